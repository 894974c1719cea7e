#include <gmock/gmock.h>

#include "tests/workflows/park_record/ibis_sample.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using engine::Json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Json feature(const Json& changes = Json::object()) {
    Json properties = {
        {"RIN_NUMMER", "962"},        {"JAAR", 2024},        {"PLAN_NAAM", "De Rieze"}, {"GEM_CODES", "GM1509"},
        {"PROV_NAMEN", "GELDERLAND"}, {"HA_BRUTO", 66.1915}, {"HA_NETTO", 52.7347},     {"HA_TOTTUIT", 0},
        {"WLOC_TYPE", "B1"}};
    properties.update(changes);
    return {{"type", "Feature"}, {"geometry", nullptr}, {"properties", properties}};
}

std::string file_of(const std::vector<Json>& features) {
    return Json{{"type", "FeatureCollection"}, {"features", features}}.dump();
}

Json with_border(const Json& geometry) {
    auto one = feature();
    one["geometry"] = geometry;
    return one;
}

std::vector<std::string> refusals_of(const std::string& text) {
    std::vector<std::string> reasons;
    if (const auto rows = parse(text); !rows)
        for (const auto& reason : rows.error().reasons)
            reasons.push_back(std::string{reason.sentence} + " " + reason.detail);
    return reasons;
}

TEST(IbisGeoJson, of_the_national_service_is_read_as_the_csv_is) {
    const auto rows =
        parse(file_of({feature(), feature({{"RIN_NUMMER", 963}, {"HA_TOTTUIT", "1,5"}, {"WLOC_TYPE", nullptr}})}));
    ASSERT_TRUE(rows);
    ASSERT_TRUE((*rows)[0].park) << (*rows)[0].reasons.front();
    EXPECT_EQ((*rows)[0].park->bruto, 661'915);
    EXPECT_EQ((*rows)[0].park->municipality, "GM1509");
    ASSERT_TRUE((*rows)[1].park) << (*rows)[1].reasons.front();
    EXPECT_EQ((*rows)[1].park->rin, "963");
    EXPECT_EQ((*rows)[1].park->available, 15'000);
    EXPECT_EQ((*rows)[1].park->type, "");
}

TEST(IbisGeoJson, refuses_objects_one_by_one) {
    const auto rows = parse(
        file_of({feature(), feature({{"RIN_NUMMER", "963"}, {"GEM_CODES", "GM0000"}}), Json(3), Json{{"properties", 3}},
                 feature({{"RIN_NUMMER", {{"a", 1}}}}), feature({{"HA_NETTO", 1e300}, {"RIN_NUMMER", "964"}})}));
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 6U);
    EXPECT_TRUE((*rows)[0].park);
    for (int i = 1; i < 6; ++i) {
        EXPECT_FALSE((*rows)[i].park) << i;
        EXPECT_EQ((*rows)[i].line, i + 1);
    }
    EXPECT_THAT((*rows)[2].reasons, ElementsAre(HasSubstr("geen eigenschappen")));
}

TEST(IbisGeoJson, keeps_a_border_in_the_netherlands) {
    const Json border = {{"type", "Polygon"},
                         {"coordinates", {{{5.9, 52.2}, {5.91, 52.2}, {5.91, 52.21}, {5.9, 52.2}}}}};
    const auto rows = parse(file_of({with_border(border)}));
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)[0].park->border, border);
    EXPECT_THAT((*rows)[0].warnings, IsEmpty());
    EXPECT_EQ(import_rows(*rows)[0]["border"], border);
}

TEST(IbisGeoJson, takes_a_park_without_geometry_and_warns_of_it) {
    auto without = feature({{"RIN_NUMMER", "963"}});
    without.erase("geometry");
    const auto rows = parse(file_of({feature(), without}));
    ASSERT_TRUE(rows);
    for (const auto& row : *rows) {
        EXPECT_TRUE(row.park);
        EXPECT_THAT(row.warnings, ElementsAre(HasSubstr("De geometrie ontbreekt")));
    }
}

TEST(IbisGeoJson, takes_a_park_in_another_province_than_its_municipality_and_warns_of_it) {
    const auto warnings_for = [](const Json& province) {
        const auto rows = parse(file_of({feature({{"PROV_NAMEN", province}})}));
        EXPECT_TRUE((*rows)[0].park);
        return std::vector<std::string>((*rows)[0].warnings.begin(), (*rows)[0].warnings.end() - 1);
    };
    EXPECT_THAT(warnings_for("FLEVOLAND"),
                ElementsAre("De provincie is 'FLEVOLAND' in het bestand, maar Oude IJsselstreek (GM1509) ligt in "
                            "Gelderland. De gemeente is aangehouden: kijk na welke klopt."));
    for (const Json& fits : {Json("gelderland "), Json("Overijssel, Gelderland"), Json("PROVINCIE GELDERLAND"), Json()})
        EXPECT_THAT(warnings_for(fits), IsEmpty()) << fits;
}

TEST(IbisGeoJson, leaves_out_a_border_that_cannot_be_and_keeps_the_park) {
    const auto warning_for = [](const Json& geometry) {
        const auto rows = parse(file_of({with_border(geometry)}));
        EXPECT_TRUE((*rows)[0].park);
        EXPECT_TRUE((*rows)[0].park->border.is_null());
        return (*rows)[0].warnings.size() == 1 ? (*rows)[0].warnings[0] : "";
    };
    const auto ring = [](double x, double y) { return Json{{x, y}, {x + 0.01, y}, {x, y + 0.01}, {x, y}}; };
    const auto polygon = [](const Json& points) {
        return Json{{"type", "Polygon"}, {"coordinates", Json::array({points})}};
    };
    EXPECT_THAT(warning_for(polygon(ring(194'300, 465'600))), HasSubstr("RD in plaats van WGS84"));
    EXPECT_THAT(warning_for(polygon(ring(52.2, 5.9))), HasSubstr("omgewisseld"));
    EXPECT_THAT(warning_for(polygon(ring(4.35, 48.8))), HasSubstr("niet in Nederland"));
    EXPECT_THAT(warning_for(polygon({{5.9, 52.2}, {5.91, 52.2}, {5.91, 52.21}})), HasSubstr("geen gesloten vlak"));
    EXPECT_THAT(warning_for(polygon({{5.9, 52.2}, {5.91, 52.21}, {5.91, 52.2}, {5.9, 52.21}, {5.9, 52.2}})),
                HasSubstr("kruist zichzelf"));
    EXPECT_THAT(warning_for({{"type", "Point"}, {"coordinates", {5.9, 52.2}}}), HasSubstr("geen gesloten vlak"));
    EXPECT_THAT(warning_for("overal"), HasSubstr("geen gesloten vlak"));
    EXPECT_THAT(warning_for({{"type", "MultiPolygon"}, {"coordinates", {{{{"x", 1}}}}}}),
                HasSubstr("geen gesloten vlak"));
}

TEST(IbisGeoJson, is_refused_as_a_whole_when_it_is_something_else) {
    EXPECT_THAT(refusals_of("{"), ElementsAre(HasSubstr("geen geldige JSON")));
    EXPECT_THAT(refusals_of(file_of({feature()}).substr(0, 200)), ElementsAre(HasSubstr("afgebroken")));
    EXPECT_THAT(refusals_of("{}"), ElementsAre(HasSubstr("geen GeoJSON")));
    EXPECT_THAT(refusals_of(R"({"features": 3})"), ElementsAre(HasSubstr("geen GeoJSON")));
    EXPECT_THAT(refusals_of(file_of({})), ElementsAre(HasSubstr("geen terreinen")));
    EXPECT_THAT(refusals_of("{\"a\":\n\"\xEA\"}"), ElementsAre(HasSubstr("UTF-8-tekst. regel 2")));
}

TEST(IbisGeoJson, is_refused_as_a_whole_when_no_object_has_a_needed_property) {
    auto one = feature();
    one["properties"].erase("HA_NETTO");
    EXPECT_THAT(refusals_of(file_of({one})), ElementsAre("Deze eigenschap ontbreekt. HA_NETTO"));
    const auto rows = parse(file_of({feature(), one}));
    ASSERT_TRUE(rows) << "one object has it";
    EXPECT_FALSE((*rows)[1].park);
}

TEST(IbisGeoJson, does_not_follow_brackets_without_end) {
    EXPECT_THAT(refusals_of("{\"features\":" + std::string(1'000'000, '[')),
                ElementsAre(HasSubstr("te veel lijsten in elkaar")));
    EXPECT_THAT(refusals_of(file_of({feature({{"PLAN_NAAM", std::string(100, '[') + "\\\""}})})), IsEmpty())
        << "a bracket in a name is a name";
}

}  // namespace
}  // namespace bolwerk::workflows::ibis
