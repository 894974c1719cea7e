// What a recipient paid back above what was owed is given back (BW 6:203).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

engine::Definition repayment();

}  // namespace bolwerk::workflows
