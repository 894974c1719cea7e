// An objection against a decision on a subsidy: admissible, heard, decided by others than before (HANDBOOK 15).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// Opened from the subsidy, whose decision it is about; one that is upheld sends the subsidy back to assessment.
engine::Definition objection();

}  // namespace bolwerk::workflows
