// Whether every stored case is in a state that its workflow knows: a server must not serve what it cannot read.
#pragma once

#include <vector>

#include "db/pool.hpp"
#include "engine/definition.hpp"

namespace bolwerk::web {

/// Throws std::runtime_error with a line for each workflow and state that no definition knows.
void expect_known_states(db::Pool& pool, const std::vector<engine::Definition>& definitions);

}  // namespace bolwerk::web
