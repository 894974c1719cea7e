#include "web/pages/cases/merged_answers.hpp"

#include <algorithm>
#include <ranges>

#include "engine/desk.hpp"
#include "web/pages/cases/known_answers.hpp"
#include "web/view/changed_answers.hpp"
#include "web/view/form_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Case;
using engine::Field;
using engine::Json;
using engine::RawInput;
using Values = std::vector<std::string>;

/// The case as far as it was known after the events up to that version.
Case as_of(Case subject, const std::vector<engine::Event>& events, std::int64_t version) {
    subject.data = engine::Json::object();
    for (const auto& event : events | std::views::reverse) {
        if (event.sequence > version) break;
        follow_answers(subject.data, event);
        subject.state = event.to;
    }
    return subject;
}

/// What was sent for a field, without what is empty and without the way in which a browser ends its lines.
Values given(const RawInput& raw, const Field& field) {
    const auto found = raw.find(field.name);
    auto values = found == raw.end() ? Values{} : found->second;
    for (auto& one : values) std::erase(one, '\r');
    std::erase(values, std::string());
    return values;
}

/// Whether two answers say the same: "12500" and "12.500" do. A tick that is not there says no.
bool same(const Field& field, const Values& one, const Values& other) {
    if (one == other) return true;
    const std::string name(field.name);
    const auto read = [&](const Values& values) { return engine::parse({field}, {{name, values}}); };
    auto left = read(one), right = read(other);
    if (field.kind == engine::FieldKind::yes_no) return left.values == right.values;
    return left.errors.empty() && right.errors.empty() && left.values == right.values;
}

/// The form as it would open on that case; of a form that opens empty what its fields held, to set beside it.
RawInput shown(const engine::Definition& definition, const engine::ActionInfo& action, const engine::Form& form,
               const Case& subject, bool opens_empty) {
    return opens_empty ? typed_input(form, subject.data) : known_answers(definition, action, subject);
}

/// The names under which the page asks, beside those of the form itself.
constexpr std::string_view asked_names = "gevraagd";
std::string choice_name(std::string_view field) { return "keuze-" + std::string(field); }

std::string in_words(const Field& field, const Values& values, const Json& lists) {
    const std::string name(field.name);
    const auto read = engine::parse({field}, {{name, values}});
    if (values.empty() && field.kind != engine::FieldKind::yes_no) return "niet ingevuld";
    return read.errors.empty() || read.values.contains(name)
               ? answer_text(field, read.values.value(name, Json()), lists)
               : values.front();
}

Json option(const std::string& name, std::string_view value, const std::string& label) {
    return {{"option_id", "v-" + name + "-" + std::string(value)},
            {"option_value", value},
            {"option_label", label},
            {"selected", false},
            {"disabled", false},
            {"has_option_help", false},
            {"option_help", ""}};
}

}  // namespace

MergedAnswers merge_answers(const engine::Definition& definition, const engine::ActionInfo& action,
                            const engine::Form& form, const Case& subject, const std::vector<engine::Event>& events,
                            std::int64_t version, const RawInput& typed) {
    MergedAnswers merged{.input = typed};
    if (action.entry || engine::is_desk_action(action.id)) return merged;
    const auto then = as_of(subject, events, version), today = as_of(subject, events, subject.version);
    const bool opens_empty =
        known_answers(definition, action, then).empty() && known_answers(definition, action, today).empty();
    const auto before = shown(definition, action, form, then, opens_empty);
    const auto now = shown(definition, action, form, today, opens_empty);
    for (const auto& field : form) {
        const OtherAnswer answer{&field, given(before, field), given(now, field), given(typed, field)};
        if (same(field, answer.before, answer.now) || same(field, answer.typed, answer.now)) continue;
        if (opens_empty ? answer.typed.empty() : same(field, answer.typed, answer.before)) {
            if (opens_empty) continue;
            merged.input[std::string(field.name)] = answer.now;
            merged.taken_over.push_back(answer);
        } else {
            merged.asked.push_back(answer);
        }
    }
    return merged;
}

Json other_answers(const std::vector<OtherAnswer>& answers, const Json& lists) {
    Json rows = Json::array();
    for (const auto& [field, before, now, typed] : answers)
        rows.push_back({{"field", field->label},
                        {"name", field->name},
                        {"old_value", in_words(*field, before, lists)},
                        {"new_value", in_words(*field, now, lists)},
                        {"typed_value", in_words(*field, typed, lists)}});
    return rows;
}

Json fields_to_choose(const std::vector<OtherAnswer>& asked, const Json& lists) {
    Json fields = Json::array();
    for (const auto& [field, before, now, typed] : asked) {
        const auto name = choice_name(field->name);
        auto view = text_field(name, field->label, "");
        view.update({{"is_text", false},
                     {"is_single", false},
                     {"is_radio", true},
                     {"has_help", true},
                     {"help", "Eerst stond er: " + in_words(*field, before, lists)},
                     {"asked_name", field->name}});
        view["options"] = Json::array({option(name, "nu", "Wat er nu staat: " + in_words(*field, now, lists)),
                                       option(name, "mijn", "Wat u invulde: " + in_words(*field, typed, lists))});
        fields.push_back(std::move(view));
    }
    return fields;
}

std::vector<engine::FieldError> choose_answers(RawInput& typed, const engine::Form& form, const Json& data,
                                               const Json& lists) {
    std::vector<engine::FieldError> open;
    const auto names = typed.find(asked_names);
    if (names == typed.end()) return open;
    const auto now = typed_input(form, data);
    for (const auto& field : form) {
        if (std::ranges::find(names->second, field.name) == names->second.end()) continue;
        const auto chosen = typed.find(choice_name(field.name));
        const bool made = chosen != typed.end() && !chosen->second.empty();
        if (!made)
            open.push_back({std::string(field.name), "Iemand anders veranderde dit ook. Er staat nu: " +
                                                         in_words(field, given(now, field), lists) +
                                                         ". Kijk na wat er moet staan."});
        else if (chosen->second.front() == "nu")
            typed[std::string(field.name)] = given(now, field);
    }
    return open;
}

}  // namespace bolwerk::web
