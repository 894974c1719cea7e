// A signal about a park: who saw what, where it went, and what came of it.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 13. V2 of the municipality. Somebody who reports without signing in leaves nothing: Bolwerk opens the case.
/// At the RIEC a signal is registered by a reference alone (Wgs 2.23).
engine::Definition signal();

}  // namespace bolwerk::workflows
