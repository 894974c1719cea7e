#include "web/pages/reports/annex_view.hpp"

#include <algorithm>

#include "engine/local_time.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

const engine::Definition* definition_in(const std::vector<engine::Definition>& definitions, std::string_view workflow) {
    const auto found = std::ranges::find(definitions, workflow, &engine::Definition::id);
    return found == definitions.end() ? nullptr : &*found;
}

Json counts_of(const Json& row, const std::string& name) {
    return {{"name", name},
            {"asked", row.at("asked")},
            {"police", row.at("police")},
            {"own", row.at("municipality")},
            {"complete", row.at("complete")},
            {"analyses", row.at("analyses")},
            {"designations", row.at("designations")}};
}

/// A row for each municipality where there is something to say.
Json municipality_rows(const Json& rows) {
    Json all = Json::array();
    for (const auto& row : rows)
        if (row.at("asked") != 0 || row.at("analyses") != 0 || row.at("designations") != 0)
            all.push_back(counts_of(row, row.at("name")));
    return all;
}

Json case_row(const Json& one, const std::vector<engine::Definition>& definitions) {
    const auto* definition = definition_in(definitions, text_of(one, "workflow"));
    return {{"number", one.at("number")},
            {"href", "/zaken/" + text_of(one, "number")},
            {"title", one.at("title")},
            {"kind", definition == nullptr ? text_of(one, "workflow") : std::string(definition->title)},
            {"municipality", text_of(one, "municipality")},
            {"state", badge_of(definition, text_of(one, "state"))}};
}

std::string taken_text_of(const Json& found) {
    const auto at = engine::parse_moment(text_of(found, "taken_at"));
    return "Vastgelegd" + (at ? " op " + engine::local_stamp(*at) : std::string()) +
           ", samen met de rapportage. Controlegetal " + text_of(found, "hash").substr(0, 12) + ".";
}

}  // namespace

Json annex_view(const Json& found, const std::vector<engine::Definition>& definitions) {
    const auto& figures = found.at("figures");
    const auto* rounds = definition_in(definitions, "risk_round");
    Json phases = Json::array(), cases = Json::array();
    for (const auto& phase : figures.at("phases"))
        phases.push_back(
            {{"title", badge_of(rounds, text_of(phase, "state")).at("label")}, {"count", phase.at("count")}});
    for (const auto& one : found.at("cases")) cases.push_back(case_row(one, definitions));
    auto rows = municipality_rows(figures.at("rows"));
    return {{"page_title", "V3-bijlage bij " + text_of(found, "title")},
            {"title", found.at("title")},
            {"organisation", found.at("organisation")},
            {"number", found.at("number")},
            {"day_text", day_text(found.at("day"))},
            {"taken_text", taken_text_of(found)},
            {"has_phases", !phases.empty()},
            {"phases", std::move(phases)},
            {"has_rows", !rows.empty()},
            {"rows", std::move(rows)},
            {"total", counts_of(figures.at("total"), "Hele gebied")},
            {"told_back", figures.at("told_back")},
            {"waiting", figures.at("waiting")},
            {"has_cases", !cases.empty()},
            {"cases", std::move(cases)}};
}

std::vector<ReportSheet> annex_sheets(const Json& view) {
    const auto number = [](const Json& value) -> Cell { return value.get<double>(); };
    ReportSheet rows{"V3-bijlage",
                     {{"Gemeente", 30},
                      {"Terreinen in een ronde", 20},
                      {"Matrix politie in", 16},
                      {"Matrix gemeente in", 18},
                      {"Beide in", 10},
                      {"Geldende analyses", 16},
                      {"Aanwijzingen", 14}},
                     {}};
    const auto add = [&](const Json& one) {
        rows.rows.push_back({text_of(one, "name"), number(one.at("asked")), number(one.at("police")),
                             number(one.at("own")), number(one.at("complete")), number(one.at("analyses")),
                             number(one.at("designations"))});
    };
    for (const auto& one : view.at("rows")) add(one);
    add(view.at("total"));
    ReportSheet more{"Rondes en terugmelding", {{"Wat", 60}, {"Aantal", 12}}, {}};
    for (const auto& one : view.at("phases"))
        more.rows.push_back({"Rondes: " + text_of(one, "title"), number(one.at("count"))});
    more.rows.push_back(
        {std::string("Analyses waarvan het afgelopen jaar is teruggemeld"), number(view.at("told_back"))});
    more.rows.push_back({std::string("Analyses waarvan de terugmelding te laat is"), number(view.at("waiting"))});
    return {std::move(rows), std::move(more)};
}

}  // namespace bolwerk::web
