// A change of the register of business parks: proposed by the municipality, made definitive by the province alone.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// V1, read by the municipality and its province (HANDBOOK 5.2). A case is one change: an edit of the record, or a park
/// that is removed or restored by the province. What the register said before stays in its history (archief).
engine::Definition park_record();

}  // namespace bolwerk::workflows
