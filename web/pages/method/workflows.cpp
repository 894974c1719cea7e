#include <algorithm>

#include "web/app/unknown_filter.hpp"
#include "web/pages/method/pages.hpp"
#include "web/pages/method/steps_view.hpp"
#include "web/pages/method/terms_view.hpp"
#include "web/view/diagram_view.hpp"
#include "web/view/one_of.hpp"

namespace bolwerk::web {
namespace {

using engine::Definition;
using engine::Json;

std::string first_state(const Definition& definition) {
    const auto line = engine::main_line(definition);
    return line.empty() ? std::string() : std::string(engine::state_of(definition, line.front()).label);
}

/// "Geborgd of Stopgezet".
std::string ends_of(const Definition& definition) {
    std::vector<std::string> ends;
    for (const auto& state : definition.states)
        if (state.final) ends.emplace_back(state.label);
    return ends.empty() ? "geen einde" : one_of(ends);
}

std::string about(const Definition& definition) {
    return "Zaken waarvan het nummer begint met " + std::string(definition.prefix) +
           (definition.one_per_park ? ". Een terrein heeft er hooguit één tegelijk." : ".");
}

Json workflow_row(const Definition& definition, const Json& open) {
    const auto number = open.at("counts").value(std::string(definition.id), std::int64_t{0});
    return {{"href", "/werkwijze/" + std::string(definition.id)},
            {"id", definition.id},
            {"label", definition.title},
            {"text", about(definition)},
            {"span_text", first_state(definition) + " → " + ends_of(definition)},
            {"step_count", steps_view(definition).size()},
            {"version", std::to_string(definition.version)},
            {"open_cases", std::to_string(number) + (open.at("whole").get<bool>() ? "" : " of meer")}};
}

Json tab(std::string_view label, std::string_view href, bool current) {
    return {{"label", label}, {"href", href}, {"current", current}};
}

}  // namespace

Response list_workflows(const Request& request, Visit& visit) {
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    const auto open = visit.ask("setting/open_cases");
    Json rows = Json::array();
    for (const auto& definition : visit.site.definitions)
        if (visit.site.definition(definition.id) == &definition) rows.push_back(workflow_row(definition, open));
    return page(request, visit, "method/index", {{"page_title", "Werkwijze"}, {"workflows", rows}});
}

Response show_workflow(const Request& request, Visit& visit) {
    const auto* definition = visit.site.definition(request.capture("workflow"));
    if (definition == nullptr) return not_found(request, visit);
    const auto known = visit.ask("setting/list", {{"workflow", definition->id}});
    const Surroundings around{known.at("settings"), known.at("roles")};
    Json values{
        {"page_title", "Werkwijze " + std::string(definition->title)},
        {"crumbs", Json::array({tab("Werkwijze", "/werkwijze", false), tab(definition->title, "", true)})},
        {"tabs", Json::array({tab("Proces", "#proces", true), tab("Stappen", "#stappen", false),
                              tab("Wie mag wat?", "#rollen", false), tab("Termijnen", "#termijnen", false)})},
        {"workflow",
         {{"label", definition->title},
          {"text", about(*definition) + " Van " + first_state(*definition) + " tot " + ends_of(*definition) + "."},
          {"version_text", "Versie " + std::to_string(definition->version)}}},
        {"step_rows", steps_view(*definition, around)},
        {"terms", terms_view(*definition, around.settings)}};
    values["has_terms"] = !values["terms"].empty();
    add_diagram(values, *definition);
    add_roles(values, *definition);
    return page(request, visit, "method/workflow", std::move(values));
}

}  // namespace bolwerk::web
