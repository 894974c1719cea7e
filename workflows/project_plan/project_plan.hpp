// Project plan: what the partners will do on one business park, decided by the stuurgroep.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 9; a park has at most one open plan.
engine::Definition project_plan();

}  // namespace bolwerk::workflows
