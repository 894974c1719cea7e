#include "workflows/subsidy/order.hpp"

#include <gmock/gmock.h>

#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::euro;
using engine::Json;

/// A ceiling of € 500.000; what came before the day that crosses it takes € 200.000.
Json crossing() {
    return {{"ceiling_cents", 500'000'00},
            {"before_cents", 200'000'00},
            {"before_number", 1},
            {"crossed_on", "2026-03-03"},
            {"own_cents", 150'000'00},
            {"applications",
             {{{"number", "B"}, {"complete_on", "2026-03-03"}, {"cents", 150'000'00}, {"accepts_part", false}},
              {{"number", "C"}, {"complete_on", "2026-03-03"}, {"cents", 200'000'00}, {"accepts_part", false}}}},
            {"drawings", Json::array()}};
}

struct Order : testing::Test {
    Json facts = subsidy_facts();
    engine::Case subject;
    engine::Actor actor;
    Json settings = Json::object();

    std::optional<Turn> turn(const std::string& number, Json order) {
        facts["order"] = std::move(order);
        subject.number = number;
        return turn_of({subject, facts, actor, {}, nullptr, {}, {}, shipped_calendar(), settings});
    }
};

TEST_F(Order, SaysNothingOfAnApplicationThatIsNotInIt) { EXPECT_FALSE(turn("B", nullptr)); }

TEST_F(Order, LeavesWhatThoseBeforeAndBesideDoNotTake) {
    auto fits = crossing();
    fits.update({{"crossed_on", nullptr}, {"before_cents", 350'000'00}, {"applications", Json::array()}});
    EXPECT_EQ(turn("B", fits)->left, euro(300'000));
}

TEST_F(Order, WaitsForTheDrawing) {
    EXPECT_TRUE(turn("B", crossing())->waits);
    EXPECT_EQ(turn("B", crossing())->left, euro(0));
}

TEST_F(Order, FollowsTheDrawing) {
    auto drawn = crossing();
    drawn["drawings"] = {{{"day", "2026-03-03"}, {"order", {"C", "B"}}}};
    EXPECT_EQ(turn("C", drawn)->left, euro(300'000));
    EXPECT_EQ(turn("B", drawn)->left, euro(100'000));
    EXPECT_FALSE(turn("B", drawn)->waits);
}

TEST_F(Order, LeavesNothingForALaterDay) {
    const auto later = turn("D", crossing());
    EXPECT_EQ(later->left, euro(0));
    EXPECT_EQ(later->because, "Op een eerdere dag was het plafond al bereikt.");
}

}  // namespace
}  // namespace bolwerk::workflows::subsidy_rules
