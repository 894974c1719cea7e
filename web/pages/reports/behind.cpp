#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/reports/case_rows.hpp"
#include "web/pages/reports/loaded_report.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {

using engine::Json;

Response list_report_cases(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto measure = reader.known("cijfer", is_measure);
    const auto municipality = reader.known("gemeente", looks_like_municipality);
    const auto found = visit.ask("report/cases",
                                 {{"number", request.capture("report")},
                                  {"measure", measure},
                                  {"municipality", municipality.empty() ? std::nullopt : std::optional(municipality)}});
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    note_titles_seen(visit, found.at("cases"), "Zaken achter een cijfer");
    Json rows = Json::array();
    for (const auto& one : found.at("cases")) rows.push_back(counted_case_row(one, visit.site.definitions));
    const auto unread = unread_text(found.at("counted"), static_cast<std::int64_t>(rows.size()), municipality.empty());
    return page(request, visit, "reports/cases",
                {{"page_title", "Zaken achter een cijfer"},
                 {"crumbs", report_crumbs(found, "Zaken achter een cijfer")},
                 {"intro", "Dit zijn de zaken die meetellen op de peildatum, " + day_text(found.at("day")) + ". " +
                               cases_behind_parks},
                 {"has_cases", !rows.empty()},
                 {"count_text", counted(static_cast<std::int64_t>(rows.size()), "zaak", "zaken")},
                 {"cases", rows},
                 {"has_kept_back", !unread.empty()},
                 {"unread_text", unread}});
}

Response list_report_parks(const Request& request, Visit& visit) {
    const auto report = load_report(request, visit);
    FilterReader reader(request.query);
    const auto key = reader.one_of("kenmerk", {"business_association", "park_management"});
    if (report.is_null() || key.empty()) return not_found(request, visit);
    const auto only = part_of(reader, visit, report).municipality;
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    const auto& figures = report.at("figures");
    Json rows = Json::array();
    for (const auto& park : figures.at("parks"))
        if (park.at(key) == true && (only.empty() || park.at("municipality") == only))
            rows.push_back({{"name", park.at("name")},
                            {"href", "/terreinen/" + text_of(park, "rin")},
                            {"municipality", municipality_name(figures, text_of(park, "municipality"))}});
    const auto what = key == "park_management" ? "parkmanagement" : "een ondernemersvereniging";
    return page(request, visit, "reports/parks",
                {{"page_title", std::string("Terreinen met ") + what},
                 {"crumbs", report_crumbs(report, std::string("Terreinen met ") + what)},
                 {"title", std::string("Terreinen met ") + what},
                 {"intro", "Volgens het terreinenregister op de peildatum, " + day_text(report.at("day")) + "."},
                 {"has_parks", !rows.empty()},
                 {"parks", rows}});
}

}  // namespace bolwerk::web
