#include <algorithm>

#include "web/app/unknown_filter.hpp"
#include "web/pages/reports/loaded_report.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/reports/paper_view.hpp"
#include "web/pages/reports/report_view.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// What the person may do with the report now, as buttons to the page of each step; that page has the last word.
Json actions_of(const Visit& visit, const Json& report) {
    Json actions = Json::array();
    const auto* definition = visit.site.definition(report_workflow);
    if (definition == nullptr) return actions;
    const auto state = text_of(report, "state");
    for (const auto& step : definition->steps) {
        const auto& action = engine::action_of(*definition, step.action);
        if (!step.leaves(state) || action.timer || !may_take(visit, state, step.action)) continue;
        actions.push_back({{"label", action.label},
                           {"href", "/zaken/" + text_of(report, "number") + "/acties/" + std::string(action.id)},
                           {"first", actions.empty()}});
    }
    return actions;
}

Json municipality_select(const Json& figures, const std::string& chosen) {
    std::vector<std::pair<std::string, std::string>> choices{{"", "Het hele gebied"}};
    for (const auto& one : figures.at("municipalities")) choices.emplace_back(one.at("code"), one.at("name"));
    Json options = Json::array();
    for (const auto& [value, label] : choices)
        options.push_back({{"option_value", value}, {"option_label", label}, {"selected", value == chosen}});
    return options;
}

}  // namespace

Response show_report(const Request& request, Visit& visit) {
    const auto report = load_report(request, visit);
    if (report.is_null()) return not_found(request, visit);
    FilterReader reader(request.query);
    const auto part = part_of(reader, visit, report);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    auto values = report_view(report, part);
    const auto& figures = report.at("figures");
    const auto href = part.address();
    const auto query = part.municipality.empty() ? std::string() : "?gemeente=" + part.municipality;
    values["page_title"] = text_of(report, "title") + " " + text_of(report, "organisation");
    values["crumbs"] = report_crumbs(report, {});
    values["state"] = badge_of(visit.site.definition(report_workflow), text_of(report, "state"));
    values["taken_text"] = taken_text(report);
    values["href"] = href;
    values["case_href"] = "/zaken/" + part.number;
    values["pdf_href"] = href + "/rapport.pdf" + query;
    values["excel_href"] = href + "/cijfers.xlsx" + query;
    values["has_annex"] = report.at("has_annex");
    values["annex_href"] = href + "/bijlage-v3";
    values["public_href"] = "/openbaar/rapportages/" + part.number;
    values["municipality_options"] = municipality_select(figures, part.municipality);
    values["actions"] = actions_of(visit, report);
    values["has_actions"] = !values["actions"].empty();
    const auto& earlier = report.at("earlier");
    values["has_earlier"] = earlier.is_object();
    values["earlier_href"] = earlier.is_object() ? "/rapportages/" + text_of(earlier, "number") : "";
    values["earlier_title"] = earlier.is_object() ? text_of(earlier, "title") : "";
    add_plans_map(values, visit.site.map, figures, href);
    return page(request, visit, "reports/show", std::move(values));
}

}  // namespace bolwerk::web
