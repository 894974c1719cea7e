#include "web/pages/subsidies/team_view.hpp"

#include <algorithm>
#include <deque>

#include "engine/desk.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/effects_view.hpp"
#include "web/view/form_view.hpp"
#include "web/view/reasons_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string counted(std::size_t number) { return std::to_string(number) + (number == 1 ? " zaak" : " zaken"); }

Json crumbs_of(const Batch& batch) {
    return Json::array({{{"label", "Subsidies"}, {"href", "/subsidies"}, {"current", false}},
                        {{"label", batch.kind.label}, {"href", ""}, {"current", true}}});
}

/// All of them as one field.
std::string numbers_of(const Batch& batch) {
    std::string numbers;
    for (const auto& item : batch.items) numbers += (numbers.empty() ? "" : " ") + item.number;
    return numbers;
}

Json page_start(const Batch& batch, std::string title) {
    return {{"page_title", title},          {"title", title},
            {"crumbs", crumbs_of(batch)},   {"action_href", "/subsidies/samen/" + std::string(batch.kind.word)},
            {"numbers", numbers_of(batch)}, {"once_key", batch.once_key.empty() ? random_token() : batch.once_key}};
}

Json head_of(const BatchItem& item) {
    const bool there = item.file.has_value();
    return {{"number", item.number},
            {"href", "/zaken/" + item.number},
            {"is_there", there},
            {"title", there ? item.file->subject().title : "Deze zaak is er niet"},
            {"version_field", field_on_page("versie", item.number)},
            {"version", there ? std::to_string(item.version.value_or(item.file->subject().version)) : ""}};
}

/// The fields of one case under the names that they have on this page.
Json fields_of(const Batch& batch, const BatchItem& item, const Visit& visit) {
    const auto form = form_for(batch, item);
    std::deque<std::string> names;
    engine::Form on_page;
    engine::RawInput raw;
    for (auto field : form) {
        const auto found = item.raw.find(field.name);
        names.push_back(field_on_page(field.name, item.number));
        if (found != item.raw.end()) raw[names.back()] = found->second;
        field.name = names.back();
        on_page.push_back(field);
    }
    return fields_view(on_page, raw, item.errors, item.file ? lists_for(visit, form, *item.file) : Json::object());
}

/// What travels along hidden to the confirmation.
Json kept_of(const Batch& batch) {
    Json kept = Json::array();
    for (const auto& [name, values] : batch.common)
        for (const auto& value : values) kept.push_back({{"name", name}, {"value", value}});
    for (const auto& item : batch.items)
        for (const auto& [name, values] : item.raw)
            for (const auto& value : values)
                kept.push_back({{"name", field_on_page(name, item.number)}, {"value", value}});
    return kept;
}

Json unmet(const engine::Reasons& reasons) {
    Json rows = reasons_view(reasons);
    std::erase_if(rows.get_ref<Json::array_t&>(), [](const Json& one) { return one.at("is_met").get<bool>(); });
    return rows;
}

void add_errors(Json& values, const Batch& batch) {
    engine::Form form;
    std::vector<engine::FieldError> errors = batch.errors;
    if (batch.kind.once_for_all) form = form_of(engine::desk_action(batch.kind.action));
    std::deque<std::string> names;
    for (const auto& item : batch.items)
        for (const auto& wrong : item.errors) {
            errors.push_back(wrong);
            form.push_back({.name = names.emplace_back(wrong.field), .label = ""});
        }
    add_error_summary(values, form, errors);
}

}  // namespace

Json team_form_view(const Batch& batch, const Visit& visit) {
    auto values = page_start(batch, std::string(batch.kind.label));
    Json items = Json::array();
    for (const auto& item : batch.items) {
        auto row = head_of(item);
        row["state"] = item.file ? badge(engine::state_of(item.file->definition, item.file->subject().state)) : Json();
        row["fields"] = batch.kind.once_for_all ? Json::array() : fields_of(batch, item, visit);
        items.push_back(std::move(row));
    }
    values["intro"] = counted(batch.items.size()) + ". " + std::string(batch.kind.intro);
    values["items"] = std::move(items);
    values["fields"] = Json::array();
    if (batch.kind.once_for_all)
        values["fields"] = fields_view(form_of(engine::desk_action(batch.kind.action)), batch.common, batch.errors,
                                       {{"colleagues", who_can_take_these(batch, visit)}});
    values["has_common"] = batch.kind.once_for_all;
    add_errors(values, batch);
    return values;
}

Json team_preview_view(const Batch& batch, const std::vector<std::optional<engine::Decision>>& decisions) {
    auto values = page_start(batch, "Controleer: " + std::string(batch.kind.label));
    Json items = Json::array();
    std::size_t possible = 0;
    for (std::size_t place = 0; place < batch.items.size(); ++place) {
        const auto& item = batch.items[place];
        const auto& decision = decisions[place];
        auto row = head_of(item);
        const auto* accepted = decision ? std::get_if<engine::Accepted>(&*decision) : nullptr;
        row["may"] = accepted != nullptr;
        row["effect_groups"] = Json::array();
        row["reasons"] = decision && accepted == nullptr ? unmet(engine::reasons_of(*decision)) : Json::array();
        if (accepted != nullptr) {
            ++possible;
            row["state_stays"] = accepted->state == item.file->subject().state;
            row["from_state"] = badge(engine::state_of(item.file->definition, item.file->subject().state));
            row["to_state"] = badge(engine::state_of(item.file->definition, accepted->state));
            row["effect_groups"] = effects_view(item.file->definition, accepted->effects, item.file->subject());
        }
        items.push_back(std::move(row));
    }
    const auto refused = batch.items.size() - possible;
    values["intro"] = "Bij " + counted(possible) + " gebeurt wat hier staat." +
                      (refused == 0 ? "" : " Bij " + counted(refused) + " kan het niet; die blijven zoals ze zijn.");
    values["items"] = std::move(items);
    values["kept"] = kept_of(batch);
    values["has_possible"] = possible > 0;
    values["confirm_label"] = std::string(batch.kind.label) + ": " + std::to_string(possible);
    return values;
}

Json team_result_view(const Batch& batch, const std::vector<BatchResult>& results) {
    const auto done = static_cast<std::size_t>(std::ranges::count(results, true, &BatchResult::done));
    auto values = page_start(batch, std::string(batch.kind.label));
    Json items = Json::array();
    for (std::size_t place = 0; place < results.size(); ++place) {
        const auto& result = results[place];
        auto row = head_of(batch.items[place]);
        row["done"] = result.done;
        row["text"] = result.done ? (result.repeated ? "Dit was al gedaan." : "Gedaan.") : result.text;
        row["reasons"] = result.done ? Json::array() : unmet(result.reasons);
        items.push_back(std::move(row));
    }
    values["intro"] = "Gedaan bij " + counted(done) + ", niet gedaan bij " + counted(results.size() - done) + ".";
    values["items"] = std::move(items);
    return values;
}

}  // namespace bolwerk::web
