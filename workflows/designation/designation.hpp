// The designation of a park as handhavingsknelpunt: who may share V3 about it, for how long (Wgs 1.1 and 2.18).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 7.5. V3. Proposed by the RIEC, decided by the stuurgroep, in force for a year at most. The organisations
/// that were named take part from the designation on and leave at its end: the list of who may see what follows from
/// the case.
engine::Definition designation();

}  // namespace bolwerk::workflows
