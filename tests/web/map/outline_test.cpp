#include "web/map/outline.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace bolwerk::web {
namespace {

const Ring square{{131'000, 530'000}, {132'500, 530'000}, {132'500, 528'500}, {131'000, 528'500}, {131'000, 530'000}};

TEST(MapOutline, is_a_closed_relative_path_in_units_of_150_metres) {
    EXPECT_EQ(outline_of({square}).path, "M20 66.7l10 0 0 10-10 0z");
}

TEST(MapOutline, has_a_box_a_centre_and_an_area) {
    const auto outline = outline_of({square});
    EXPECT_EQ(outline.box.width(), 100);
    EXPECT_EQ(outline.box.height(), 100);
    EXPECT_EQ(outline.centre.x, 250);
    EXPECT_EQ(outline.centre.y, 717);
    EXPECT_DOUBLE_EQ(outline.area, 1'500.0 * 1'500.0);
}

TEST(MapOutline, takes_its_centre_from_the_largest_ring) {
    const Ring island{{140'000, 500'000}, {140'100, 500'000}, {140'100, 499'900}, {140'000, 500'000}};
    const auto outline = outline_of({island, square});
    EXPECT_EQ(outline.centre.x, 250);
    EXPECT_GT(outline.box.width(), 100);
}

TEST(MapOutline, draws_points_that_fall_together_once) {
    auto ring = square;
    ring.insert(ring.begin() + 1, {131'003, 530'002});
    EXPECT_EQ(outline_of({ring}).path, outline_of({square}).path);
}

TEST(MapOutline, shows_whole_units_around_its_box) { EXPECT_EQ(view_box_of({-15, -20, 101, 95}), "-2 -2 13 12"); }

TEST(MapOutline, is_made_of_rd_polygons_only) {
    const auto read = [](const char* text) { return rings_of(engine::Json::parse(text)); };
    EXPECT_EQ(
        read(
            R"({"type":"MultiPolygon","coordinates":[[[[131000,530000],[132000,530000],[132000,529000],[131000,530000]]]]})")
            .size(),
        1U);
    for (const auto* text :
         {"null", "[]", "{}", R"({"type":"Point","coordinates":[131000,530000]})", R"({"type":"Polygon"})",
          R"({"type":"Polygon","coordinates":[[[131000,530000]]]})", R"({"type":"MultiPolygon","coordinates":[3]})",
          R"({"type":"Polygon","coordinates":[["a","b","c","d"]]})",
          R"({"type":"Polygon","coordinates":[[[5.9,52.2],[5.91,52.2],[5.91,52.21],[5.9,52.2]]]})"})
        EXPECT_THROW(read(text), std::runtime_error) << text;
}

}  // namespace
}  // namespace bolwerk::web
