// Changes after the grant: what a recipient reports, and what it asks to change (HANDBOOK 14.3, rows 11 and 12).
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

engine::Definition subsidy_change();

}  // namespace bolwerk::workflows
