// Terms in working days, as European law counts them (Regulation (EEC, Euratom) 1182/71, art. 2 and 3).
#pragma once

#include "engine/term/calendar.hpp"

namespace bolwerk::engine::term {

/// The last of `count` working days after the event: the day of the event does not count, nor do Saturdays, Sundays and
/// the holidays of the calendar. `count` is at least 1.
Date working_days_after(Date event, int count, const Calendar& calendar);

}  // namespace bolwerk::engine::term
