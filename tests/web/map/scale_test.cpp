#include "web/map/scale.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

std::vector<std::string> names_of(const Scale& scale, const ValueText& text) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < scale.classes(); ++i) names.push_back(scale.name_of(i, text));
    return names;
}

TEST(MapScale, puts_a_value_on_a_bound_into_the_class_that_begins_there) {
    const Scale scale({100, 250, 500, 750});
    EXPECT_EQ(scale.class_of(0), 0U);
    EXPECT_EQ(scale.class_of(99), 0U);
    EXPECT_EQ(scale.class_of(100), 1U);
    EXPECT_EQ(scale.class_of(749), 3U);
    EXPECT_EQ(scale.class_of(750), 4U);
    EXPECT_EQ(scale.class_of(1'000'000), 4U);
}

TEST(MapScale, names_its_classes_in_words) {
    EXPECT_THAT(names_of(Scale({100, 250, 500, 1500}), {{}, "ha"}),
                testing::ElementsAre("minder dan 100 ha", "100 tot en met 249 ha", "250 tot en met 499 ha",
                                     "500 tot en met 1.499 ha", "1.500 ha of meer"));
    EXPECT_THAT(names_of(Scale({1, 5}), {{}, "terreinen"}),
                testing::ElementsAre("geen", "1 tot en met 4 terreinen", "5 terreinen of meer"));
    EXPECT_EQ(Scale({1, 2}).name_of(1, {{}, "terrein"}), "1 terrein");
}

TEST(MapScale, has_at_most_five_classes_with_rising_bounds) {
    EXPECT_EQ(Scale({10, 10, 5, 20, 30, 40, 50}).classes(), map_classes);
    EXPECT_EQ(Scale({}).classes(), 1U);
    EXPECT_EQ(Scale({}).name_of(0, {}), "geen");
}

TEST(MapScale, makes_quarters_of_what_is_there) {
    std::vector<std::int64_t> values;
    for (std::int64_t value = 0; value <= 100; ++value) values.push_back(value);
    const auto scale = Scale::of_quarters(values);
    std::array<int, map_classes> filled{};
    for (const auto value : values) ++filled[scale.class_of(value)];
    EXPECT_THAT(filled, testing::ElementsAre(1, 25, 25, 25, 25));
}

TEST(MapScale, copes_with_few_equal_or_no_values) {
    EXPECT_EQ(Scale::of_quarters({}).classes(), 2U);
    EXPECT_EQ(Scale::of_quarters({0, 0}).class_of(0), 0U);
    EXPECT_EQ(Scale::of_quarters({7, 7, 7}).class_of(7), 2U);
    EXPECT_EQ(Scale::of_quarters({1}).class_of(1), 1U);
}

TEST(MapScale, has_round_bounds) { EXPECT_EQ(Scale::of_quarters({12'345}).name_of(2, {}), "12.000 of meer"); }

TEST(MapScale, writes_large_numbers_with_points) {
    EXPECT_EQ(whole_number_text(1'234'567), "1.234.567");
    EXPECT_EQ(whole_number_text(123), "123");
    EXPECT_EQ(whole_number_text(-123), "-123");
    EXPECT_EQ(whole_number_text(-1'234), "-1.234");
}

}  // namespace
}  // namespace bolwerk::web
