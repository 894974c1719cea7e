// Intervention: one measure of a project plan, accepted and carried out by the organisation that owns it.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 11; the types come from the catalogue of the leidraad (11.1).
engine::Definition intervention();

}  // namespace bolwerk::workflows
