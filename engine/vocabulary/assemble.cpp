#include "engine/vocabulary/assemble.hpp"

namespace bolwerk::engine {

void add_state(Definition& definition, const StateInfo& state) {
    if (std::ranges::find(definition.states, state.id, &StateInfo::id) == definition.states.end())
        definition.states.push_back(state);
}

void add_action(Definition& definition, const ActionInfo& action) {
    if (std::ranges::find(definition.actions, action.id, &ActionInfo::id) == definition.actions.end())
        definition.actions.push_back(action);
}

}  // namespace bolwerk::engine
