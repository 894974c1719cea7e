#include "web/pages/open/open_parks.hpp"

#include <array>

#include "web/pages/open/open_field.hpp"
#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace ibis = workflows::ibis;

/// What stands beside the fields of the record.
constexpr std::array<OpenField, 6> own_fields{{
    {"rin", "RIN-nummer", "tekst", "Het nummer van het terrein in IBIS. Begint soms met een nul."},
    {"municipality_code", "Gemeentecode", "tekst", "De code van het CBS, bijvoorbeeld GM0200."},
    {"municipality", "Gemeente", "tekst", "De naam van de gemeente."},
    {"province", "Provincie", "tekst", "De naam van de provincie."},
    {"year", "Peiljaar", "getal", "Het jaar van de laatste levering van IBIS."},
    {"changed_on", "Gewijzigd op", "datum", "De dag waarop het register voor dit terrein het laatst veranderde."},
}};

std::string_view kind_of(ibis::RecordKind kind) {
    switch (kind) {
        case ibis::RecordKind::number:
            return "getal";
        case ibis::RecordKind::yes_no:
            return "true of false";
        case ibis::RecordKind::date:
            return "datum";
        case ibis::RecordKind::plots:
            return "lijst van number, status en area in m²";
        case ibis::RecordKind::hectares:
            return "getal in hectare, als tekst met een punt";
        default:
            return "tekst";
    }
}

Json value_of(const Json& row, std::string_view name) {
    const auto found = row.find(name);
    return found == row.end() ? Json() : *found;
}

/// The columns of the register stand in the row itself, everything else among its fields.
Json open_park(const Json& row) {
    Json park = Json::object();
    for (const auto& own : own_fields) park[std::string(own.name)] = value_of(row, own.name);
    const auto fields = row.value("fields", Json::object());
    for (const auto& field : ibis::record_fields()) {
        if (!field.open) continue;
        const auto column = value_of(row, field.id);
        park[std::string(field.id)] = column.is_null() ? value_of(fields, field.id) : column;
    }
    return park;
}

}  // namespace

std::string open_field_names() {
    Json names = Json::array();
    for (const auto& field : ibis::record_fields())
        if (field.open) names.push_back(field.id);
    return names.dump();
}

Json as_open_data(const Json& rows) {
    Json parks = Json::array();
    for (const auto& row : rows) parks.push_back(open_park(row));
    return {{"title", "Bedrijventerreinen in Gelderland en Flevoland"},
            {"licence", "CC0-1.0"},
            {"source", "IBIS, aangevuld door gemeenten en vastgesteld door de provincie"},
            {"explanation", "/open/terreinen"},
            {"parks", std::move(parks)}};
}

Json as_geojson(const Json& rows) {
    Json features = Json::array();
    for (const auto& row : rows)
        features.push_back({{"type", "Feature"},
                            {"id", value_of(row, "rin")},
                            {"geometry", value_of(row, "border")},
                            {"properties", open_park(row)}});
    return {{"type", "FeatureCollection"}, {"features", std::move(features)}};
}

Json open_data_dictionary() {
    Json all = Json::array();
    for (const auto& own : own_fields) all.push_back(explained(own));
    for (const auto& field : ibis::record_fields())
        if (field.open) all.push_back(explained({field.id, field.label, kind_of(field.kind), field.help}));
    return all;
}

}  // namespace bolwerk::web
