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

/// Cases that are filled entry by entry, such as a report with its texts and lights, an agenda with its items, and a
/// list with what is left off: the last entry is not what the next is about.
bool collects(const engine::Definition& definition) {
    return definition.id == "progress_report" || definition.id == "destruction" || definition.id == "meeting";
}

bool only_writes_down(const engine::Definition& definition, std::string_view action, std::string_view state) {
    const auto leaves_the_case_as_it_was = [&](const engine::StepInfo& step) {
        return step.action != action || step.from != state ||
               (step.to == state && std::ranges::all_of(step.clauses, only_asks));
    };
    return !engine::is_desk_action(action) && !collects(definition) &&
           std::ranges::all_of(definition.steps, leaves_the_case_as_it_was);
}

}  // namespace

bool adds_an_entry(const engine::Definition& definition, std::string_view action) {
    return collects(definition) && std::ranges::all_of(definition.steps, [&](const engine::StepInfo& step) {
               return step.action != action || step.from == step.to;
           });
}

engine::RawInput known_answers(const engine::Definition& definition, const engine::ActionInfo& action,
                               const engine::Case& subject) {
    if (action.form == nullptr || !only_writes_down(definition, action.id, subject.state)) return {};
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
