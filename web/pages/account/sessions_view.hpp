// The sessions of one person as the page shows them.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// The rows of session/mine, the one of this browser without a button: one leaves that by logging out.
engine::Json sessions_view(const engine::Json& found, engine::Date today);

}  // namespace bolwerk::web
