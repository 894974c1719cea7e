#include "web/pages/reports/loaded_report.hpp"

#include <algorithm>

#include "web/view/row_text.hpp"

namespace bolwerk::web {

using engine::Json;

Json load_report(const Request& request, const Visit& visit) {
    return visit.ask("report/show", {{"number", request.capture("report")}});
}

ReportPart part_of(FilterReader& reader, const Visit& visit, const Json& report) {
    const auto& all = report.at("figures").at("municipalities");
    const auto code = reader.known("gemeente", [&](std::string_view asked) {
        return std::ranges::any_of(all, [&](const Json& one) { return one.at("code") == asked; });
    });
    return {text_of(report, "number"), code, visit.site.definitions};
}

bool may_take(const Visit& visit, std::string_view from, std::string_view action) {
    const auto* definition = visit.site.definition(report_workflow);
    return definition != nullptr && std::ranges::any_of(definition->steps, [&](const engine::StepInfo& step) {
               return step.leaves(from) && step.action == action &&
                      std::ranges::any_of(step.who,
                                          [&](const engine::RoleInfo& role) { return visit.has_role(role.id); });
           });
}

Json report_crumbs(const Json& report, std::string_view here) {
    Json crumbs = Json::array({{{"label", "Rapportages"}, {"href", "/rapportages"}, {"current", false}}});
    const auto number = text_of(report, "number");
    crumbs.push_back({{"label", report.at("title")}, {"href", "/rapportages/" + number}, {"current", here.empty()}});
    if (!here.empty()) crumbs.push_back({{"label", here}, {"href", ""}, {"current", true}});
    return crumbs;
}

}  // namespace bolwerk::web
