#include <algorithm>

#include "web/pages/subsidies/lead_times_view.hpp"
#include "web/pages/subsidies/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "workflows/subsidy/team_work.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json asked_phases() {
    Json all = Json::array();
    for (const auto& one : workflows::phases)
        all.push_back({{"label", one.label}, {"begins", one.begins}, {"ends", one.ends}});
    return all;
}

std::optional<std::string> day_text(const std::optional<engine::Date>& day) {
    return day ? std::optional(engine::iso(*day)) : std::nullopt;
}

Json stretch_select(const std::vector<Stretch>& all, std::string_view chosen) {
    Json others = Json::array();
    for (const auto& one : all)
        if (!one.word.empty()) others.push_back({{"value", one.word}, {"label", one.label}});
    return filter_select("tijdvak", "Besloten in", all.front().label, others, chosen);
}

}  // namespace

Response show_lead_times(const Request& request, Visit& visit) {
    const auto all = stretches(visit.today);
    const auto found_stretch = std::ranges::find(all, request.query["tijdvak"], &Stretch::word);
    const auto& stretch = found_stretch == all.end() ? all.front() : *found_stretch;
    const std::string scheme(request.query["regeling"]);
    const auto found =
        visit.ask("subsidy/lead_times", {{"phases", asked_phases()},
                                         {"term", workflows::decision_term},
                                         {"since", day_text(stretch.since)},
                                         {"until", day_text(stretch.until)},
                                         {"scheme", scheme.empty() ? std::nullopt : std::optional(scheme)}});
    if (found.is_null()) return not_found(request, visit);
    return page(
        request, visit, "subsidies/lead_times",
        {{"page_title", "Doorlooptijd"},
         {"crumbs", Json::array({{{"label", "Subsidies"}, {"href", "/subsidies"}, {"current", false}},
                                 {{"label", "Doorlooptijd"}, {"href", ""}, {"current", true}}})},
         {"selects", Json::array({filter_select("regeling", "Regeling", "Alle regelingen", found.at("schemes"), scheme),
                                  stretch_select(all, stretch.word)})},
         {"stretch", stretch.label},
         {"in_time", in_time_text(found.at("in_time"), found.at("decided"))},
         {"phases", phase_rows(found.at("phases"))}});
}

}  // namespace bolwerk::web
