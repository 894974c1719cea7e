// Whether a person sees the button "Nieuwe zaak": some role of theirs opens some workflow.
#pragma once

#include <vector>

#include "engine/definition.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// `roles`: the ids of the roles that the person holds today. A role known by party only opens nothing by itself.
bool may_start(const std::vector<engine::Definition>& definitions, const engine::Json& roles);

}  // namespace bolwerk::web
