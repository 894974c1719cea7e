// Every workflow that Bolwerk knows; the list is made at build time from the folders beside this file.
#pragma once

#include <vector>

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// All definitions, each in its newest version, in the order of their folder names.
std::vector<engine::Definition> every_definition();

}  // namespace bolwerk::workflows
