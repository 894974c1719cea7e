// Who will read a confidential case by a step, by name: shown before it is confirmed.
#pragma once

#include "engine/effect.hpp"
#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Adds to the groups of effects the organisations that the step lets read the case, each with the people there who are
/// cleared for it now; nothing below V2, and nothing when nobody is let in.
void add_new_readers(engine::Json& groups, const LoadedCase& file, const Visit& visit, const engine::Effects& effects);

}  // namespace bolwerk::web
