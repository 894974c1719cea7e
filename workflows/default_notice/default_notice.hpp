// A notice of default: two weeks to decide after all, then a penalty that grows by the day (Awb 4:17 to 4:20).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 14.7; opened from the subsidy that was not decided in time.
engine::Definition default_notice();

}  // namespace bolwerk::workflows
