// What could be begun below a case, and what stands in the way of it.
#pragma once

#include <vector>

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Where a case of this workflow would stand when it is begun below the parent.
engine::Opening opening_below(const engine::Definition& child, const engine::Case& parent);

/// The one action that begins a case of the workflow.
const engine::ActionInfo& opening_action(const engine::Definition& definition);

/// Every reason of the decision to begin, judged before anything is filled in; nothing when nothing stands in the way,
/// or when the answers choose between several ways to begin.
engine::Reasons in_the_way(const engine::Definition& definition, const engine::Loaded& loaded, const Visit& visit);

struct OpeningBelow {
    const engine::Definition* child;
    engine::Reasons in_the_way;
};

/// The workflows that this person's roles may begin below the case: as was asked along with it, or in one round trip.
std::vector<OpeningBelow> openings_below(const LoadedCase& file, const Visit& visit);

}  // namespace bolwerk::web
