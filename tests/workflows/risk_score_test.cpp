#include "workflows/risk_score.hpp"

#include <gmock/gmock.h>

namespace bolwerk::workflows::risk {
namespace {

using testing::ElementsAre;

ScoringSet one_domain(const std::vector<int>& weights) {
    ScoringSet set{{{"ligging", 1}}, {}};
    for (std::size_t i = 0; i < weights.size(); ++i)
        set.indicators.push_back({"L" + std::to_string(i + 1), "ligging", weights[i]});
    return set;
}

/// One indicator in each of two domains, so that a score can be chosen per side.
const ScoringSet two_domains{{{"ligging", 1}, {"toezicht", 3}}, {{"L1", "ligging", 1}, {"T1", "toezicht", 1}}};

TEST(RiskScore, FollowsTheExampleOfTheHandbook) {
    const auto side = score_of(one_domain({2, 1, 1}), {{"L1", 3}, {"L2", std::nullopt}, {"L3", 1}});
    EXPECT_EQ(side.score, Ratio(700, 9));
    EXPECT_EQ(side.score->text(1), "77,8");
    EXPECT_EQ(side.coverage, Ratio(3, 4));
    EXPECT_EQ(class_of(side.score, side.coverage), RiskClass::very_high);
}

TEST(RiskScore, CountsNoSightAsLessCoverageAndNotAsZero) {
    const auto set = one_domain({1, 1});
    const auto zero = score_of(set, {{"L1", 2}, {"L2", 0}}), unseen = score_of(set, {{"L1", 2}, {"L2", std::nullopt}});
    EXPECT_EQ(zero.score, Ratio(100, 3));
    EXPECT_EQ(unseen.score, Ratio(200, 3));
    EXPECT_EQ(zero.coverage, Ratio(1));
    EXPECT_EQ(unseen.coverage, Ratio(1, 2));
    EXPECT_EQ(score_of(set, {{"L1", 2}}).coverage, unseen.coverage) << "what was not answered is not seen either";
}

TEST(RiskScore, WeighsDomains) {
    EXPECT_EQ(score_of(two_domains, {{"L1", 3}, {"T1", 1}}).score, Ratio(50));
    EXPECT_EQ(score_of(two_domains, {{"L1", std::nullopt}, {"T1", 1}}).score, Ratio(100, 3));
    EXPECT_EQ(score_of(two_domains, {{"L1", std::nullopt}, {"T1", 1}}).coverage, Ratio(3, 4));
}

TEST(RiskScore, HasNoScoreWhenNothingWasSeen) {
    const auto side = score_of(two_domains, {{"L1", std::nullopt}, {"T1", std::nullopt}});
    EXPECT_EQ(side.score, std::nullopt);
    EXPECT_EQ(side.coverage, Ratio(0));
    EXPECT_EQ(class_of(side.score, side.coverage), std::nullopt);
}

TEST(RiskScore, ChangesClassExactlyAtTheBoundary) {
    const auto class_at = [](const Ratio& score) { return class_of(score, Ratio(1)); };
    EXPECT_EQ(class_at(Ratio(24'999'999, 1'000'000)), RiskClass::low);
    EXPECT_EQ(class_at(Ratio(25)), RiskClass::middle);
    EXPECT_EQ(class_at(Ratio(49'999'999, 1'000'000)), RiskClass::middle);
    EXPECT_EQ(class_at(Ratio(50)), RiskClass::high);
    EXPECT_EQ(class_at(Ratio(74'999'999, 1'000'000)), RiskClass::high);
    EXPECT_EQ(class_at(Ratio(75)), RiskClass::very_high);
}

TEST(RiskScore, GivesNoClassBelowSixtyPercentSight) {
    EXPECT_EQ(class_of(Ratio(80), Ratio(599, 1000)), std::nullopt);
    EXPECT_EQ(class_of(Ratio(80), Ratio(6, 10)), RiskClass::very_high);
}

TEST(RiskScore, AsksToDiscussADifferenceOfThirty) {
    const auto set = one_domain({1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    const auto total = [](int points) {
        Degrees degrees;
        for (int i = 1; i <= 10; ++i) {
            const int degree = std::min(points, 3);
            degrees["L" + std::to_string(i)] = degree;
            points -= degree;
        }
        return degrees;
    };
    const auto low = total(0), nine = total(9), eight = total(8);
    EXPECT_EQ(park_score(set, &low, &nine).difference, Ratio(30));
    EXPECT_TRUE(park_score(set, &low, &nine).discuss);
    EXPECT_TRUE(park_score(set, &nine, &low).discuss);
    EXPECT_FALSE(park_score(set, &low, &eight).discuss);
}

TEST(RiskScore, TakesTheMeanOfBothSidesAndNoClassFromOneAlone) {
    const auto set = one_domain({1});
    const Degrees three{{"L1", 3}}, one{{"L1", 1}};
    EXPECT_EQ(park_score(set, &three, &one).score, Ratio(200, 3));
    EXPECT_EQ(park_score(set, &three, &one).risk, RiskClass::high);
    const auto alone = park_score(set, &three, nullptr);
    EXPECT_EQ(alone.score, Ratio(100));
    EXPECT_EQ(alone.coverage, Ratio(1, 2));
    EXPECT_EQ(alone.risk, std::nullopt);
    EXPECT_EQ(alone.difference, std::nullopt);
}

RankedPark park(std::string name, std::optional<int> first, std::optional<int> second) {
    const Degrees degrees{{"L1", first}, {"L2", second}, {"L3", second ? 0 : 0}};
    return {std::move(name), park_score(one_domain({1, 1, 1}), &degrees, &degrees)};
}

TEST(RiskScore, RanksByScoreThenCoverageThenAlphabet) {
    std::vector<RankedPark> parks{park("Zeedijk", 1, 1), park("Akker", 1, 1), park("Molen", 3, 3)};
    const Degrees unseen{{"L1", 2}, {"L2", std::nullopt}, {"L3", std::nullopt}};
    parks.push_back({"Nevel", park_score(one_domain({1, 1, 1}), &unseen, &unseen)});
    const Degrees partly{{"L1", 1}, {"L2", std::nullopt}, {"L3", 1}}, whole{{"L1", 1}, {"L2", 1}, {"L3", 1}};
    parks.push_back({"Aardbei", park_score(one_domain({1, 1, 1}), &partly, &partly)});
    parks.push_back({"Berk", park_score(one_domain({1, 1, 1}), &whole, &whole)});
    EXPECT_THAT(ranking(parks), ElementsAre(2, 5, 4, 1, 0, 3));
}

TEST(RiskScore, TakesTheClassFromTheScoreAsItIsAndNotAsItIsPrinted) {
    EXPECT_EQ(Ratio(2499, 100).text(1), "25,0");
    EXPECT_EQ(class_of(Ratio(2499, 100), Ratio(1)), RiskClass::low);
    EXPECT_EQ(class_of(Ratio(25), Ratio(1)), RiskClass::middle);
}

TEST(RiskScore, RoundsHalfAwayFromZeroAndCoverageDown) {
    EXPECT_EQ(Ratio(6665, 100).rounded(1), Ratio(667, 10));
    EXPECT_EQ(Ratio(-6665, 100).rounded(1), Ratio(-667, 10));
    EXPECT_EQ(Ratio(7496, 100).rounded(1), Ratio(75));
    EXPECT_EQ(Ratio(596, 10).whole(), 59);
    EXPECT_EQ(Ratio(60).whole(), 60);
}

TEST(RiskScore, WritesFractionsAsPeopleReadThem) {
    EXPECT_EQ(Ratio(2, 3).text(1), "0,7");
    EXPECT_EQ(Ratio(1, 20).text(1), "0,1");
    EXPECT_EQ(Ratio(-1, 20).text(1), "-0,1");
    EXPECT_EQ(Ratio(-1, 100).text(1), "0,0");
    EXPECT_EQ(Ratio(100).text(0), "100");
    EXPECT_LT(Ratio(-1, 3), Ratio(-1, 4));
    EXPECT_LT(Ratio(333, 1000), Ratio(1, 3));
}

}  // namespace
}  // namespace bolwerk::workflows::risk
