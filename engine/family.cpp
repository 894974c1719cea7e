#include "engine/family.hpp"

#include <algorithm>

namespace bolwerk::engine {
namespace {

bool has_action(const Definition& definition, std::string_view id) {
    return std::ranges::find(definition.actions, id, &ActionInfo::id) != definition.actions.end();
}

template <class Visit>
bool any_opening_clause(const Definition& definition, Visit visit) {
    return std::ranges::any_of(definition.steps, [&](const StepInfo& step) {
        return step.leaves(begin_state) && std::ranges::any_of(step.clauses, visit);
    });
}

}  // namespace

bool hangs_under(const Definition& child, const Definition& parent) {
    return any_opening_clause(child, [&](const ClauseInfo& clause) {
        return clause.kind == ClauseKind::linked && has_action(parent, clause.about);
    });
}

Json families(const std::vector<Definition>& definitions) {
    Json families = Json::object();
    for (const auto& parent : definitions)
        for (const auto& child : definitions) {
            if (child.ground == Ground::own_page || !hangs_under(child, parent)) continue;
            auto& roles = families[std::string(parent.id)][std::string(child.id)] = Json::array();
            for (const auto& step : child.steps)
                if (step.leaves(begin_state))
                    for (const auto& role : step.who) roles.push_back(role.id);
        }
    return families;
}

bool needs_parent(const Definition& definition) {
    return any_opening_clause(definition, [](const ClauseInfo& clause) { return clause.kind == ClauseKind::parent; });
}

}  // namespace bolwerk::engine
