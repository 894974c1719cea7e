#include "workflows/park_record/municipality_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "engine/term/csv.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using engine::Json;
using engine::ReasonKind;

std::map<std::string, Json> borders_by_code(std::string_view geojson) {
    std::map<std::string, Json> borders;
    const auto file = Json::parse(geojson, nullptr, false);
    if (!file.is_object() || !file.value("features", Json()).is_array()) return borders;
    for (const auto& feature : file["features"]) {
        if (!feature.is_object() || !feature.value("properties", Json()).is_object()) continue;
        const auto& code = feature["properties"].value("code", Json());
        const auto border = feature.value("geometry", Json());
        if (code.is_string() && border.is_object()) borders.emplace(code.get<std::string>(), border);
    }
    return borders;
}

bool read_number(const std::string& text, Json& place) {
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto [read, problem] = std::from_chars(text.data(), end, value);
    place = value;
    return problem == std::errc{} && read == end;
}

}  // namespace

engine::Result<Json> municipality_rows(std::string_view municipalities_csv, std::string_view borders_geojson) {
    constexpr std::array<std::string_view, 5> columns{"gm_code", "naam", "provincie", "label_lon", "label_lat"};
    const auto csv = engine::term::read_csv(municipalities_csv);
    if (csv.records.size() < 2) return engine::bad_input("Er staan geen gemeenten in het bestand.");
    const auto& header = csv.records.front().fields;
    std::array<std::size_t, columns.size()> places{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        places[i] = static_cast<std::size_t>(std::ranges::find(header, columns[i]) - header.begin());
        if (places[i] == header.size()) return engine::bad_input("Een kolom ontbreekt.", std::string{columns[i]});
    }
    const auto borders = borders_by_code(borders_geojson);
    auto rows = Json::array();
    for (auto record = csv.records.begin() + 1; record != csv.records.end(); ++record) {
        if (record->fields.size() != header.size())
            return engine::bad_input("Een rij is te kort of te lang.", "regel " + std::to_string(record->line));
        const auto field = [&](std::size_t i) -> const std::string& { return record->fields[places[i]]; };
        const auto border = borders.find(field(0));
        if (border == borders.end()) return engine::bad_input("Van deze gemeente ontbreekt de grens.", field(0));
        Json row = {{"code", field(0)}, {"name", field(1)}, {"province", field(2)}, {"border", border->second}};
        if (!read_number(field(3), row["label_lon"]) || !read_number(field(4), row["label_lat"]))
            return engine::bad_input("De plek van de naam is geen getal.", field(0));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace bolwerk::workflows::ibis
