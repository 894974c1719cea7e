// What a program sends as JSON, as the fields that a form would have sent, and what it is told of fields that are
// wrong.
#pragma once

#include <string>
#include <vector>

#include "engine/form.hpp"
#include "web/server/request.hpp"

namespace bolwerk::web {

/// Adds the members of the JSON body to `request.form`: {"naam": "Els", "rollen": ["a", "b"], "actief": true}, and what
/// stands in a member "input" likewise. False when the body is there and is no object.
bool add_json_fields(Request& request);

/// "ja" and "nee" for true and false, nothing for null, otherwise as somebody would type it.
std::string as_typed(const engine::Json& value);

/// [{field, sentence}]: every problem names wrong fields this way.
engine::Json fields_for_programs(const std::vector<engine::FieldError>& errors);

}  // namespace bolwerk::web
