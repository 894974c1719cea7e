// A deadline that follows periods in which its clock stands still, as they are known today (Awb 4:15).
#pragma once

#include <vector>

#include "engine/deadline.hpp"

namespace bolwerk::engine {

/// The deadline with these suspensions beside its own. One with the same first day, reason and source takes the place
/// of the one that was known before; days that overlap count once.
RunningDeadline following(RunningDeadline running, const std::vector<term::Suspension>& standstills,
                          const term::Calendar& calendar);

}  // namespace bolwerk::engine
