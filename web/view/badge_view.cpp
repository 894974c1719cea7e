#include "web/view/badge_view.hpp"

#include <algorithm>

namespace bolwerk::web {

using engine::Json;

Json badge(const engine::StateInfo& state) {
    const bool quiet = state.final || state.paused;
    return {{"label", state.label}, {"kind", quiet ? "inactive" : "neutral"}, {"is_paused", false}};
}

Json badge_of(const engine::Definition* definition, std::string_view state) {
    if (definition != nullptr) {
        const auto known = std::ranges::find(definition->states, state, &engine::StateInfo::id);
        if (known != definition->states.end()) return badge(*known);
    }
    return badge({.id = state, .label = state});
}

std::string assignee_text(const engine::Definition* definition, std::string_view state, std::string_view name) {
    if (!name.empty()) return std::string(name);
    return definition != nullptr && engine::state_of(*definition, state).final ? "Niemand" : "Nog niemand";
}

}  // namespace bolwerk::web
