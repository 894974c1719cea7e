#include <algorithm>

#include "engine/money.hpp"
#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/dashboard/dashboard_view.hpp"
#include "web/pages/dashboard/pages.hpp"
#include "web/pages/reports/amounts_page.hpp"
#include "web/pages/reports/case_rows.hpp"
#include "web/pages/reports/paper_view.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/paging.hpp"
#include "web/view/row_text.hpp"
#include "workflows/progress_report/figures.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json ground_of(FilterReader& reader, const Visit& visit) {
    const auto wanted = reader.number("organisatie");
    return visit.ask("dashboard/ground",
                     {{"organisation", wanted ? std::optional(std::to_string(*wanted)) : std::nullopt}});
}

/// The id of whose dashboard it is, as an address keeps it.
std::string organisation_of(const Json& ground) {
    return std::to_string(ground.at("organisation").at("id").get<std::int64_t>());
}

ReportPart part_of(FilterReader& reader, const Visit& visit, const Json& figures) {
    const auto& all = figures.at("municipalities");
    const auto code = reader.known("gemeente", [&](std::string_view asked) {
        return std::ranges::any_of(all, [&](const Json& one) { return one.at("code") == asked; });
    });
    return {{}, code, visit.definitions()};
}

constexpr std::string_view granted_measure = "subsidy.granted";

/// What the cases that were counted are worth, of those that are worth something.
std::map<std::int64_t, std::int64_t> cents_by_id(const Json& counted) {
    std::map<std::int64_t, std::int64_t> worth;
    for (const auto& one : counted)
        if (one.contains("cents")) worth[one.at("id")] = one.at("cents");
    return worth;
}

Json options_of(const Json& ground) {
    const auto chosen = organisation_of(ground);
    Json options = Json::array();
    for (const auto& one : ground.at("organisations"))
        options.push_back({{"option_value", one.at("value")},
                           {"option_label", one.at("label")},
                           {"selected", one.at("value") == chosen}});
    return options;
}

/// Granted subsidies by municipality, and the same as a table with the cases behind each amount.
void add_map(Json& values, const Visit& visit, const Json& figures, const ReportPart& part) {
    MapOrder order{.label =
                       "Kaart met per gemeente het bedrag aan verleende subsidie. De tabel hieronder geeft dezelfde "
                       "bedragen.",
                   .text = {[](std::int64_t euros) { return engine::euros({euros * 100}); }, ""},
                   .href_prefix = cases_href(part, "subsidy.granted") + "&gemeente=",
                   .province = text_of(figures, "province")};
    Json rows = Json::array();
    for (const auto& one : figures.at("granted")) {
        const auto code = text_of(one, "code");
        order.values[code] = one.at("cents").get<std::int64_t>() / 100;
        if (one.at("cases") == 0) continue;
        rows.push_back({{"name", one.at("name")},
                        {"case_count", one.at("cases")},
                        {"amount", engine::euros({one.at("cents").get<std::int64_t>()})},
                        {"href", order.href_prefix + code}});
    }
    auto drawn = drawn_inside(visit.site.map, order);
    values["map"] = std::move(drawn["map"]);
    values["legend"] = std::move(drawn["legend"]);
    values["granted"] = rows;
    values["has_granted"] = !rows.empty();
}

}  // namespace

Response show_dashboard(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto ground = ground_of(reader, visit);
    if (ground.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    const auto figures = workflows::report::live_figures(ground).figures;
    const ReportPart part{{}, {}, visit.definitions(), organisation_of(ground)};
    auto values = dashboard_view(figures, part);
    values["page_title"] = "Dashboard";
    values["organisation"] = ground.at("organisation").at("name");
    values["stand_text"] = "Stand van " + engine::medium_date(visit.today) + ".";
    values["organisation_options"] = options_of(ground);
    values["may_choose"] = ground.at("organisations").size() > 1;
    add_map(values, visit, figures, part);
    return page(request, visit, "dashboard/show", std::move(values));
}

Response show_dashboard_amounts(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto ground = ground_of(reader, visit);
    if (ground.is_null()) return not_found(request, visit);
    const auto figures = workflows::report::live_figures(ground).figures;
    return amounts_page(request, visit, reader,
                        {.figures = figures,
                         .part = {{}, {}, visit.definitions(), organisation_of(ground)},
                         .crumbs = Json::array({{{"label", "Dashboard"}, {"href", "/dashboard"}, {"current", false}},
                                                {{"label", "Bedragen"}, {"href", ""}, {"current", true}}})});
}

Response list_dashboard_cases(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto ground = ground_of(reader, visit);
    if (ground.is_null()) return not_found(request, visit);
    const auto taken = workflows::report::live_figures(ground);
    const auto part = part_of(reader, visit, taken.figures);
    const auto measure = reader.known("cijfer", is_measure);
    const auto ids = ids_behind(taken.counted, measure, part.municipality);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    Json rows = Json::array();
    std::int64_t read_cents = 0;
    const auto cents = measure == granted_measure ? cents_by_id(taken.counted) : std::map<std::int64_t, std::int64_t>{};
    const auto found = visit.ask("dashboard/cases", {{"ids", ids}});
    note_titles_seen(visit, found, "Zaken achter een cijfer");
    for (const auto& one : found) {
        rows.push_back(counted_case_row(one, visit.definitions()));
        const auto worth = cents.find(one.at("id").get<std::int64_t>());
        rows.back()["amount"] = engine::euros({worth == cents.end() ? 0 : worth->second});
        read_cents += worth == cents.end() ? 0 : worth->second;
    }
    std::int64_t all_cents = 0;
    for (const auto& id : ids)
        if (const auto worth = cents.find(id.get<std::int64_t>()); worth != cents.end()) all_cents += worth->second;
    const auto unread = unread_text(static_cast<std::int64_t>(ids.size()), static_cast<std::int64_t>(rows.size()));
    return page(request, visit, "dashboard/cases",
                {{"page_title", "Zaken achter een cijfer"},
                 {"crumbs", Json::array({{{"label", "Dashboard"}, {"href", "/dashboard"}, {"current", false}},
                                         {{"label", "Zaken achter een cijfer"}, {"href", ""}, {"current", true}}})},
                 {"intro", std::string("Dit zijn de zaken die nu meetellen. ") + cases_behind_parks},
                 {"has_cases", !rows.empty()},
                 {"count_text", counted(static_cast<std::int64_t>(rows.size()), "zaak", "zaken")},
                 {"cases", rows},
                 {"has_amounts", measure == granted_measure},
                 {"total", engine::euros({all_cents})},
                 {"total_cents", all_cents},
                 {"unread_amount", engine::euros({all_cents - read_cents})},
                 {"has_kept_back", !unread.empty()},
                 {"unread_text", unread}});
}

Response list_dashboard_parks(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto ground = ground_of(reader, visit);
    const auto light = reader.one_of("licht", {"green", "amber", "red"});
    if (ground.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    const auto figures = workflows::report::live_figures(ground).figures;
    Json rows = Json::array();
    for (const auto& park : figures.at("parks"))
        if (light.empty() ? park.at("light").is_string() : park.at("light") == light)
            rows.push_back({{"name", park.at("name")},
                            {"href", "/terreinen/" + text_of(park, "rin")},
                            {"municipality", municipality_name(figures, text_of(park, "municipality"))}});
    const auto title = light.empty() ? std::string("Terreinen met een stoplicht")
                                     : "Terreinen met het licht: " + light_badge(light).at("label").get<std::string>();
    return page(request, visit, "reports/parks",
                {{"page_title", title},
                 {"crumbs", Json::array({{{"label", "Dashboard"}, {"href", "/dashboard"}, {"current", false}},
                                         {{"label", title}, {"href", ""}, {"current", true}}})},
                 {"title", title},
                 {"intro", (light.empty() ? "Een stoplicht geeft de regel vandaag aan "
                                          : "Dit licht geeft de regel vandaag aan ") +
                               counted(static_cast<std::int64_t>(rows.size()), "terrein.", "terreinen.")},
                 {"has_parks", !rows.empty()},
                 {"parks", rows}});
}

}  // namespace bolwerk::web
