// A substitution as people read it: when, for which roles, and whether it runs now.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// Adds state, period, roles_text, can_end and end_href. `row`: {id, from, until, roles}; `base`: the path that the
/// id and "/stop" come after.
void add_substitution_words(engine::Json& view, const engine::Json& row, const std::string& base, engine::Date today);

}  // namespace bolwerk::web
