// Somebody who does not pay looks whose account the money of a subsidy goes to (HANDBOOK 14.5).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

engine::Definition account_check();

}  // namespace bolwerk::workflows
