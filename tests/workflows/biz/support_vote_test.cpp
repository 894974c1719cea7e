#include "workflows/biz/support_vote.hpp"

#include <gtest/gtest.h>

namespace bolwerk::workflows::biz_vote {
namespace {

TEST(SupportVote, OfWormerveerHadTheTurnoutButNotTheVotes) {
    const SupportVote wormerveer{597, 306, 142, 2, 1};
    EXPECT_TRUE(enough_turnout(wormerveer));
    EXPECT_FALSE(enough_votes(wormerveer));
    EXPECT_FALSE(is_carried(wormerveer));
    EXPECT_EQ(in_words(wormerveer), "opkomst 51,2 % (306 van 597), voor 46,4 % (142 van 306)");
}

TEST(SupportVote, CountsExactlyHalfAsEnoughTurnout) {
    EXPECT_TRUE(enough_turnout({600, 300}));
    EXPECT_FALSE(enough_turnout({600, 299}));
    EXPECT_FALSE(enough_turnout({601, 300}));
}

TEST(SupportVote, CountsExactlyTwoThirdsAsEnoughVotes) {
    EXPECT_TRUE(enough_votes({400, 300, 200}));
    EXPECT_FALSE(enough_votes({400, 300, 199}));
    EXPECT_TRUE(enough_votes({400, 301, 201}));
    EXPECT_FALSE(enough_votes({400, 301, 200}));
}

TEST(SupportVote, WantsMoreValueInFavourThanAgainst) {
    EXPECT_TRUE(enough_value({1, 1, 1, 101, 100}));
    EXPECT_FALSE(enough_value({1, 1, 1, 100, 100}));
}

TEST(SupportVote, IsCarriedByAllThreeTogether) {
    EXPECT_TRUE(is_carried({600, 300, 200, 2, 1}));
    EXPECT_FALSE(is_carried({600, 300, 200, 1, 1}));
    EXPECT_FALSE(is_carried({600, 299, 299, 2, 1}));
}

TEST(SupportVote, IsNeverCarriedByNumbersThatCannotBe) {
    EXPECT_FALSE(is_sane({0, 0, 0, 1, 0}));
    EXPECT_FALSE(is_sane({10, 11, 5, 1, 0}));
    EXPECT_FALSE(is_sane({10, 9, 10, 1, 0}));
    EXPECT_FALSE(is_sane({10, 9, -1, 1, 0}));
    EXPECT_FALSE(is_carried({10, 11, 11, 2, 1}));
}

TEST(SupportVote, NeverShowsTooFewVotesAsTwoThirds) {
    const SupportVote short_by_one{3000, 3000, 1999, 2, 1};
    EXPECT_FALSE(enough_votes(short_by_one));
    EXPECT_EQ(in_words(short_by_one), "opkomst 100,0 % (3000 van 3000), voor 66,6 % (1999 van 3000)");
}

}  // namespace
}  // namespace bolwerk::workflows::biz_vote
