// Which deadline of a case somebody at the desk must meet, and which one is the right of somebody else.
#pragma once

#include <optional>

#include "engine/case.hpp"

namespace bolwerk::engine {

/// True for a term in which somebody outside may do something, such as making an objection (Awb 6:7): nobody is
/// reminded of it or told that it is over, and Bolwerk does nothing then. When it is over nobody is late: the right has
/// lapsed.
bool is_a_right(const RunningDeadline& running);

/// The day by which the case should move on: its earliest deadline that runs and is no right. Nothing when there is
/// none.
std::optional<Date> due_day(const Case& subject);

}  // namespace bolwerk::engine
