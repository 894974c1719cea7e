// Cooperation: how entrepreneurs and government work together on one business park, from nothing to structural.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 10.3, the PPS register; a park has one. KVO-B tracks and BIZ plans are cases opened from it.
engine::Definition cooperation();

}  // namespace bolwerk::workflows
