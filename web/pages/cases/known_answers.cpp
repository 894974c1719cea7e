#include "web/pages/cases/known_answers.hpp"

#include <algorithm>

#include "engine/desk.hpp"
#include "web/view/form_view.hpp"

namespace bolwerk::web {
namespace {

using engine::ClauseKind;

/// A clause that asks or explains; every other kind brings something about.
bool only_asks(const engine::ClauseInfo& clause) {
    return clause.kind == ClauseKind::who || clause.kind == ClauseKind::condition || clause.kind == ClauseKind::input ||
           clause.kind == ClauseKind::basis;
}

bool only_writes_down(const engine::Definition& definition, const engine::ActionInfo& action, std::string_view state) {
    const auto leaves_the_case_as_it_was = [&](const engine::StepInfo& step) {
        return step.action != action.id || !step.leaves(state) ||
               (step.target(state) == state && std::ranges::all_of(step.clauses, only_asks));
    };
    return !engine::is_desk_action(action.id) && !action.entry &&
           std::ranges::all_of(definition.steps, leaves_the_case_as_it_was);
}

}  // namespace

engine::RawInput known_answers(const engine::Definition& definition, const engine::ActionInfo& action,
                               const engine::Case& subject) {
    if (action.form == nullptr || !only_writes_down(definition, action, subject.state)) return {};
    auto known = typed_input(*action.form, subject.data);
    for (const auto& field : *action.form)
        if (field.kind == engine::FieldKind::yes_no && field.required) known.erase(std::string(field.name));
    return known;
}

engine::RawInput with_known_answers(engine::RawInput from_address, const engine::RawInput& known) {
    const auto agrees = [&](const auto& given) {
        const auto found = known.find(given.first);
        return found == known.end() || found->second == given.second;
    };
    if (std::ranges::all_of(from_address, agrees)) from_address.insert(known.begin(), known.end());
    return from_address;
}

}  // namespace bolwerk::web
