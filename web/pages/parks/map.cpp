#include <array>

#include "web/pages/parks/pages.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

struct Measure {
    std::string_view id, label, column, unit;
};
constexpr std::array<Measure, 4> measures{{{"ha", "Hectare bruto", "ha_bruto", "ha"},
                                           {"aantal", "Aantal terreinen", "parks", ""},
                                           {"kvo", "Terreinen met KVO-B", "kvo_b", ""},
                                           {"zaken", "Lopende zaken", "open_cases", ""}}};

const Measure& measure_of(const Request& request) {
    for (const auto& measure : measures)
        if (measure.id == request.query["maat"]) return measure;
    return measures.front();
}

Json option(std::string_view value, std::string_view label, std::string_view chosen) {
    return {{"option_value", value}, {"option_label", label}, {"selected", value == chosen}};
}

Json selects(const Measure& measure, std::string_view province) {
    Json what = Json::array();
    for (const auto& one : measures) what.push_back(option(one.id, one.label, measure.id));
    const Json where =
        Json::array({option("", "Gelderland en Flevoland", province), option("Gelderland", "Gelderland", province),
                     option("Flevoland", "Flevoland", province)});
    return Json::array({{{"name", "maat"}, {"label", "Wat laat de kaart zien?"}, {"options", what}},
                        {{"name", "provincie"}, {"label", "Provincie"}, {"options", where}}});
}

}  // namespace

Response show_park_map(const Request& request, Visit& visit) {
    const auto& measure = measure_of(request);
    const auto province = request.query["provincie"] == "Flevoland" || request.query["provincie"] == "Gelderland"
                              ? std::string(request.query["provincie"])
                              : std::string{};
    const bool cases = measure.column == "open_cases";
    const auto parks = visit.ask("park/count_by_municipality");
    MapOrder order{.label = "Kaart met per gemeente: " + std::string(measure.label) +
                            ". De tabel hieronder geeft dezelfde getallen.",
                   .text = {whole_number_text, std::string(measure.unit)},
                   .href_prefix = "/terreinen?gemeente=",
                   .province = province};
    for (const auto& one : cases ? visit.ask("park/count_open_cases") : parks)
        order.values[one.at("code")] = one.at(std::string(measure.column)).get<std::int64_t>();
    auto drawn = visit.site.map.draw(order);
    std::map<std::string, std::int64_t> counts;
    for (const auto& one : parks) counts[one.at("code")] = one.at("parks");
    for (auto& row : drawn["rows"]) row["park_count"] = counts[row.at("code")];
    return page(request, visit, "parks/map",
                {{"page_title", "Kaart van de terreinen"},
                 {"crumbs", Json::array({{{"label", "Terreinen"}, {"href", "/terreinen"}, {"current", false}},
                                         {{"label", "Kaart"}, {"href", ""}, {"current", true}}})},
                 {"intro", "Kies een gemeente op de kaart of in de tabel om haar terreinen te zien."},
                 {"map_selects", selects(measure, province)},
                 {"map_title", std::string(measure.label) + " per gemeente"},
                 {"map", std::move(drawn["map"])},
                 {"legend", std::move(drawn["legend"])},
                 {"measure_label", measure.label},
                 {"municipalities", std::move(drawn["rows"])}});
}

}  // namespace bolwerk::web
