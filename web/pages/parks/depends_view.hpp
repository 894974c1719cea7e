// What hangs on a park, for whoever is about to take it out of the register or put it back. Values only, no server.
#pragma once

#include <vector>

#include "engine/definition.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// Groups for the page before confirming: [{group_title, effects: [{icon, text, has_note, note}]}]. `depends` is what
/// park/depends gives.
engine::Json depends_view(const engine::Json& depends, const std::vector<engine::Definition>& definitions);

/// What is in the way, each with its address, for the summary of a refusal: the cases that run.
engine::Json in_the_way(const engine::Json& depends, const std::vector<engine::Definition>& definitions);

}  // namespace bolwerk::web
