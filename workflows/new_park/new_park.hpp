// A business park that stands in no register yet: proposed by its municipality, made definitive by the province.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 5.2: a new record is first proposed; the province gives it its RIN and takes it into the register. What the
/// municipality knows more of it follows as a change of that record.
engine::Definition new_park();

}  // namespace bolwerk::workflows
