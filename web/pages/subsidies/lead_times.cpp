#include <algorithm>
#include <utility>

#include "web/app/unknown_filter.hpp"
#include "web/export/download.hpp"
#include "web/pages/subsidies/lead_times_view.hpp"
#include "web/pages/subsidies/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/link.hpp"
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

/// The stretch and the scheme that the address names, and the figures of both; null figures for who works for no
/// province.
struct LeadTimes {
    std::vector<Stretch> all;
    Stretch stretch;
    std::string scheme;
    Json found;
    LeftOut left_out = {};

    std::string href(std::string_view path) const {
        return link_to(path, {{"tijdvak", std::string(stretch.word)}, {"regeling", scheme}});
    }
};

Json find_lead_times(const Visit& visit, const Stretch& stretch, const std::string& scheme) {
    return visit.ask("subsidy/lead_times", {{"phases", asked_phases()},
                                            {"term", workflows::decision_term},
                                            {"since", day_text(stretch.since)},
                                            {"until", day_text(stretch.until)},
                                            {"scheme", scheme.empty() ? std::nullopt : std::optional(scheme)}});
}

LeadTimes lead_times_of(const Request& request, const Visit& visit) {
    FilterReader reader(request.query);
    auto all = stretches(visit.today);
    const auto named = [&](std::string_view word) { return std::ranges::find(all, word, &Stretch::word); };
    const auto asked = named(reader.known("tijdvak", [&](std::string_view word) { return named(word) != all.end(); }));
    const auto stretch = asked == all.end() ? all.front() : *asked;
    std::string scheme(reader.raw("regeling"));
    auto found = find_lead_times(visit, stretch, scheme);
    if (!found.is_null() && !scheme.empty() && !lists(found.at("schemes"), scheme)) {
        reader.leave_out("regeling", std::exchange(scheme, {}));
        found = find_lead_times(visit, stretch, scheme);
    }
    return {std::move(all), stretch, std::move(scheme), std::move(found), reader.left_out()};
}

}  // namespace

Response show_lead_times(const Request& request, Visit& visit) {
    const auto asked = lead_times_of(request, visit);
    if (asked.found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, asked.left_out)) return *std::move(refused);
    return page(request, visit, "subsidies/lead_times",
                {{"page_title", "Doorlooptijd"},
                 {"crumbs", Json::array({{{"label", "Subsidies"}, {"href", "/subsidies"}, {"current", false}},
                                         {{"label", "Doorlooptijd"}, {"href", ""}, {"current", true}}})},
                 {"selects", Json::array({filter_select("regeling", "Regeling", "Alle regelingen",
                                                        asked.found.at("schemes"), asked.scheme),
                                          stretch_select(asked.all, asked.stretch.word)})},
                 {"stretch", asked.stretch.label},
                 {"in_time", in_time_text(asked.found.at("in_time"), asked.found.at("decided"))},
                 {"csv_href", asked.href("/subsidies/doorlooptijd.csv")},
                 {"xlsx_href", asked.href("/subsidies/doorlooptijd.xlsx")},
                 {"phases", phase_rows(asked.found.at("phases"))}});
}

Response download_lead_times(const Request& request, Visit& visit) {
    const auto asked = lead_times_of(request, visit);
    if (asked.found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, asked.left_out)) return *std::move(refused);
    return download(
        {.name = "doorlooptijd-" + engine::iso(visit.today),
         .title = "Doorlooptijd",
         .columns = {{"Fase", 34},
                     {"Aanvragen", 12},
                     {"De helft binnen (dagen)", 22},
                     {"9 van de 10 binnen (dagen)", 24},
                     {"Toelichting", 50}},
         .next = [rows = phase_cells(asked.found.at("phases"))]() mutable { return std::exchange(rows, {}); },
         .remark = measured_over(asked.stretch, asked.scheme, asked.found)},
        request.path);
}

}  // namespace bolwerk::web
