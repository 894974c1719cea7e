// What an action will set in motion, in groups, for the page before confirming.
#pragma once

#include "engine/definition.hpp"
#include "engine/effect.hpp"

namespace bolwerk::web {

/// [{group_title, effects: [{icon, text, has_note, note}]}]; groups without effects are left out.
engine::Json effects_view(const engine::Definition& definition, const engine::Effects& effects,
                          const engine::Case& before);

}  // namespace bolwerk::web
