#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/reports/loaded_report.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/progress_report/lights_by_hand.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json row_of(const Json& one, const engine::Definition* definition) {
    const auto lights = workflows::report::moved_lights(one.at("lights"), one.at("moves"));
    const auto count = [&](const char* light) { return lights.at(light).get<std::int64_t>(); };
    const auto lit = count("green") + count("amber") + count("red");
    return {{"number", one.at("number")},
            {"href", "/rapportages/" + text_of(one, "number")},
            {"title", one.at("title")},
            {"organisation", one.at("organisation")},
            {"day", day_text(one.at("day"))},
            {"state", badge_of(definition, text_of(one, "state"))},
            {"bar", bar_of({{"op schema", count("green"), colour::good},
                            {"let op", count("amber"), colour::attention},
                            {"loopt vast", count("red"), colour::wrong}},
                           lit)},
            {"bar_label", std::to_string(count("green")) + " op schema, " + std::to_string(count("amber")) +
                              " let op, " + std::to_string(count("red")) + " loopt vast"},
            {"has_bar", lit > 0}};
}

}  // namespace

Response list_reports(const Request& request, Visit& visit) {
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    const auto found = visit.ask("report/list");
    note_titles_seen(visit, found.at("reports"), "Rapportages");
    const auto* definition = visit.site.definition(report_workflow);
    Json reports = Json::array();
    for (const auto& one : found.at("reports")) reports.push_back(row_of(one, definition));
    const bool may_begin = !found.at("steering_groups").empty() && may_take(visit, engine::begin_state, "generate");
    return page(request, visit, "reports/list",
                {{"page_title", "Rapportages"},
                 {"has_reports", !reports.empty()},
                 {"reports", reports},
                 {"may_begin", may_begin},
                 {"empty",
                  {{"empty_title", "Er is nog geen rapportage"},
                   {"empty_text", "U ziet hier de voortgangsrapportages van de stuurgroepen waar u bij hoort."},
                   {"has_empty_link", false},
                   {"empty_href", ""},
                   {"empty_link", ""}}}});
}

}  // namespace bolwerk::web
