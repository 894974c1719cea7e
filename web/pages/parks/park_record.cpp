#include "web/pages/parks/park_record.hpp"

#include <algorithm>

#include "db/case_store.hpp"
#include "web/app/once_key.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/view/form_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace ibis = workflows::ibis;

/// The roles that the table lets take the step.
std::string roles_of(const Visit& visit, std::string_view action) {
    Json roles = Json::array();
    for (const auto& step : visit.site.definition(record_workflow)->steps)
        if (step.leaves(engine::begin_state) && step.action == action)
            for (const auto& role : step.who) roles.push_back(role.id);
    return roles.dump();
}

std::optional<std::int64_t> version_in(const Request& request) {
    const std::string given(request.form["version"]);
    if (given.empty() || given.size() > 18 || !std::ranges::all_of(given, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return std::stoll(given);
}

/// The step as a new change of this park.
engine::Command command_of(const Visit& visit, const Json& record, const RecordStep& step) {
    auto input = step.input;
    input.update({{"title", record.at("name")}, {"rin", record.at("rin")}});
    engine::Opening opening{
        .workflow = std::string(record_workflow), .organisation = step.organisation, .park = record.at("id")};
    return {.ask = {.asker = asker_of(visit), .opening = std::move(opening)},
            .action = std::string(step.action),
            .input = std::move(input)};
}

}  // namespace

Json read_record(const Visit& visit, std::string_view rin) {
    return visit.ask(
        "park/record",
        {{"rin", std::string(rin)}, {"proposers", roles_of(visit, "propose")}, {"keepers", roles_of(visit, "remove")}});
}

engine::Outcome change_record(const Visit& visit, const Json& record, const RecordStep& step, bool pending) {
    auto command = command_of(visit, record, step);
    command.ask.once_key = once_key_of(step.request);
    if (pending) {
        command.ask.opening.reset();
        command.ask.number = text_of(record.at("pending"), "number");
        command.made_from = version_in(step.request);
    }
    db::CaseStore store(visit.site.pool);
    return engine::perform(store, rules_of(visit), command, visit.now);
}

std::variant<engine::Preview, engine::NotFound> preview_record(const Visit& visit, const Json& record,
                                                               const RecordStep& step) {
    db::CaseStore store(visit.site.pool);
    return engine::preview(store, rules_of(visit), command_of(visit, record, step), visit.now);
}

engine::RawInput typed_of(const Json& register_values) {
    engine::RawInput raw;
    for (const auto& field : ibis::record_fields())
        if (const auto found = register_values.find(field.id); found != register_values.end())
            if (auto text = ibis::as_typed(field, *found); !text.empty())
                raw[std::string(field.id)] = {std::move(text)};
    return raw;
}

Json record_crumbs(const Json& record, std::string_view last) {
    const auto rin = text_of(record, "rin"), code = text_of(record, "municipality");
    return Json::array(
        {{{"label", "Terreinen"}, {"href", "/terreinen"}, {"current", false}},
         {{"label", record.at("municipality_name")}, {"href", "/terreinen?gemeente=" + code}, {"current", false}},
         {{"label", record.at("name")}, {"href", "/terreinen/" + rin}, {"current", false}},
         {{"label", last}, {"href", ""}, {"current", true}}});
}

std::string own_form_of(const engine::Case& subject, std::string_view action) {
    if (subject.workflow != record_workflow || action != "propose") return {};
    return "/terreinen/" + subject.data.value("rin", std::string{}) + "/wijzigen";
}

}  // namespace bolwerk::web
