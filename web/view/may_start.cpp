#include "web/view/may_start.hpp"

#include <algorithm>

namespace bolwerk::web {

bool may_start(const std::vector<engine::Definition>& definitions, const engine::Json& roles) {
    const auto holds = [&](const engine::RoleInfo& role) {
        return std::ranges::any_of(roles, [&](const engine::Json& held) { return held == role.id; });
    };
    return std::ranges::any_of(definitions, [&](const engine::Definition& definition) {
        return std::ranges::any_of(definition.steps, [&](const engine::StepInfo& step) {
            return step.leaves(engine::begin_state) && std::ranges::any_of(step.who, holds);
        });
    });
}

}  // namespace bolwerk::web
