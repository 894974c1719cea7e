// What an administrator changed, as a sentence with its details.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// {time_text, actor, text, has_details, details} from a row of the audit: at, person, what, subject, before, after.
engine::Json change_view(const engine::Json& change, engine::Date today);

engine::Json changes_view(const engine::Json& changes, engine::Date today);

}  // namespace bolwerk::web
