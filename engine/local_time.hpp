// Between moments (UTC) and what the clock and the calendar on a Dutch wall say (Europe/Amsterdam).
//
// The rule is that of Directive 2000/84/EC: summer time from the last Sunday of March 01:00 UTC until the last Sunday
// of October 01:00 UTC. It is used for every year; before 1996 Dutch practice differed, and no case is that old.
#pragma once

#include <chrono>
#include <string>

#include "engine/date.hpp"

namespace bolwerk::engine {

/// The offset from UTC at a moment: one hour, or two in summer.
std::chrono::hours dutch_offset(Moment moment);

/// The day on which something happened: what counts as date of receipt, up to and including 23:59:59 local time.
Date local_date(Moment moment);

std::string local_clock(Moment moment);  ///< "18:22"
std::string local_stamp(Moment moment);  ///< "21 november 2026 om 18:22"

/// The moment at which the wall clock shows `clock` on `day`. In the hour that is skipped in March it is an hour later
/// on the clock; in the hour that comes twice in October it is the first time.
Moment moment_at(Date day, std::chrono::minutes clock);

/// Midnight at which the day begins.
Moment start_of_day(Date day);

}  // namespace bolwerk::engine
