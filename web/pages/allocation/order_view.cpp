#include "web/pages/allocation/order_view.hpp"

#include <algorithm>

#include "engine/money.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/link.hpp"
#include "web/view/paging.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

namespace rules = workflows::subsidy_rules;
using engine::Json;

std::int64_t cents_in(const Json& row, const char* key) { return row.at(key).get<std::int64_t>(); }

engine::Date day_in(const std::string& text) { return engine::parse_iso_date(text).value(); }

/// The order under the ceiling that counts for this application; of one that nobody knows, under that of today.
const RankedOrder& order_for(const OrderPage& page, const Json& one) {
    const auto own = page.by_ceiling.find(cents_in(one, "ceiling_cents"));
    return own == page.by_ceiling.end() ? page.by_ceiling.begin()->second : own->second;
}

bool was_lowered(const OrderPage& page) { return page.by_ceiling.size() > 1; }

/// Every application before the day that crosses the ceiling fits; after it only what the ranking names may.
Json outcome_of(const OrderPage& page, const Json& one) {
    const auto& [order, after] = order_for(page, one);
    const auto& crossed = order.at("crossed_on");
    const auto& day = one.at("complete_on").get_ref<const std::string&>();
    if (crossed.is_null() || day < crossed.get_ref<const std::string&>())
        return {{"outcome", "Past"}, {"kind", "success"}, {"because", ""}};
    const auto place = std::ranges::find(after.places, text_of(one, "number"), &rules::Place::number);
    if (place == after.places.end())
        return {
            {"outcome", "Valt af"}, {"kind", "danger"}, {"because", "Op een eerdere dag was het plafond al bereikt."}};
    if (place->waits) return {{"outcome", "Wacht op loting"}, {"kind", "warning"}, {"because", place->because}};
    if (place->granted.value == 0) return {{"outcome", "Valt af"}, {"kind", "danger"}, {"because", place->because}};
    const bool part = place->granted.value < cents_in(one, "cents");
    return {{"outcome", part ? "Een deel: " + engine::euros(place->granted) : std::string("Past")},
            {"kind", "success"},
            {"because", (place->drawn ? "Na loting. " : "") + (part ? place->because : std::string{})}};
}

void add_ceiling_of_then(Json& row, const OrderPage& page, const Json& one) {
    const auto own = cents_in(one, "ceiling_cents");
    if (own <= cents_in(page.found, "ceiling")) return;
    const auto because = text_of(row, "because");
    row["because"] =
        because + (because.empty() ? "" : " ") + "Het plafond van toen telt: " + engine::euros({own}) + ".";
}

/// How many stand up to a place in the order, and what they ask together.
struct Stand {
    std::int64_t number = 0, cents = 0;

    friend Stand operator+(Stand a, Stand b) { return {a.number + b.number, a.cents + b.cents}; }
};

Stand stand_in(const Json& row) { return {cents_in(row, "number"), cents_in(row, "cents")}; }

Json row_of(const OrderPage& page, const Json& one, const Stand& stand) {
    const auto* definition = page.site.definition(text_of(one, "workflow"));
    auto row = outcome_of(page, one);
    row.update({{"rank", std::to_string(stand.number)},
                {"number", one.at("number")},
                {"href", "/zaken/" + text_of(one, "number")},
                {"title", one.at("title")},
                {"applicant", one.at("organisation")},
                {"complete_on", engine::medium_date(day_in(text_of(one, "complete_on")))},
                {"amount", engine::euros({cents_in(one, "cents")})},
                {"cents", one.at("cents")},
                {"total", engine::euros({stand.cents})},
                {"is_over", stand.cents > cents_in(order_for(page, one).order, "ceiling_cents")},
                {"state", badge_of(definition, text_of(one, "state"))}});
    add_ceiling_of_then(row, page, one);
    row["has_because"] = !row.at("because").get_ref<const std::string&>().empty();
    return row;
}

/// By the number of an application for whose day lots were drawn: where it stands within that day, itself included.
std::map<std::string, Stand> stands_drawn(const Json& found) {
    std::map<std::string, Stand> stands;
    std::string day;
    Stand upto;
    for (const auto& one : found.at("drawn")) {
        if (text_of(one, "day") != day) upto = {};
        day = text_of(one, "day");
        upto = upto + Stand{1, cents_in(one, "cents")};
        stands[text_of(one, "number")] = upto;
    }
    return stands;
}

/// By day, and where lots were drawn for a day in the order of the lots: that decides the place (Awb 4:26). A page may
/// begin within such a day.
Json rows_of(const OrderPage& page, std::size_t shown) {
    std::vector<std::pair<std::int64_t, Json>> ranked;
    const auto drawn = stands_drawn(page.found);
    auto day = text_of(page.found, "from_day");
    auto upto = stand_in(page.found.at("before")), before_day = stand_in(page.found.at("before_day"));
    for (std::size_t place = 0; place < shown; ++place) {
        const auto& one = page.found.at("applications")[place];
        if (text_of(one, "complete_on") != day) before_day = upto;
        day = text_of(one, "complete_on");
        upto = upto + Stand{1, cents_in(one, "cents")};
        const auto lot = drawn.find(text_of(one, "number"));
        const auto stand = lot == drawn.end() ? upto : before_day + lot->second;
        ranked.emplace_back(stand.number, row_of(page, one, stand));
    }
    std::ranges::stable_sort(ranked, {}, [](const auto& row) { return row.first; });
    Json rows = Json::array();
    for (auto& [rank, row] : ranked) rows.push_back(std::move(row));
    return rows;
}

std::string counted(std::int64_t number) { return std::to_string(number) + (number == 1 ? " aanvraag" : " aanvragen"); }

Json figures_of(const OrderPage& page) {
    const auto& [order, after] = page.by_ceiling.rbegin()->second;
    const auto ceiling = cents_in(order, "ceiling_cents"), asked = cents_in(order, "asked_cents");
    const bool over = !order.at("crossed_on").is_null();
    return {figure("Plafond", engine::euros({cents_in(page.found, "ceiling")}),
                   was_lowered(page)
                       ? "verlaagd: voor eerdere aanvragen tot " + engine::euros({ceiling}) + " (Awb 4:27 lid 2)"
                       : text_of(page.found, "period")),
            figure("Samen", engine::euros({asked}), counted(cents_in(order, "asked_number")), asked > ceiling),
            figure("Past zonder loting", engine::euros({cents_in(order, "before_cents")}),
                   counted(cents_in(order, "before_number"))),
            over ? figure("Plafond bereikt op", engine::medium_date(day_in(text_of(order, "crossed_on"))),
                          after.to_draw.empty() ? "in volgorde verdeeld" : "eerst loten", !after.to_draw.empty())
                 : figure("Nog over", engine::euros({ceiling - asked}), "onder het plafond")};
}

Json paging_of(const OrderPage& page, std::size_t shown) {
    const auto& all = page.found.at("applications");
    const bool from_start = cents_in(page.found.at("before"), "number") == 0;
    Pages pages{.text = "Dit zijn alle aanvragen", .newer_label = "Naar het begin", .older_label = "Volgende"};
    if (!from_start) pages.newer = order_href(page.found);
    if (shown < all.size())
        pages.older =
            link_to(order_href(page.found),
                    {{"na", text_of(all[shown - 1], "complete_on") + "_" + text_of(all[shown - 1], "number")}});
    if (!from_start || shown < all.size()) pages.text = std::to_string(page.most) + " aanvragen per pagina";
    return paging(pages);
}

}  // namespace

std::string order_href(const Json& found) {
    return "/subsidies/volgorde/" + text_of(found, "scheme") + "/" + text_of(found, "period");
}

std::map<std::string, std::vector<std::string>> days_to_draw(const OrderPage& page) {
    std::map<std::string, std::vector<std::string>> days;
    for (const auto& [ceiling, ranked] : page.by_ceiling)
        for (const auto day : ranked.after.to_draw) {
            std::vector<std::string> lots;
            bool concerns = false;
            for (const auto& one : ranked.order.at("applications")) {
                if (one.at("complete_on") != engine::iso(day) || one.value("decided", false)) continue;
                lots.push_back(one.at("number"));
                concerns = concerns || &order_for(page, one) == &ranked;
            }
            std::ranges::sort(lots);
            if (concerns) days[engine::iso(day)] = std::move(lots);
        }
    return days;
}

Json order_view(const OrderPage& page) {
    const auto shown = std::min(page.found.at("applications").size(), page.most);
    const auto title = "Volgorde " + text_of(page.found, "period");
    const auto rows = rows_of(page, shown);
    return {{"page_title", title},
            {"title", title},
            {"subtitle", text_of(page.found, "name")},
            {"crumbs", Json::array({{{"label", "Subsidies"}, {"href", "/subsidies"}, {"current", false}},
                                    {{"label", "Budget"}, {"href", "/subsidies/budget"}, {"current", false}},
                                    {{"label", text_of(page.found, "period")},
                                     {"href", "/subsidies/budget/" + text_of(page.found, "scheme") + "/" +
                                                  text_of(page.found, "period")},
                                     {"current", false}},
                                    {{"label", "Volgorde"}, {"href", ""}, {"current", true}}})},
            {"once_key", ""},
            {"figures", figures_of(page)},
            {"has_applications", !rows.empty()},
            {"applications", rows},
            {"paging", paging_of(page, shown)},
            {"empty",
             {{"empty_title", "Er is nog geen complete aanvraag"},
              {"empty_text", "Een aanvraag krijgt haar plaats op de dag waarop zij compleet is."},
              {"has_empty_link", true},
              {"empty_href", "/subsidies"},
              {"empty_link", "Naar de subsidies"}}}};
}

}  // namespace bolwerk::web
