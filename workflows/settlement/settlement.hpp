// The settlement of a subsidy: accountability and determination, or a withdrawal, after the grant (HANDBOOK 14.3).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// Opened from the subsidy. The subsidy hears of the decision and enters the amount itself, so that the ledger of one
/// subsidy stands in one case.
engine::Definition settlement();

}  // namespace bolwerk::workflows
