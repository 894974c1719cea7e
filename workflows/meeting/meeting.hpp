// Meeting of the steering group (stuurgroep): from its day on the calendar to the last decision that is carried out.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 16.1. V1 of its stuurgroep; whoever it invites reads along. Of a confidential item (V2) it holds a neutral
/// title alone, because provinces and private partners read V1 at most (HANDBOOK 4.3). A decision here moves no other
/// case: the linked plan has a step of its own for that.
engine::Definition meeting();

}  // namespace bolwerk::workflows
