// A list of what an organisation destroys (vernietigingslijst): drawn up for a day, approved by two people, carried
// out.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 4.4. V1 and read by its own organisation alone; what stands on it is read by its archivists. What it
/// destroys is gone; the list and the declaration stay for good.
engine::Definition destruction();

}  // namespace bolwerk::workflows
