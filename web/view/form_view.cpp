#include "web/view/form_view.hpp"

#include <algorithm>

#include "engine/date.hpp"
#include "engine/money.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

const std::vector<std::string> no_values;

const std::vector<std::string>& values_of(const engine::RawInput& values, std::string_view name) {
    const auto found = values.find(name);
    return found == values.end() ? no_values : found->second;
}

std::string field_id(std::string_view name) { return "v-" + std::string(name); }

/// The template's flag that chooses the control.
std::string_view control_of(FieldKind kind) {
    switch (kind) {
        case FieldKind::text:
            return "is_text";
        case FieldKind::long_text:
            return "is_textarea";
        case FieldKind::whole_number:
            return "is_number";
        case FieldKind::money:
            return "is_money";
        case FieldKind::date:
            return "is_date";
        case FieldKind::yes_no:
            return "is_checkbox";
        case FieldKind::choices:
            return "is_checkboxes";
        case FieldKind::choice:
        case FieldKind::organisation:
        case FieldKind::person:
            return "is_select";
    }
    return "is_text";
}

Json base(std::string_view name, std::string_view label, std::string_view value) {
    return {{"field_id", field_id(name)}, {"name", name},     {"label", label},     {"value", value},
            {"has_help", false},          {"help", ""},       {"has_error", false}, {"error", ""},
            {"required", true},           {"is_single", true}};
}

Json option(std::string_view name, std::size_t index, std::string_view value, std::string_view label, bool selected) {
    return {{"option_id", field_id(name) + "-" + std::to_string(index)},
            {"option_value", value},
            {"option_label", label},
            {"selected", selected},
            {"disabled", false},
            {"has_option_help", false},
            {"option_help", ""}};
}

struct ShownChoice {
    std::string value, label, group;
};

/// The choices of a field: its own, or those of the stored list it names.
std::vector<ShownChoice> choices_of(const Field& field, const Json& lists) {
    std::vector<ShownChoice> all;
    for (const auto& choice : field.choices) all.push_back({std::string(choice.value), std::string(choice.label), {}});
    if (field.catalogue.empty() || !lists.contains(field.catalogue)) return all;
    for (const auto& one : lists.at(std::string(field.catalogue)))
        all.push_back({one.at("value"), one.at("label"), one.value("group", "")});
    return all;
}

/// The options of a field, those of a theme together below its name.
void add_options(Json& view, const Field& field, const std::vector<std::string>& chosen, const Json& lists) {
    Json options = Json::array(), groups = Json::array();
    if (field.kind != FieldKind::choices)
        options.push_back(option(field.name, 0, "", "Maak een keuze", chosen.empty()));
    std::size_t index = 0;
    for (const auto& [value, label, group] : choices_of(field, lists)) {
        auto one = option(field.name, ++index, value, label, std::ranges::find(chosen, value) != chosen.end());
        if (group.empty()) {
            options.push_back(std::move(one));
            continue;
        }
        if (groups.empty() || groups.back().at("group_label") != group)
            groups.push_back({{"group_label", group}, {"group_options", Json::array()}});
        groups.back()["group_options"].push_back(std::move(one));
    }
    view["options"] = std::move(options);
    view["option_groups"] = std::move(groups);
}

Json field_view(const Field& field, const engine::RawInput& values, const Json& lists) {
    const auto& given = values_of(values, field.name);
    auto view = base(field.name, field.label, given.empty() ? "" : given.front());
    view["required"] = field.required;
    view["depends"] = false;
    view["has_help"] = !field.help.empty();
    view["help"] = field.help;
    view[std::string(control_of(field.kind))] = true;
    const bool several = field.kind == FieldKind::choices || field.kind == FieldKind::yes_no;
    view["is_single"] = !several;
    const bool text = field.kind == FieldKind::text || field.kind == FieldKind::long_text;
    view["input_type"] = "text";
    view["has_max_length"] = text;
    view["max_length"] = field.most;
    view["rows"] = 4;
    view["checked"] = field.kind == FieldKind::yes_no && !given.empty() && given.front() == "ja";
    if (control_of(field.kind) == "is_select" || field.kind == FieldKind::choices)
        add_options(view, field, given, lists);
    return view;
}

/// What is wrong, with the name of the field in front unless the sentence names it already.
std::string about(const Field& field, const std::string& sentence) {
    const bool named = sentence.find(field.label) != std::string::npos;
    return named ? sentence : std::string(field.label) + ": " + sentence;
}

/// A list to tick that is empty this time, such as what is missing when nothing is.
bool nothing_to_tick(const Field& field, const Json& view) {
    return field.kind == FieldKind::choices && !field.required && view.at("options").empty() &&
           view.at("option_groups").empty();
}

std::string label_of_choice(const Field& field, const std::string& value, const Json& lists) {
    for (const auto& choice : choices_of(field, lists))
        if (choice.value == value) return choice.label;
    return value;
}

std::string readable(const Field& field, const Json& value, const Json& lists) {
    if (value.is_null()) return "–";
    if (value.is_boolean()) return value.get<bool>() ? "Ja" : "Nee";
    if (field.kind == FieldKind::money && value.is_number()) return engine::euros({value.get<std::int64_t>()});
    if (field.kind == FieldKind::date && value.is_string())
        if (const auto date = engine::parse_iso_date(value.get<std::string>())) return engine::long_date(*date);
    if (value.is_array()) {
        std::string all;
        for (const auto& one : value)
            all += (all.empty() ? "" : ", ") + label_of_choice(field, one.get<std::string>(), lists);
        return all.empty() ? "–" : all;
    }
    const auto text = typed_text(field, value);
    return control_of(field.kind) == "is_select" ? label_of_choice(field, text, lists) : text;
}

}  // namespace

Json text_field(std::string_view name, std::string_view label, std::string_view value, std::string_view autocomplete) {
    auto field = base(name, label, value);
    field["is_text"] = true;
    field["input_type"] = "text";
    field["has_autocomplete"] = !autocomplete.empty();
    field["autocomplete"] = autocomplete;
    return field;
}

Json fields_view(const engine::Form& form, const engine::RawInput& values,
                 const std::vector<engine::FieldError>& errors, const Json& lists) {
    Json fields = Json::array();
    for (const auto& field : form) {
        auto view = field_view(field, values, lists);
        if (nothing_to_tick(field, view)) continue;
        const auto wrong = std::ranges::find(errors, field.name, &engine::FieldError::field);
        view["has_error"] = wrong != errors.end();
        view["error"] = wrong == errors.end() ? "" : wrong->sentence;
        fields.push_back(std::move(view));
    }
    return fields;
}

void mark_demanded(Json& fields, const engine::Definition& definition, std::string_view action) {
    for (auto& field : fields)
        field["depends"] = std::ranges::any_of(definition.steps, [&](const engine::StepInfo& step) {
            return step.action == action && std::ranges::any_of(step.clauses, [&](const engine::ClauseInfo& clause) {
                       return clause.kind == engine::ClauseKind::input &&
                              clause.about == field.at("name").get_ref<const std::string&>();
                   });
        });
}

void add_error_summary(Json& page, const engine::Form& form, const std::vector<engine::FieldError>& errors) {
    page["has_errors"] = !errors.empty();
    page["error_title"] = errors.size() == 1
                              ? std::string("Er is 1 ding dat u moet verbeteren.")
                              : "Er zijn " + std::to_string(errors.size()) + " dingen die u moet verbeteren.";
    page["errors"] = Json::array();
    for (const auto& wrong : errors) {
        const auto field = std::ranges::find(form, wrong.field, &Field::name);
        page["errors"].push_back({{"has_href", field != form.end()},
                                  {"href", "#" + field_id(wrong.field)},
                                  {"text", field == form.end() ? wrong.sentence : about(*field, wrong.sentence)}});
    }
}

Json facts_view(const engine::Form& form, const Json& values, const Json& lists) {
    Json facts = Json::array();
    for (const auto& field : form) {
        const auto found = values.find(field.name);
        if (found == values.end()) continue;
        facts.push_back(
            {{"label", field.label}, {"value", readable(field, *found, lists)}, {"has_href", false}, {"href", ""}});
    }
    return facts;
}

engine::RawInput typed_input(const engine::Form& form, const Json& values) {
    engine::RawInput raw;
    for (const auto& field : form) {
        const auto found = values.find(field.name);
        if (found == values.end() || found->is_null()) continue;
        auto& typed = raw[std::string(field.name)];
        if (!found->is_array())
            typed.push_back(typed_text(field, *found));
        else
            for (const auto& one : *found) typed.push_back(typed_text(field, one));
    }
    return raw;
}

std::string typed_text(const Field& field, const Json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "ja" : "nee";
    if (field.kind == FieldKind::money) return engine::amount_text({value.get<std::int64_t>()});
    return value.dump();
}

}  // namespace bolwerk::web
