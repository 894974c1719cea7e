#include <algorithm>

#include "web/app/unknown_filter.hpp"
#include "web/pages/parks/cooperation.hpp"
#include "web/pages/parks/hectares_text.hpp"
#include "web/pages/parks/list_filter.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/query_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr int on_a_page = 25;

constexpr std::string_view mine = "mijn";

std::string address(const ParkListFilter& filter, std::string_view without = {}) {
    return "/terreinen" + park_filter_query(filter, without);
}

Json list_option(std::string_view value, std::string_view label, std::string_view chosen) {
    return {{"option_value", value}, {"option_label", label}, {"selected", value == chosen}};
}

Json chip(std::string_view label, const std::string& href) { return {{"label", label}, {"href", href}}; }

Json filter_view(const ParkListFilter& filter, const Json& municipalities, std::int64_t total) {
    Json places = Json::array({list_option("", "Alle gemeenten", filter.municipality),
                               list_option(mine, "Mijn gemeenten", filter.municipality)});
    Json chips = Json::array();
    if (filter.municipality == mine) chips.push_back(chip("Mijn gemeenten", address(filter, "gemeente")));
    for (const auto& one : municipalities) {
        const auto code = one.at("code").get<std::string>(), name = one.at("municipality").get<std::string>();
        places.push_back(list_option(code, name, filter.municipality));
        if (code == filter.municipality) chips.push_back(chip(name, address(filter, "gemeente")));
    }
    if (!filter.province.empty()) chips.push_back(chip(filter.province, address(filter, "provincie")));
    if (!filter.search.empty()) chips.push_back(chip("“" + filter.search + "”", address(filter, "q")));
    if (filter.kvo_b) chips.push_back(chip("Met KVO-B", address(filter, "kvo")));
    const Json provinces = Json::array({list_option("", "Alle provincies", filter.province),
                                        list_option("Gelderland", "Gelderland", filter.province),
                                        list_option("Flevoland", "Flevoland", filter.province)});
    const Json kvo = Json::array({list_option("", "Alle terreinen", filter.kvo_b ? "ja" : ""),
                                  list_option("ja", "Met KVO-B", filter.kvo_b ? "ja" : "")});
    return {{"filter_action", "/terreinen"},
            {"search_label", "Zoek op naam of RIN-nummer"},
            {"query", filter.search},
            {"button_label", "Toon terreinen"},
            {"kept", Json::array()},
            {"has_chips", !chips.empty()},
            {"chips", chips},
            {"result_text", std::to_string(total) + (total == 1 ? " terrein gevonden" : " terreinen gevonden")},
            {"selects", Json::array({{{"name", "provincie"}, {"label", "Provincie"}, {"options", provinces}},
                                     {{"name", "gemeente"}, {"label", "Gemeente"}, {"options", places}},
                                     {{"name", "kvo"}, {"label", "Keurmerk"}, {"options", kvo}}})}};
}

Json row(const Json& park, const Visit& visit) {
    const auto& fields = park.at("fields");
    const Json none{{"label", "Geen"}, {"kind", "inactive"}, {"is_paused", false}};
    const auto& plan = park.at("plan_state");
    return {
        {"href", "/terreinen/" + park.at("rin").get<std::string>()},
        {"park_name", park.at("name")},
        {"rin", park.at("rin")},
        {"rin_text", "RIN " + park.at("rin").get<std::string>()},
        {"municipality", park.at("municipality_name")},
        {"province", park.at("province")},
        {"gross", hectares(park.at("ha_bruto"))},
        {"net", hectares(park.at("ha_netto"))},
        {"available", hectares(park.at("ha_available"))},
        {"cooperation", cooperation_badge(visit, fields, park.at("cooperation_state"))},
        {"plan", plan.is_string() ? badge_of(visit.site.definition("project_plan"), plan.get<std::string>()) : none},
        {"open_cases", park.at("open_cases")}};
}

Json paging(const ParkListFilter& filter, const Json& found) {
    const auto& parks = found.at("parks");
    const auto link = [&](const Json& from, bool back) {
        const auto base = address(filter);
        return base + (base.find('?') == std::string::npos ? "?" : "&") +
               query_pair("naam", from.at("name").get<std::string>()) + "&" +
               query_pair("rin", from.at("rin").get<std::string>()) + (back ? "&terug=ja" : "");
    };
    const bool earlier = !parks.empty() && found.at("has_earlier") == true,
               later = !parks.empty() && found.at("has_later") == true;
    return {{"paging_text", std::to_string(parks.size()) + " van " +
                                std::to_string(found.at("total").get<std::int64_t>()) + " terreinen"},
            {"has_pages", earlier || later},
            {"has_newer", earlier},
            {"newer_href", earlier ? link(parks.front(), true) : ""},
            {"newer_label", "Vorige"},
            {"has_older", later},
            {"older_href", later ? link(parks.back(), false) : ""},
            {"older_label", "Volgende"}};
}

}  // namespace

Response list_parks(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto filter = read_park_filter(reader);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    const auto fields = filter.kvo_b ? Json{{"kvo_b", true}} : Json::object();
    const auto found = visit.ask("park/list", {{"search", filter.search},
                                               {"fields", fields},
                                               {"most", on_a_page},
                                               {"backwards", filter.backwards},
                                               {"from_name", filter.from_name},
                                               {"from_rin", filter.from_rin},
                                               {"municipality", filter.municipality},
                                               {"province", filter.province},
                                               {"type", ""}});
    Json parks = Json::array();
    for (const auto& park : found.at("parks")) parks.push_back(row(park, visit));
    const auto total = found.at("total").get<std::int64_t>();
    return page(request, visit, "parks/list",
                {{"page_title", "Bedrijventerreinen"},
                 {"intro", "Het terreinregister van Gelderland en Flevoland."},
                 {"list_title", "Terreinen"},
                 {"order_text", "op naam"},
                 {"filter", filter_view(filter, visit.ask("park/count_by_municipality"), total)},
                 {"has_parks", !parks.empty()},
                 {"parks", parks},
                 {"empty",
                  {{"empty_title", "Geen terreinen gevonden"},
                   {"empty_text", "Haal een filter weg of zoek op een ander woord."},
                   {"has_empty_link", true},
                   {"empty_href", "/terreinen"},
                   {"empty_link", "Toon alle terreinen"}}},
                 {"paging", paging(filter, found)},
                 {"csv_href", "/terreinen.csv" + park_filter_query(filter)},
                 {"xlsx_href", "/terreinen.xlsx" + park_filter_query(filter)},
                 {"geojson_href", "/terreinen.geojson" + park_filter_query(filter)},
                 {"source_text", "Bron: landelijk IBIS-bestand (IPO), peiljaar 2024, CC0 1.0."}});
}

}  // namespace bolwerk::web
