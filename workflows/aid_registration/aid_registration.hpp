// De-minimis aid of a subsidy entered in the central register (Regulation (EU) 2023/2831, art. 6).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

engine::Definition aid_registration();

}  // namespace bolwerk::workflows
