// An objection against a decision on a subsidy: admissible, heard, decided by others than before (HANDBOOK 15).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// Opened from the subsidy, whose decision it is about. What an upheld one puts in its place the subsidy takes over.
engine::Definition objection();

}  // namespace bolwerk::workflows
