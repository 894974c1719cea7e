#include "web/pages/archive/overview_view.hpp"

#include "engine/local_time.hpp"
#include "web/pages/archive/record_title.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/day_text.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json list_row(const Json& one, const Site& site) {
    return {{"number", one.at("number")},
            {"href", "/zaken/" + text_of(one, "number")},
            {"title", one.at("title")},
            {"organisation", one.at("organisation")},
            {"state", badge_of(site.definition("destruction"), text_of(one, "state"))},
            {"by_bolwerk", one.at("by_bolwerk")},
            {"item_count", std::to_string(one.at("items").get<std::int64_t>())}};
}

Json hold_row(const Json& one, engine::Date today) {
    const auto number = text_of(one, "case"), until = medium_day_of(one, "until");
    const auto subject = number.empty() ? "Alle zaken op " + text_of(one, "park") : number;
    return {{"subject", subject},
            {"organisation", one.at("organisation")},
            {"because", one.at("because")},
            {"until", until.empty() ? "tot iemand het opheft" : "tot en met " + until},
            {"set_text",
             text_of(one, "set_by") + ", " + near_moment(engine::parse_moment(text_of(one, "set_at")).value(), today)},
            {"hold_id", std::to_string(one.at("id").get<std::int64_t>())},
            {"lift_href", "/archief/bewaarplicht/" + std::to_string(one.at("id").get<std::int64_t>()) + "/opheffen"}};
}

std::string status_text(const Json& item) {
    if (item.at("destroyed").get<bool>()) return "Vernietigd";
    const auto left_off = text_of(item, "left_off");
    return left_off.empty() ? "Op de lijst" : "Blijft bewaard: " + left_off;
}

}  // namespace

Json overview_view(const Json& found, const Site& site, engine::Date today) {
    Json lists = Json::array(), holds = Json::array();
    for (const auto& one : found.at("lists")) lists.push_back(list_row(one, site));
    for (const auto& one : found.at("holds")) holds.push_back(hold_row(one, today));
    return {{"page_title", "Archief"},     {"draw_up_href", "/zaken/nieuw?soort=destruction"},
            {"has_lists", !lists.empty()}, {"lists", lists},
            {"has_holds", !holds.empty()}, {"holds", holds}};
}

Json destruction_view(const Json& found, const Site& site) {
    Json items = Json::array();
    for (const auto& one : found.at("items"))
        items.push_back({{"number", one.at("number")},
                         {"record", record_title(site, text_of(one, "record"))},
                         {"rule", text_of(one, "rule") + " (" + text_of(one, "source") + ")"},
                         {"closed_on", medium_day_of(one, "closed_on")},
                         {"due_on", medium_day_of(one, "due_on")},
                         {"file_count", std::to_string(one.at("files").get<std::int64_t>())},
                         {"status", status_text(one)}});
    Json waiting = Json::array();
    for (const auto& one : found.at("waiting")) {
        const auto cases = one.at("cases").get<std::int64_t>();
        waiting.push_back({{"text", std::to_string(cases) + (cases == 1 ? " zaak wacht: " : " zaken wachten: ") +
                                        text_of(one, "why") + "."}});
    }
    return {{"page_title", "Vernietigingslijst " + text_of(found, "number")},
            {"number", found.at("number")},
            {"list_title", found.at("title")},
            {"case_href", "/zaken/" + text_of(found, "number")},
            {"day", medium_day_of(found, "day")},
            {"has_items", !items.empty()},
            {"has_waiting", !waiting.empty()},
            {"waiting", waiting},
            {"items", items}};
}

}  // namespace bolwerk::web
