// What was paid too much of a subsidy is got back: payment, a demand, a writ (Awb 4:57 and title 4.4).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

engine::Definition recovery();

}  // namespace bolwerk::workflows
