#include "web/demo/story.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

using engine::Json;

TEST(Story, NamesADayOfAYearAlikeInStepsOnBothSidesOfNewYear) {
    const Json steps = Json::array({{{"after", 0}, {"end", "on:1-12-31"}}, {{"after", 30}, {"end", "on:1-12-31"}}});
    const Json file{{"programme", {{{"story", "sisa"}, {"municipality", "GM0200"}, {"park", 0}, {"start", -60}}}},
                    {"stories", {{"sisa", steps}}}};
    const auto scenes = scenes_of(file);
    const auto turns = turns_of(file, scenes, engine::parse_moment("2027-02-15T10:00:00Z").value());
    ASSERT_EQ(turns.size(), 2u);
    for (const auto& turn : turns) EXPECT_EQ(filled_in(turn.step->at("end"), turn, "De Mars"), "2027-12-31");
}

}  // namespace
}  // namespace bolwerk::web
