#include "web/app/unknown_filter.hpp"
#include "web/export/download.hpp"
#include "web/pages/open/open_parks.hpp"
#include "web/pages/parks/list_filter.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/view/row_text.hpp"
#include "workflows/park_record/record_fields.hpp"
#include "workflows/progress_report/small_counts.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace ibis = workflows::ibis;

Json rows_of(const ParkListFilter& filter, const Visit& visit, bool with_border) {
    return visit.ask("park/export", {{"search", filter.search},
                                     {"municipality", filter.municipality},
                                     {"province", filter.province},
                                     {"fields", filter.kvo_b ? Json{{"kvo_b", true}} : Json::object()},
                                     {"with_border", with_border}});
}

/// A count under five would point at somebody (HANDBOOK 8): it is given as a class.
std::string told_count(std::int64_t count) {
    return workflows::report::may_be_told(count) ? std::to_string(count) : "minder dan 5";
}

std::vector<Column> columns() {
    std::vector<Column> all{{"RIN", 12}, {"Gemeentecode", 14}, {"Gemeente", 20}, {"Provincie", 14}, {"Peiljaar", 10}};
    for (const auto& field : ibis::record_fields())
        if (!field.about_a_person) all.push_back({field.label, 20});
    all.push_back({"Lopende zaken die u mag zien", 20});
    return all;
}

Cell cell(const ibis::RecordField& field, const Json& values) {
    const auto found = values.find(field.id);
    if (found == values.end() || found->is_null()) return std::string();
    if (field.kind == ibis::RecordKind::hectares && found->is_string()) return std::stod(found->get<std::string>());
    if (found->is_number()) return found->get<double>();
    if (field.kind == ibis::RecordKind::date && found->is_string())
        if (const auto day = engine::parse_iso_date(found->get<std::string>())) return *day;
    return ibis::as_read(field, *found);
}

Row row_of(const Json& park) {
    Row row{text_of(park, "rin"), text_of(park, "municipality_code"), text_of(park, "municipality"),
            text_of(park, "province"), park.at("year").is_number() ? park.at("year").dump() : std::string()};
    for (const auto& field : ibis::record_fields())
        if (!field.about_a_person) row.push_back(cell(field, park.at("register")));
    row.emplace_back(told_count(park.at("open_cases").get<std::int64_t>()));
    return row;
}

Json properties_of(const Json& park) {
    Json properties{{"rin", park.at("rin")},
                    {"municipality_code", park.at("municipality_code")},
                    {"municipality", park.at("municipality")},
                    {"province", park.at("province")},
                    {"year", park.at("year")},
                    {"open_cases", told_count(park.at("open_cases").get<std::int64_t>())}};
    for (const auto& field : ibis::record_fields())
        if (!field.about_a_person)
            properties[std::string(field.id)] = park.at("register").value(std::string(field.id), Json());
    return properties;
}

}  // namespace

Response download_parks(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto filter = read_park_filter(reader);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    const auto parks = rows_of(filter, visit, false);
    std::vector<Row> rows;
    for (const auto& park : parks) rows.push_back(row_of(park));
    return download({.name = "terreinen-" + engine::iso(visit.today),
                     .title = "Terreinen",
                     .columns = columns(),
                     .next = [rows]() mutable { return std::exchange(rows, {}); },
                     .remark = "Aantallen onder de vijf staan er als klasse. Gegevens van personen staan nooit in dit "
                               "bestand. Hoe een terrein bewaakt wordt, staat er alleen als u dat mag weten."},
                    request.path);
}

Response download_parks_geojson(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto filter = read_park_filter(reader);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    Json features = Json::array();
    for (const auto& park : rows_of(filter, visit, true))
        features.push_back({{"type", "Feature"},
                            {"id", park.at("rin")},
                            {"geometry", park.at("border")},
                            {"properties", properties_of(park)}});
    return Response::file("terreinen-" + engine::iso(visit.today) + ".geojson", "application/geo+json",
                          Json{{"type", "FeatureCollection"}, {"features", std::move(features)}}.dump());
}

}  // namespace bolwerk::web
