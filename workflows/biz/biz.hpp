// BIZ: a business investment zone from plan and ordinance through the support vote to its term of at most five years.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 10.2; opened from the cooperation of the park.
engine::Definition biz();

}  // namespace bolwerk::workflows
