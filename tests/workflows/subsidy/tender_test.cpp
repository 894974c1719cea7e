#include "workflows/subsidy/tender.hpp"

#include <gmock/gmock.h>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::euro;

const std::vector<Criterion> criteria{{"effect", 3, 6, 10}, {"cooperation", 2, 5, 10}};

/// Two assessors who agree.
std::vector<Assessment> both(const std::string& number, int effect, int cooperation) {
    const std::map<std::string, int> scores{{"effect", effect}, {"cooperation", cooperation}};
    return {{number, 1, scores}, {number, 2, scores}};
}

struct Tender : testing::Test {
    std::vector<Bid> bids;
    std::vector<Assessment> assessments;

    void bid(const std::string& number, int thousands, int effect, int cooperation) {
        bids.push_back({number, euro(thousands * 1000)});
        for (auto& one : both(number, effect, cooperation)) assessments.push_back(one);
    }
    std::string outcome(std::int64_t ceiling, const std::vector<std::string>& drawn = {}) const {
        std::string text;
        for (const auto& place : rank_tender(criteria, bids, assessments, euro(ceiling * 1000), drawn).value())
            text += std::to_string(place.rank) + place.number + (place.granted.value > 0 ? "+" : "-") + " ";
        return text;
    }
};

TEST_F(Tender, GrantsFromTheTopDownUntilTheCeiling) {
    bid("A", 200, 7, 7);
    bid("B", 200, 9, 9);
    bid("C", 50, 6, 6);
    EXPECT_EQ(outcome(300), "1B+ 2A- 3C- ");
    EXPECT_EQ(outcome(450), "1B+ 2A+ 3C+ ");
}

TEST_F(Tender, DoesNotRankWhatIsBelowAMinimum) {
    bid("A", 100, 5, 10);
    bid("B", 100, 6, 5);
    EXPECT_EQ(outcome(500), "1B+ 0A- ");
}

TEST_F(Tender, BreaksATieByTheFirstCriterion) {
    bid("A", 100, 6, 9);
    bid("B", 100, 8, 6);
    EXPECT_EQ(outcome(500), "1B+ 2A+ ") << "both have 36 points";
}

TEST_F(Tender, DrawsLotsBetweenWhatIsStillEqual) {
    bid("A", 100, 8, 6);
    bid("B", 100, 8, 6);
    bid("C", 100, 6, 6);
    const auto places = rank_tender(criteria, bids, assessments, euro(500'000)).value();
    EXPECT_TRUE(places[0].waits && places[1].waits);
    EXPECT_FALSE(places[2].waits);
    EXPECT_THAT(shared_places(places), testing::ElementsAre(testing::Pair(1, testing::ElementsAre("A", "B"))));
    const auto drawn = rank_tender(criteria, bids, assessments, euro(100'000), {"B", "A"}).value();
    EXPECT_TRUE(drawn[0].drawn && drawn[1].drawn && !drawn[0].waits);
    EXPECT_EQ(outcome(100, {"B", "A"}), "1B+ 2A- 3C- ");
    EXPECT_EQ(outcome(100, {"A", "B"}), "1A+ 2B- 3C- ");
}

TEST_F(Tender, ComparesAveragesWithoutRoundingThem) {
    bid("A", 100, 7, 7);
    bids.push_back({"B", euro(100'000)});
    for (const int assessor : {1, 2, 3})
        assessments.push_back({"B", assessor, {{"effect", 7}, {"cooperation", assessor == 3 ? 8 : 7}}});
    EXPECT_EQ(outcome(500), "1B+ 2A+ ");
}

TEST_F(Tender, NeedsTwoAssessorsOfEachApplication) {
    bid("A", 100, 7, 7);
    assessments.pop_back();
    EXPECT_FALSE(rank_tender(criteria, bids, assessments, euro(1)));
    EXPECT_FALSE(may_show_scores(assessments, "A"));
    assessments.push_back(assessments.front());
    EXPECT_FALSE(rank_tender(criteria, bids, assessments, euro(1))) << "the same assessor twice is still one";
    EXPECT_FALSE(may_show_scores(assessments, "A"));
}

TEST_F(Tender, RefusesScoresThatAreMissingOrImpossible) {
    bid("A", 100, 11, 7);
    EXPECT_FALSE(rank_tender(criteria, bids, assessments, euro(1)));
    assessments[0].scores = {{"effect", 7}};
    EXPECT_FALSE(rank_tender(criteria, bids, assessments, euro(1)));
    EXPECT_FALSE(rank_tender({}, bids, assessments, euro(1)));
}

TEST_F(Tender, ShowsScoresOnceTwoAssessorsGaveTheirs) {
    bid("A", 100, 7, 7);
    EXPECT_TRUE(may_show_scores(assessments, "A"));
    EXPECT_FALSE(may_show_scores(assessments, "B"));
}

}  // namespace
}  // namespace bolwerk::workflows::subsidy_rules
