// The term to decide on an application stands still for a reason of Awb 4:15.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

engine::Definition standstill();

}  // namespace bolwerk::workflows
