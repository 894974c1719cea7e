// Whether a case waits for somebody else, also where no term runs that could stand still.
#pragma once

#include <string_view>

#include "engine/definition.hpp"

namespace bolwerk::engine {

/// True in a state that waits, for a role that brings cases there: it did its part. Whoever else is next is the one who
/// is waited for. False for a state that the definition does not know.
bool waits_for_another(const Definition& definition, std::string_view state, std::string_view role);

}  // namespace bolwerk::engine
