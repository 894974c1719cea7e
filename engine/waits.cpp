#include "engine/waits.hpp"

#include <algorithm>

namespace bolwerk::engine {

bool waits_for_another(const Definition& definition, std::string_view state, std::string_view role) {
    const auto known = std::ranges::find(definition.states, state, &StateInfo::id);
    if (known == definition.states.end() || !known->paused) return false;
    return std::ranges::any_of(definition.steps, [&](const StepInfo& step) {
        return step.to == state && !step.leaves(state) &&
               std::ranges::find(step.who, role, &RoleInfo::id) != step.who.end();
    });
}

}  // namespace bolwerk::engine
