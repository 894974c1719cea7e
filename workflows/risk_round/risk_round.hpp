// A risk round (HANDBOOK 7.1): police and municipality judge many parks at once, blind to each other.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// V3. The matrices stand beside the case: the case holds no score of any park.
engine::Definition risk_round();

}  // namespace bolwerk::workflows
