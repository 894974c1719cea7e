// Computing a deadline: counting (Awb), standing still (Awb 4:15), and the Algemene termijnenwet (art. 1, 2 and 4).
#pragma once

#include "engine/term/calendar.hpp"
#include "engine/term/deadline.hpp"
#include "engine/term/settings.hpp"

namespace bolwerk::engine::term {

/// Refused when the count is not 1 to 99.999, when the end lies outside the years 1583 to 9999, or when a postponement
/// names a day before the end that the term had.
Result<Deadline> compute(const Term& term, Date event, const Calendar& calendar, const Adjustments& adjustments = {},
                         const Settings& settings = {});

/// The same deadline on another calendar, or after a change of its adjustments.
Result<Deadline> recompute(const Deadline& deadline, const Calendar& calendar, const Settings& settings = {});

}  // namespace bolwerk::engine::term
