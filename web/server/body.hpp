// Turns the bytes of a body into what its type says they are: form fields, uploads or JSON text.
#pragma once

#include <optional>

#include "web/server/limits.hpp"
#include "web/server/refusal.hpp"
#include "web/server/request.hpp"

namespace bolwerk::web {

/// Fills form, uploads or json from body; a form's bytes are let go. A refusal leaves the request without them.
std::optional<Refusal> read_body(Request& request, const Limits& limits);

}  // namespace bolwerk::web
