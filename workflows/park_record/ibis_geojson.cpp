#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "engine/json_text.hpp"
#include "workflows/park_record/columns.hpp"
#include "workflows/park_record/ibis_file.hpp"
#include "workflows/park_record/source_text.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using engine::Json;
using engine::ReasonKind;

/// The line of the first byte that is not UTF-8.
std::size_t first_broken_line(std::string_view text) {
    std::size_t line = 1;
    while (!text.empty()) {
        const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
        if (!well_formed_utf8(text.substr(0, size))) return line;
        text.remove_prefix(size);
        ++line;
    }
    return line;
}

/// A value as it would stand in CSV: numbers exactly, never as 1e-05.
std::string text_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null()) return {};
    if (!value.is_number_float()) return value.dump();
    std::array<char, 400> digits{};
    const auto [end, problem] =
        std::to_chars(digits.data(), digits.data() + digits.size(), value.get<double>(), std::chars_format::fixed);
    return problem == std::errc{} ? std::string{digits.data(), end} : value.dump();
}

/// The properties by their name in capitals.
std::map<std::string, const Json*, std::less<>> properties_of(const Json& feature) {
    std::map<std::string, const Json*, std::less<>> properties;
    const auto found = feature.is_object() ? feature.find("properties") : feature.end();
    if (!feature.is_object() || found == feature.end() || !found->is_object()) return properties;
    for (const auto& [name, value] : found->items()) properties.emplace(in_capitals(name), &value);
    return properties;
}

const Json* value_of(const std::map<std::string, const Json*, std::less<>>& properties, const IbisColumn& column) {
    for (const auto name : {column.name, column.also})
        if (const auto found = properties.find(name); !name.empty() && found != properties.end()) return found->second;
    return nullptr;
}

DeliveredRow row_of(const Json& feature, int number) {
    DeliveredRow row;
    row.line = number;
    const auto properties = properties_of(feature);
    if (properties.empty()) {
        row.unreadable = "Dit object heeft geen eigenschappen (properties).";
        return row;
    }
    for (const auto& column : ibis_columns())
        if (const auto* value = value_of(properties, column)) row.*(column.place) = text_of(*value);
    for (const auto& [name, value] : properties)
        if (const auto* field = field_of_column(name))
            row.fields.emplace_back(field, text_of(*value));
        else if (names_the_municipality(name))
            row.municipality_name = text_of(*value);
        else if (names_the_province(name))
            row.province = text_of(*value);
    if (const auto geometry = feature.find("geometry"); geometry != feature.end()) row.border = *geometry;
    row.lacks_geometry = row.border.is_null();
    return row;
}

/// In quotes, once each, from all features.
std::vector<std::string> left_out_of(const Json& features) {
    std::set<std::string> names;
    for (const auto& feature : features)
        for (const auto& [name, value] : properties_of(feature))
            if (!is_known(name)) names.insert(in_quotes(name));
    return {names.begin(), names.end()};
}

/// A column counts as missing when no feature has it.
engine::Reasons missing_columns(const Json& features) {
    engine::Reasons reasons;
    for (const auto& column : ibis_columns())
        if (std::ranges::none_of(features,
                                 [&](const Json& f) { return value_of(properties_of(f), column) != nullptr; }))
            reasons.push_back({ReasonKind::input, "Deze eigenschap ontbreekt.", false, {}, std::string{column.name}});
    return reasons;
}

}  // namespace

engine::Result<IbisFile<DeliveredRow>> read_ibis_geojson(std::string_view text) {
    if (!well_formed_utf8(text))
        return engine::bad_input("Het bestand is geen geldige UTF-8-tekst.",
                                 "regel " + std::to_string(first_broken_line(text)));
    if (engine::json_depth(text) > engine::deepest_json)
        return engine::bad_input("Dit is geen GeoJSON: er staan te veel lijsten in elkaar.");
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    const auto file = Json::parse(text, nullptr, false);
    if (file.is_discarded()) return engine::bad_input("Het bestand is geen geldige JSON. Misschien is het afgebroken.");
    const auto features = file.is_object() ? file.find("features") : file.end();
    if (!file.is_object() || features == file.end() || !features->is_array())
        return engine::bad_input("Dit is geen GeoJSON met een lijst van objecten (features).");
    IbisFile<DeliveredRow> read;
    if (features->empty()) return read;
    if (auto missing = missing_columns(*features); !missing.empty()) return engine::Refused{std::move(missing)};
    for (const auto& feature : *features) read.rows.push_back(row_of(feature, static_cast<int>(read.rows.size()) + 1));
    read.left_out = left_out_of(*features);
    return read;
}

}  // namespace bolwerk::workflows::ibis
