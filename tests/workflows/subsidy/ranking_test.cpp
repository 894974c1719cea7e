#include "workflows/subsidy/ranking.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "workflows/subsidy/lots.hpp"

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Cents;
using engine::date_of;
using engine::euro;

/// HANDBOOK 14.4: a ceiling of € 500.000; E was received first but was completed last.
std::vector<Applied> handbook() {
    return {{"E", date_of(2026, 3, 5), euro(50'000)},
            {"D", date_of(2026, 3, 4), euro(100'000)},
            {"C", date_of(2026, 3, 3), euro(200'000)},
            {"B", date_of(2026, 3, 3), euro(150'000), true},
            {"A", date_of(2026, 3, 2), euro(200'000)}};
}

/// B and C became complete on the third of March.
Ranking ranked(const std::string& winner, bool partial, bool later) {
    const auto loser = winner == "B" ? "C" : "B";
    return rank_by_completeness(handbook(), {euro(500'000), partial, later, {{date_of(2026, 3, 3), {winner, loser}}}});
}

std::string outcome(const Ranking& ranking) {
    std::string text;
    for (const auto& place : ranking.places) text += place.number + std::to_string(place.granted.value / 100'000) + " ";
    return text;
}

TEST(Ranking, StopsTheQueueAtTheDayThatCrossesTheCeiling) {
    const auto ranking = ranked("C", false, false);
    EXPECT_EQ(outcome(ranking), "A200 C200 B0 D0 E0 ");
    EXPECT_EQ(ranking.left, euro(100'000));
    EXPECT_THAT(ranking.drawn_days, testing::ElementsAre(date_of(2026, 3, 3)));
}

TEST(Ranking, GivesAPartWhereSchemeAndApplicantAllowIt) {
    const auto ranking = ranked("C", true, true);
    EXPECT_EQ(outcome(ranking), "A200 C200 B100 D0 E0 ");
    EXPECT_EQ(ranking.left, euro(0));
}

TEST(Ranking, LetsALaterDayPassOnlyWhenTheSchemeSaysSo) {
    EXPECT_EQ(outcome(ranked("C", false, true)), "A200 C200 B0 D100 E0 ");
}

TEST(Ranking, DependsOnTheDrawing) { EXPECT_EQ(outcome(ranked("B", false, false)), "A200 B150 C0 D0 E0 "); }

TEST(Ranking, DrawsNoLotsWhereEverybodyFits) {
    const auto ranking = rank_by_completeness(handbook(), {euro(700'000)});
    EXPECT_EQ(outcome(ranking), "A200 B150 C200 D100 E50 ");
    EXPECT_TRUE(ranking.drawn_days.empty());
    EXPECT_EQ(ranking.left, euro(0));
}

TEST(Ranking, SaysWhyForEveryApplication) {
    for (const auto& place : ranked("C", false, false).places) {
        EXPECT_FALSE(place.because.empty());
        EXPECT_EQ(place.drawn, place.number == "B" || place.number == "C");
    }
}

TEST(Ranking, WaitsForTheDrawingAndSaysWhoMustDraw) {
    const auto ranking = rank_by_completeness(handbook(), {euro(500'000), false, false});
    EXPECT_EQ(outcome(ranking), "A200 B0 C0 D0 E0 ");
    EXPECT_THAT(ranking.to_draw, testing::ElementsAre(date_of(2026, 3, 3)));
    EXPECT_TRUE(ranking.drawn_days.empty());
    EXPECT_TRUE(ranking.places[1].waits && ranking.places[2].waits);
    EXPECT_EQ(ranking.places[1].because, "Op deze dag is meer gevraagd dan er over is: er moet worden geloot.");
}

TEST(Ranking, LeavesALaterDayOpenWhileTheDrawingIsToCome) {
    const auto ranking = rank_by_completeness(handbook(), {euro(500'000), false, true});
    EXPECT_TRUE(ranking.places[3].waits);
    EXPECT_EQ(ranking.places[3].because, "Dit hangt af van de loting voor een eerdere dag.");
}

TEST(Ranking, SaysWhatIsLeftWhenTheTurnComes) {
    const auto places = ranked("C", false, false).places;
    EXPECT_EQ(places[0].left, euro(500'000));
    EXPECT_EQ(places[1].left, euro(300'000));
    EXPECT_EQ(places[2].left, euro(100'000));
    EXPECT_EQ(places[3].left, euro(0));
}

/// A decision on objection may have passed the ceiling (Awb 4:25 lid 3).
TEST(Ranking, SaysThatNothingIsLeftAfterAnOverrunAndNeverLess) {
    const auto places =
        rank_by_completeness({{"A", date_of(2026, 3, 2), euro(150), false, true}, {"B", date_of(2026, 3, 2), euro(50)}},
                             {.ceiling = euro(100)})
            .places;
    EXPECT_EQ(places.back().left, euro(0));
    EXPECT_EQ(places.back().because, "Er was nog " + engine::euros({}) + " over: te weinig (Awb 4:25 lid 2).");
}

TEST(Ranking, PutsWhoeverWasNotInTheDrawingAfterThoseWhoWere) {
    auto all = handbook();
    all.push_back({"0", date_of(2026, 3, 3), euro(10'000)});
    const auto ranking = rank_by_completeness(all, {euro(500'000), false, false, {{date_of(2026, 3, 3), {"C", "B"}}}});
    EXPECT_EQ(outcome(ranking), "A200 C200 B0 010 D0 E0 ");
}

RC_GTEST_PROP(Ranking, NeverGivesMoreThanTheCeiling, (std::uint64_t seed, bool partial, bool later)) {
    const auto amounts = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1000));
    std::vector<Applied> all;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        all.push_back({"S" + std::to_string(i), date_of(2026, 3, 1) + std::chrono::days{amounts[i] % 5},
                       euro(amounts[i]), amounts[i] % 2 == 0});
    const Cents ceiling = euro(*rc::gen::inRange(0, 5000));
    std::vector<DrawnDay> drawings;
    for (int day = 0; day < 5; ++day) {
        std::vector<std::string> lots;
        for (const auto& one : all)
            if (one.complete_on == date_of(2026, 3, 1) + std::chrono::days{day}) lots.push_back(one.number);
        if (day != 2 || seed % 2 == 0)
            drawings.push_back({date_of(2026, 3, 1) + std::chrono::days{day}, draw_order(lots, seed)});
    }
    const auto ranking = rank_by_completeness(all, {ceiling, partial, later, drawings});
    Cents given = ranking.left;
    for (const auto& place : ranking.places) given += place.granted;
    RC_ASSERT(given == ceiling);
    RC_ASSERT(ranking.left.value >= 0);
    RC_ASSERT(ranking.places.size() == all.size());
}

TEST(Ranking, DrawsNoLotsForWhatWasGrantedAlready) {
    const auto day = engine::date_of(2026, 3, 3);
    const auto ranking = rank_by_completeness(
        {{"A", day, engine::euro(100), false, true}, {"B", day, engine::euro(80)}}, {.ceiling = engine::euro(150)});
    EXPECT_TRUE(ranking.to_draw.empty()) << "of one that is left nothing needs to be drawn";
    EXPECT_EQ(ranking.places.front().granted, engine::euro(100));
    EXPECT_EQ(ranking.places.back().granted, engine::Cents{}) << "fifty is left";
    const auto with_another = rank_by_completeness(
        {{"A", day, engine::euro(100), false, true}, {"B", day, engine::euro(80)}, {"C", day, engine::euro(40)}},
        {.ceiling = engine::euro(150)});
    EXPECT_EQ(with_another.to_draw.size(), 1u);
    EXPECT_FALSE(with_another.places.front().waits);
}

}  // namespace
}  // namespace bolwerk::workflows::subsidy_rules
