// Checks and what followed from them in a report (HANDBOOK 12, 16.2, part 5). Bolwerk knows a check as an intervention:
// what was found at an address stays with the municipality and is counted nowhere.
#pragma once

#include <map>

#include "workflows/progress_report/tally.hpp"

namespace bolwerk::workflows::report {

/// {kinds: [{code, planned, running, done}], days, parks, follow_up: {planned, running, done}}. `done`, `days` (on
/// which there was a check) and `parks` (that had one) are of the period from `since`; `follow_up` counts orders and
/// closures.
engine::Json check_figures(const AreaThen& area, engine::Date since, Tally& tally);

/// The day of the last check on each park that had one.
std::map<std::int64_t, engine::Date> last_checks(const AreaThen& area);

/// How many parks had a check within the two years up to the day; their checks stand behind "check.recent".
std::int64_t parks_checked_lately(const AreaThen& area, Tally& tally);

}  // namespace bolwerk::workflows::report
