// When a project plan takes another intervention (HANDBOOK 9), and what to do when it does not.
#pragma once

#include <string_view>

namespace bolwerk::workflows {

/// The states of a plan in which its interventions are still being chosen: it is a draft, aligned or being adjusted.
bool plan_takes_interventions(std::string_view plan_state);

/// What keeps an intervention from a plan in another state, in Dutch: how the plan stands now, and who can change that;
/// nobody when the plan is over.
struct PlanIsSettled {
    std::string_view state, now, cleared_by;
};
const PlanIsSettled& why_not(std::string_view plan_state);

}  // namespace bolwerk::workflows
