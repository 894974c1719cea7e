// The RIEC's analysis of one municipality in a risk round, and what the municipality chooses (HANDBOOK 7.4).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// V3. Opened from the page of the round by an analyst, once for each municipality. Scores are computed from the
/// matrices; the case holds words and choices.
engine::Definition risk_analysis();

}  // namespace bolwerk::workflows
