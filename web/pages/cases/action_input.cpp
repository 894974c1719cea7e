#include "web/pages/cases/action_input.hpp"

#include <algorithm>
#include <charconv>

#include "web/app/json_fields.hpp"
#include "web/app/unread.hpp"
#include "web/view/reasons_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view read_beside_input[]{"input", "version", "once_key", "csrf"};

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// A version that cannot be read must not pass for none: nobody would notice what somebody else did meanwhile.
bool readable_version(const Json& json) {
    const auto version = json.find("version");
    return version == json.end() || version->is_null() || version->is_number_integer();
}

bool is_among(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

ActionInput from_json(const Json& json) {
    ActionInput action{.stage = Stage::carry_out};
    const auto input = json.value("input", Json::object());
    for (const auto& [name, value] : input.items()) {
        auto& values = action.raw[name];
        if (!value.is_array())
            values.push_back(as_typed(value));
        else
            for (const auto& one : value) values.push_back(as_typed(one));
    }
    if (const auto version = json.find("version"); version != json.end() && version->is_number_integer())
        action.version = version->get<std::int64_t>();
    if (const auto key = json.find("once_key"); key != json.end() && key->is_string()) action.once_key = *key;
    return action;
}

}  // namespace

std::optional<ActionInput> read_action(const Request& request) {
    if (!request.json.empty()) {
        const auto json = Json::parse(request.json, nullptr, false);
        if (!json.is_object() || !json.value("input", Json::object()).is_object() || !readable_version(json))
            return std::nullopt;
        return from_json(json);
    }
    ActionInput action{.version = number_in(request.form["version"]),
                       .once_key = std::string(request.form["once_key"])};
    if (!action.version && !request.form["version"].empty()) return std::nullopt;
    for (const auto& [name, value] : request.form) action.raw[name].push_back(value);
    const auto stage = request.form["stap"];
    if (stage == "bevestig") action.stage = Stage::carry_out;
    if (stage == "wijzig") action.stage = Stage::change_again;
    if (request.wants_json() && stage.empty()) action.stage = Stage::carry_out;
    return action;
}

std::optional<Response> unread_members(const Request& request, const engine::Form& form,
                                       std::span<const std::string_view> beside) {
    std::vector<std::string> unread;
    const auto json = Json::parse(request.json, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    for (const auto& [name, value] : json.items())
        if (!is_among(read_beside_input, name) && !is_among(beside, name)) unread.push_back(name);
    const auto input = json.value("input", Json::object());
    for (const auto& [name, value] : input.items())
        if (std::ranges::find(form, name, &engine::Field::name) == form.end()) unread.push_back("input." + name);
    return unread_problem(unread, " De velden van het formulier horen in input.");
}

Json kept_fields(const engine::Form& form, const engine::RawInput& raw) {
    Json kept = Json::array();
    for (const auto& field : form)
        if (const auto found = raw.find(field.name); found != raw.end())
            for (const auto& value : found->second) kept.push_back({{"name", field.name}, {"value", value}});
    return kept;
}

Wrong wrong_beside(std::vector<engine::FieldError> unread, engine::Reasons reasons) {
    Wrong wrong{std::move(unread), std::move(reasons)};
    for (auto& one : input_errors(wrong.refused))
        if (std::ranges::find(wrong.errors, one.field, &engine::FieldError::field) == wrong.errors.end())
            wrong.errors.push_back(std::move(one));
    return wrong;
}

std::vector<std::string> fields_of(const std::vector<engine::FieldError>& errors) {
    std::vector<std::string> names;
    for (const auto& wrong : errors) names.push_back(wrong.field);
    return names;
}

Response problem_with(const Request& request, const Wrong& wrong, std::string_view title) {
    const auto text = wrong.errors.empty() ? "Dit kan nu niet. Er is niets gewijzigd."
                                           : "Verbeter de velden die hier staan. Er is niets gewijzigd.";
    return Response::problem(status_of(wrong.refused), title, text,
                             {{"fields", fields_for_programs(wrong.errors)},
                              {"reasons", reasons_view(wrong.refused)},
                              {"code", request.id}});
}

std::vector<engine::FieldError> input_errors(const engine::Reasons& reasons) {
    std::vector<engine::FieldError> errors;
    for (const auto& reason : reasons)
        if (!reason.met && reason.kind == engine::ReasonKind::input) errors.push_back({reason.field, in_full(reason)});
    return errors;
}

}  // namespace bolwerk::web
