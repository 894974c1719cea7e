#include <utility>

#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/export/download.hpp"
#include "web/pages/subsidies/pages.hpp"
#include "web/pages/subsidies/sisa_view.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/link.hpp"
#include "web/view/paging.hpp"
#include "workflows/subsidy/sisa.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view sisa_path = "/subsidies/sisa";

/// The year in the address, else the one that municipalities account for next.
int asked_year(FilterReader& reader, const Visit& visit) {
    const auto asked = reader.known("jaar", [](std::string_view word) {
        const auto year = read_id(word);
        return year && *year >= 2000 && *year <= 2200;
    });
    return asked.empty() ? workflows::subsidy_rules::sisa_year(visit.today) : std::stoi(asked);
}

Json year_select(const std::vector<int>& years, int chosen) {
    Json others = Json::array();
    for (const auto year : years) others.push_back({{"value", std::to_string(year)}, {"label", std::to_string(year)}});
    return filter_select("jaar", "Verantwoording over", "Het eerste jaar dat komt", others, std::to_string(chosen));
}

std::string href(std::string_view path, int year) { return link_to(path, {{"jaar", std::to_string(year)}}); }

std::string due_text(int year) {
    return "Over " + std::to_string(year) + ": uiterlijk " +
           engine::medium_date(workflows::subsidy_rules::sisa_day(year)) + " in de bijlage";
}

}  // namespace

Response show_sisa(const Request& request, Visit& visit) {
    const auto found = visit.ask("subsidy/sisa", {});
    if (found.is_null()) return not_found(request, visit);
    FilterReader reader(request.query);
    const auto year = asked_year(reader, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    note_titles_seen(visit, found.at("subsidies"), "SiSa");
    auto rows = sisa_rows(found.at("subsidies"), year);
    return page(request, visit, "subsidies/sisa",
                {{"page_title", "SiSa"},
                 {"crumbs", Json::array({{{"label", "Subsidies"}, {"href", "/subsidies"}, {"current", false}},
                                         {{"label", "SiSa"}, {"href", ""}, {"current", true}}})},
                 {"selects", Json::array({year_select(sisa_years(found.at("subsidies"), year), year)})},
                 {"due", due_text(year)},
                 {"has_subsidies", !rows.empty()},
                 {"subsidies", std::move(rows)},
                 {"empty",
                  {{"empty_title", "Over dit jaar is niets te verantwoorden"},
                   {"empty_text", "Er liep geen subsidie aan een gemeente die via SiSa gaat."},
                   {"has_empty_link", false},
                   {"empty_href", ""},
                   {"empty_link", ""}}},
                 {"csv_href", href("/subsidies/sisa.csv", year)},
                 {"xlsx_href", href("/subsidies/sisa.xlsx", year)}});
}

Response download_sisa(const Request& request, Visit& visit) {
    const auto found = visit.ask("subsidy/sisa", {});
    if (found.is_null()) return not_found(request, visit);
    FilterReader reader(request.query);
    const auto year = asked_year(reader, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    return download(
        {.name = "sisa-" + std::to_string(year),
         .title = "SiSa",
         .columns = {{"Gemeente", 30},
                     {"Indicator", 12},
                     {"Zaaknummer", 16},
                     {"Subsidie", 40},
                     {"Regeling", 40},
                     {"Verleend (euro)", 16},
                     {"Betaald (euro)", 16},
                     {"Eindverantwoording", 18},
                     {"Stand", 36}},
         .next = [rows = sisa_cells(found.at("subsidies"), year)]() mutable { return std::exchange(rows, {}); },
         .remark = due_text(year) + "."},
        request.path);
}

}  // namespace bolwerk::web
