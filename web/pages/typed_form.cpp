#include "web/pages/typed_form.hpp"

#include <algorithm>
#include <charconv>

#include "db/constraint_sentences.hpp"
#include "web/app/json_fields.hpp"
#include "web/view/form_view.hpp"

namespace bolwerk::web {

using engine::Json;

namespace {

const Json nothing;

const Json& value_of(const TypedForm& form, std::string_view field) {
    const auto found = form.values.find(std::string(field));
    return found == form.values.end() ? nothing : *found;
}

}  // namespace

std::string TypedForm::text(std::string_view field) const {
    const auto& value = value_of(*this, field);
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::optional<std::string> TypedForm::date(std::string_view field) const {
    const auto& value = value_of(*this, field);
    return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
}

std::optional<std::string> TypedForm::amount(std::string_view field) const {
    return value_of(*this, field).is_number_integer() ? std::optional(std::to_string(number(field))) : std::nullopt;
}

std::int64_t TypedForm::number(std::string_view field) const {
    const auto& value = value_of(*this, field);
    return value.is_number_integer() ? value.get<std::int64_t>() : 0;
}

engine::RawInput raw_of(const Fields& fields) {
    engine::RawInput raw;
    for (const auto& [name, value] : fields) raw[name].push_back(value);
    return raw;
}

std::optional<std::int64_t> id_in(std::string_view text) {
    std::int64_t id = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (problem != std::errc{} || end != text.data() + text.size() || id < 1) return std::nullopt;
    return id;
}

TypedForm typed(engine::Form form, const Fields& fields) {
    TypedForm result{std::move(form), raw_of(fields)};
    auto parsed = engine::parse(result.form, result.raw);
    result.values = std::move(parsed.values);
    result.errors = std::move(parsed.errors);
    return result;
}

TypedForm fresh(engine::Form form, engine::RawInput raw) { return {std::move(form), std::move(raw)}; }

void refuse_for(TypedForm& form, const db::DatabaseError& error,
                std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
    const auto refused = db::refusal_of(error);
    if (!refused) throw error;
    const auto field = std::ranges::find(fields, std::string_view(error.constraint),
                                         &std::pair<std::string_view, std::string_view>::first);
    form.refuse(field == fields.end() ? "" : std::string(field->second),
                std::string(refused->reasons.front().sentence));
}

void show_form(Json& page, const char* key, const TypedForm& form, const Json& lists) {
    page[key] = fields_view(form.form, form.raw, form.errors, lists);
    if (!form.good() || !page.contains("has_errors")) add_error_summary(page, form.form, form.errors);
    page["once_key"] = "";
}

Response form_page(const Request& request, const Visit& visit, std::string_view name, Json values,
                   const TypedForm& form) {
    if (form.good()) return page(request, visit, name, std::move(values));
    if (request.wants_json())
        return Response::problem(422, values.value("error_title", ""), "Er is niets gewijzigd.",
                                 {{"fields", fields_for_programs(form.errors)}, {"code", request.id}});
    return page(request, visit, name, std::move(values), 422);
}

Json filter_select(std::string_view name, std::string_view label, std::string_view for_all, const Json& all,
                   std::string_view chosen) {
    Json options = Json::array({{{"option_value", ""}, {"option_label", for_all}, {"selected", chosen.empty()}}});
    for (const auto& one : all)
        options.push_back({{"option_value", one.at("value")},
                           {"option_label", one.at("label")},
                           {"selected", one.at("value").get_ref<const std::string&>() == chosen}});
    return {{"name", name}, {"label", label}, {"options", options}};
}

Response done(const Request& request, const std::string& location, std::string_view sentence) {
    if (request.wants_json()) return Response::json({{"text", sentence}, {"href", location}});
    return redirect_with(location, "ok", sentence);
}

Response refusal(const Request& request, const Visit& visit, std::string_view sentence) {
    return error(request, visit, 422, "Dit kan niet", sentence);
}

}  // namespace bolwerk::web
