#include "engine/family.hpp"

#include <algorithm>

namespace bolwerk::engine {
namespace {

bool has_action(const Definition& definition, std::string_view id) {
    return std::ranges::find(definition.actions, id, &ActionInfo::id) != definition.actions.end();
}

template <class Visit>
bool any_opening_link(const Definition& definition, Visit visit) {
    return std::ranges::any_of(definition.steps, [&](const StepInfo& step) {
        return step.from == begin_state && std::ranges::any_of(step.clauses, [&](const ClauseInfo& clause) {
            return clause.kind == ClauseKind::link && visit(clause);
        });
    });
}

}  // namespace

bool hangs_under(const Definition& child, const Definition& parent) {
    return any_opening_link(child, [&](const ClauseInfo& clause) { return has_action(parent, clause.about); });
}

bool needs_parent(const Definition& definition) {
    constexpr std::string_view tie = "Hoort bij de zaak waaruit het begon";
    return any_opening_link(definition, [&](const ClauseInfo& clause) { return clause.text == tie; });
}

}  // namespace bolwerk::engine
