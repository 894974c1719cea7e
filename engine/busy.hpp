// A step of another organisation that waits: until it is known nothing can be done on the case from outside.
#pragma once

#include <optional>

#include "engine/decision.hpp"

namespace bolwerk::engine {

/// Until when; the fact `busy_until`, which the store finds for whoever must not know of the step. Nothing when there
/// is none.
std::optional<Moment> busy_until(const Json& facts);

/// The decision, refused with one reason more while another organisation is busy.
Decision refuse_while_busy(const Question& question, Decision decision);

}  // namespace bolwerk::engine
