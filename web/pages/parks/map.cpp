#include <algorithm>
#include <array>

#include "web/app/unknown_filter.hpp"
#include "web/pages/parks/list_filter.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/pages/parks/told_fields.hpp"
#include "workflows/park_record/fields.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace ibis = workflows::ibis;

struct Measure {
    std::string_view id, label, column, unit;
};
constexpr std::array<Measure, 4> measures{{{"ha", "Hectare bruto", "ha_bruto", "ha"},
                                           {"aantal", "Aantal terreinen", "parks", ""},
                                           {"kvo", "Terreinen met KVO-B", "kvo_b", ""},
                                           {"zaken", "Lopende zaken", "open_cases", ""}}};

const Measure& measure_of(std::string_view id) {
    const auto found = std::ranges::find(measures, id, &Measure::id);
    return found == measures.end() ? measures.front() : *found;
}

constexpr std::string_view by_characteristic = "kenmerk.";

/// A layer of one characteristic of safety; nullptr for the general ones.
const ibis::ParkField* characteristic_of(std::string_view id) {
    if (!id.starts_with(by_characteristic)) return nullptr;
    const auto* field = ibis::field_by_id(id.substr(by_characteristic.size()));
    return field != nullptr && field->kind == ibis::ParkFieldKind::yes_no ? field : nullptr;
}

bool is_layer(const Visit& visit, std::string_view id) {
    const auto* field = characteristic_of(id);
    return (field != nullptr && is_told(visit, *field)) ||
           std::ranges::find(measures, id, &Measure::id) != measures.end();
}

Json option(std::string_view value, std::string_view label, std::string_view chosen) {
    return {{"option_value", value}, {"option_label", label}, {"selected", value == chosen}};
}

/// What the map shows: a number for each municipality, and the words around it.
struct Layer {
    std::string id, label;
    std::string_view unit;
    std::map<std::string, std::int64_t, std::less<>> values = {};
};

Layer layer_of(const Visit& visit, const Json& parks, std::string_view id) {
    if (const auto* field = characteristic_of(id)) {
        Layer layer{std::string(id), "Terreinen met: " + std::string(field->label), ""};
        const auto wanted = Json::array({field->id}).dump();
        for (const auto& one : visit.ask("park/characteristics", {{"wanted", wanted}, {"code", ""}}))
            layer.values[one.at("code")] = one.at("counts").at(std::string(field->id)).at("yes").get<std::int64_t>();
        return layer;
    }
    const auto& measure = measure_of(id);
    Layer layer{std::string(measure.id), std::string(measure.label), measure.unit};
    for (const auto& one : measure.column == "open_cases" ? visit.ask("park/count_open_cases") : parks)
        layer.values[one.at("code")] = one.at(std::string(measure.column)).get<std::int64_t>();
    return layer;
}

Json selects(const Visit& visit, const Layer& layer, std::string_view province) {
    Json what = Json::array();
    for (const auto& one : measures) what.push_back(option(one.id, one.label, layer.id));
    for (const auto& field : ibis::safety_fields())
        if (field.kind == ibis::ParkFieldKind::yes_no && is_told(visit, field))
            what.push_back(option(std::string(by_characteristic) + std::string(field.id),
                                  "Terreinen met: " + std::string(field.label), layer.id));
    const Json where =
        Json::array({option("", "Gelderland en Flevoland", province), option("Gelderland", "Gelderland", province),
                     option("Flevoland", "Flevoland", province)});
    return Json::array({{{"name", "maat"}, {"label", "Wat laat de kaart zien?"}, {"options", what}},
                        {{"name", "provincie"}, {"label", "Provincie"}, {"options", where}}});
}

}  // namespace

Response show_park_map(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto province = reader.known("provincie", is_province);
    const auto measure = reader.known("maat", [&](std::string_view id) { return is_layer(visit, id); });
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    const auto parks = visit.ask("park/count_by_municipality");
    const auto layer = layer_of(visit, parks, measure);
    const MapOrder order{
        .label = "Kaart met per gemeente: " + layer.label + ". De tabel hieronder geeft dezelfde getallen.",
        .values = layer.values,
        .text = {whole_number_text, std::string(layer.unit)},
        .href_prefix = "/gemeenten/",
        .province = province};
    auto drawn = visit.site.map.draw(order);
    std::map<std::string, std::int64_t> counts;
    for (const auto& one : parks) counts[one.at("code")] = one.at("parks");
    for (auto& row : drawn["rows"]) row["park_count"] = counts[row.at("code")];
    return page(request, visit, "parks/map",
                {{"page_title", "Kaart van de terreinen"},
                 {"crumbs", Json::array({{{"label", "Terreinen"}, {"href", "/terreinen"}, {"current", false}},
                                         {{"label", "Kaart"}, {"href", ""}, {"current", true}}})},
                 {"intro", "Kies een gemeente op de kaart of in de tabel om haar terreinen en hun kenmerken te zien."},
                 {"map_selects", selects(visit, layer, province)},
                 {"map_title", layer.label + " per gemeente"},
                 {"map", std::move(drawn["map"])},
                 {"legend", std::move(drawn["legend"])},
                 {"measure_label", layer.label},
                 {"municipalities", std::move(drawn["rows"])}});
}

}  // namespace bolwerk::web
