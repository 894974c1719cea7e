// The free days of the calendar by year, and how far the calendar reaches.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// `found`: [{day, name, source}] in order. Only days of a decree can be taken away: the others stand in the law.
engine::Json holidays_view(const engine::Json& found, int known_until, engine::Date today);

/// What taking a day away does, to confirm: how many running terms get another last day.
engine::Json removal_view(engine::Date day, int terms);

}  // namespace bolwerk::web
