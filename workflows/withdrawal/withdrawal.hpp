// Taking a grant or a determination back, or changing it to the detriment of the recipient (Awb 4:48 to 4:50).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

engine::Definition withdrawal();

}  // namespace bolwerk::workflows
