// The scores of both sides and what stands between them, as a person adds them up.
#include "web/pages/risk/analysis_view.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

namespace risk = workflows::risk;

risk::ParkScore between(risk::Ratio municipality, risk::Ratio police) {
    risk::ParkScore score;
    score.municipality = risk::SideScore{.score = municipality, .coverage = 1};
    score.police = risk::SideScore{.score = police, .coverage = 1};
    score.difference = (municipality - police).size();
    return score;
}

TEST(AnalysisView, TellsTheDifferenceOfTheScoresAsTheyAreShown) {
    EXPECT_EQ(difference_text(between({2804, 100}, {3205, 100})), "4,1 (politie hoger)") << "28,0 beside 32,1";
    EXPECT_EQ(difference_text(between({200, 3}, 0)), "66,7 (gemeente hoger)");
    EXPECT_EQ(difference_text(between({2801, 100}, {2802, 100})), "0,0") << "28,0 beside 28,0";
    EXPECT_EQ(difference_text(between(5, 5)), "0,0");
    EXPECT_EQ(difference_text(risk::ParkScore{}), "–");
}

}  // namespace
}  // namespace bolwerk::web
