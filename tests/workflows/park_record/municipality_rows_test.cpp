#include "workflows/park_record/municipality_rows.hpp"

#include <gtest/gtest.h>

#include "tests/workflows/park_record/ibis_sample.hpp"

namespace bolwerk::workflows::ibis {
namespace {

const std::string columns = "gm_code,cbs_code,naam,provincie,pv_code,label_lon,label_lat\n";
const std::string apeldoorn = "GM0200,0200,Apeldoorn,Gelderland,PV25,5.9,52.1\n";
const std::string border =
    R"({"features":[{"properties":{"code":"GM0200"},"geometry":{"type":"Polygon","coordinates":[]}}]})";

TEST(MunicipalityRows, are_57_with_a_border_each) {
    const auto rows =
        municipality_rows(read_file("db/data/municipalities.csv"), read_file("db/data/municipality_borders.geojson"));
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->size(), 57U);
    EXPECT_EQ((*rows)[0]["name"], "Aalten");
    EXPECT_DOUBLE_EQ((*rows)[0]["label_lon"].get<double>(), 6.55881);
}

TEST(MunicipalityRows, are_refused_when_something_is_missing) {
    EXPECT_TRUE(municipality_rows(columns + apeldoorn, border));
    EXPECT_FALSE(municipality_rows("", border));
    EXPECT_FALSE(municipality_rows(columns, border));
    EXPECT_FALSE(municipality_rows("gm_code,naam\nGM0200,Apeldoorn\n", border));
    EXPECT_FALSE(municipality_rows(columns + "GM0200,0200,Apeldoorn\n", border));
    EXPECT_FALSE(municipality_rows(columns + "GM0301,0301,Zutphen,Gelderland,PV25,6.2,52.1\n", border));
    EXPECT_FALSE(municipality_rows(columns + "GM0200,0200,Apeldoorn,Gelderland,PV25,oost,52.1\n", border));
    for (const auto* text : {"", "{", "[]", "{}", R"({"features":[3,{"properties":3},{"properties":{"code":3}}]})"})
        EXPECT_FALSE(municipality_rows(columns + apeldoorn, text)) << text;
}

}  // namespace
}  // namespace bolwerk::workflows::ibis
