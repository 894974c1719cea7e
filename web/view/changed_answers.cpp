#include "web/view/changed_answers.hpp"

#include <algorithm>

#include "engine/take_back.hpp"
#include "web/view/form_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t most_bytes = 120;

/// Long texts are cut at a blank: the page of the case has them whole.
std::string cut_answer(std::string text) {
    if (text.size() <= most_bytes) return text;
    const auto blank = text.rfind(' ', most_bytes);
    if (blank == std::string::npos || blank == 0) return text;
    text.resize(blank);
    return text + " …";
}

bool names_somebody(const engine::Field& field) {
    return field.kind == engine::FieldKind::organisation || field.kind == engine::FieldKind::person;
}

}  // namespace

void follow_answers(Json& data, const engine::Event& event) {
    if (const auto restored = engine::taken_back_to(event))
        data = restored->data;
    else
        data.merge_patch(event.patch);
}

std::string answer_text(const engine::Field& field, const Json& value, const Json& lists) {
    if (value.is_null()) return "niet ingevuld";
    const auto facts = facts_view({field}, Json{{std::string(field.name), value}}, lists);
    return cut_answer(facts.front().at("value").get<std::string>());
}

Json changed_answers(const engine::Definition& definition, const engine::Event& event, const Json& data) {
    Json changes = Json::array();
    const auto action = std::ranges::find(definition.actions, event.action, &engine::ActionInfo::id);
    if (action == definition.actions.end() || action->form == nullptr || action->entry) return changes;
    for (const auto& field : *action->form) {
        const std::string name(field.name);
        const auto now = event.patch.find(name);
        if (now == event.patch.end() || names_somebody(field)) continue;
        const auto before = data.value(name, Json());
        if (before == *now || (before.is_null() && event.from != event.to)) continue;
        changes.push_back({{"field", field.label},
                           {"old_value", answer_text(field, before)},
                           {"new_value", answer_text(field, *now)}});
    }
    return changes;
}

}  // namespace bolwerk::web
