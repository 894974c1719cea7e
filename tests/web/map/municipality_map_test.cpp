#include "web/map/municipality_map.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace bolwerk::web {
namespace {

using engine::Json;

const MunicipalityMap& the_map() {
    static const MunicipalityMap map = [] {
        std::ifstream file(BOLWERK_SOURCE_DIR + "/db/data/municipality_borders_rd.geojson");
        return MunicipalityMap(std::string{std::istreambuf_iterator<char>(file), {}});
    }();
    return map;
}

MapOrder parks_per_municipality() {
    return {.label = "Kaart met per gemeente het aantal terreinen.",
            .values = {{"GM0200", 21}, {"GM0034", 31}, {"GM0197", 2}},
            .bounds = {1, 5, 10, 25},
            .text = {{}, "terreinen"},
            .href_prefix = "/terreinen?gemeente=",
            .province = {}};
}

const Json& shape_of(const Json& drawn, const std::string& name) {
    for (const auto& shape : drawn["map"]["shapes"])
        if (shape["title"].get<std::string>().starts_with(name + ":")) return shape;
    throw std::runtime_error("Expected " + name + " on the map, but it is not there.");
}

std::size_t path_bytes(const Json& map) {
    std::size_t bytes = 0;
    for (const auto& shape : map["shapes"]) bytes += shape["path"].get_ref<const std::string&>().size();
    return bytes;
}

TEST(MunicipalityMap, shows_57_municipalities_in_less_than_80_kilobytes) {
    const auto drawn = the_map().draw(parks_per_municipality());
    EXPECT_EQ(drawn["map"]["shapes"].size(), 57U);
    EXPECT_LT(path_bytes(drawn["map"]), 80'000U);
}

TEST(MunicipalityMap, writes_paths_that_a_browser_understands) {
    const auto drawn = the_map().draw(parks_per_municipality());
    for (const auto& shape : drawn["map"]["shapes"]) {
        const auto& path = shape["path"].get_ref<const std::string&>();
        EXPECT_EQ(path.find_first_not_of("Mlz-0123456789. "), std::string::npos) << path;
        EXPECT_TRUE(path.starts_with('M') && path.ends_with('z')) << path;
        EXPECT_EQ(std::ranges::count(path, 'M'), std::ranges::count(path, 'z')) << path;
        EXPECT_EQ(path.find("  "), std::string::npos) << path;
    }
}

TEST(MunicipalityMap, gives_each_municipality_its_class_title_and_link) {
    const auto drawn = the_map().draw(parks_per_municipality());
    const auto& apeldoorn = shape_of(drawn, "Apeldoorn");
    EXPECT_EQ(apeldoorn["class_index"], 3);
    EXPECT_EQ(apeldoorn["fill"], "#3d8ab5");
    EXPECT_EQ(apeldoorn["title"], "Apeldoorn: 21 terreinen");
    EXPECT_EQ(apeldoorn["href"], "/terreinen?gemeente=GM0200");
    EXPECT_EQ(apeldoorn["has_href"], true);
    EXPECT_EQ(shape_of(drawn, "Rozendaal")["class_index"], 0);
}

TEST(MunicipalityMap, has_the_same_numbers_as_a_table) {
    const auto rows = the_map().draw(parks_per_municipality())["rows"];
    EXPECT_EQ(rows.size(), 57U);
    EXPECT_EQ(rows[0]["municipality"], "Aalten");
    EXPECT_EQ(rows[0]["measure"], "2 terreinen");
    EXPECT_EQ(rows[1]["code"], "GM0034");
}

TEST(MunicipalityMap, explains_its_colours) {
    const auto legend = the_map().draw(parks_per_municipality())["legend"];
    EXPECT_EQ(legend.size(), 5U);
    EXPECT_EQ(legend[0]["legend_text"], "geen");
    EXPECT_EQ(legend[1]["label"], "1 tot en met 4 terreinen");
    EXPECT_EQ(legend[4]["fill"], "#0b4e73");
}

TEST(MunicipalityMap, can_show_one_province) {
    auto order = parks_per_municipality();
    order.province = "Flevoland";
    const auto drawn = the_map().draw(order);
    EXPECT_EQ(drawn["map"]["shapes"].size(), 6U);
    EXPECT_NE(drawn["map"]["view_box"], the_map().draw(parks_per_municipality())["map"]["view_box"]);
    order.province = "Zeeland";
    EXPECT_EQ(the_map().draw(order)["map"]["shapes"].size(), 0U);
}

TEST(MunicipalityMap, can_do_without_links_and_without_values) {
    const auto drawn = the_map().draw({});
    EXPECT_EQ(drawn["map"]["has_links"], false);
    EXPECT_EQ(drawn["map"]["shapes"][0]["has_href"], false);
    EXPECT_EQ(drawn["map"]["shapes"][0]["class_index"], 0);
}

TEST(MunicipalityMap, writes_names_that_do_not_touch_each_other) {
    const auto names = the_map().draw(parks_per_municipality())["map"]["names"];
    EXPECT_GT(names.size(), 8U);
    EXPECT_LT(names.size(), 57U);
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const bool same_line = std::abs(names[i]["name_y"].get<int>() - names[j]["name_y"].get<int>()) < 15;
            const bool same_column = std::abs(names[i]["name_x"].get<int>() - names[j]["name_x"].get<int>()) < 20;
            EXPECT_FALSE(same_line && same_column) << names[i] << names[j];
        }
}

TEST(MunicipalityMap, shows_a_municipality_among_its_neighbours) {
    const auto map = the_map().around("GM0200");
    EXPECT_THAT(map["map_label"], "Kaart van de gemeente Apeldoorn met de gemeenten eromheen.");
    EXPECT_GT(map["shapes"].size(), 4U);
    EXPECT_LT(map["shapes"].size(), 30U);
    EXPECT_EQ(map["names"][0]["place"], "Apeldoorn");
    int highlighted = 0;
    for (const auto& shape : map["shapes"]) highlighted += shape["class_index"] == 3 ? 1 : 0;
    EXPECT_EQ(highlighted, 1);
    EXPECT_TRUE(the_map().around("GM0599").is_null());
}

TEST(MunicipalityMap, refuses_files_that_are_no_borders) {
    for (const auto* text :
         {"", "{", "[]", R"({"features":[]})", R"({"features":[3]})",
          R"({"features":[{"properties":{"code":"GM0200"}}]})",
          R"({"features":[{"properties":{"code":"GM0200","naam":"Apeldoorn","provincie":"Gelderland"}}]})"})
        EXPECT_THROW(MunicipalityMap{text}, std::runtime_error) << text;
}

}  // namespace
}  // namespace bolwerk::web
