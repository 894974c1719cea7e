#include "workflows/progress_report/signal_figures.hpp"

#include <gmock/gmock.h>

#include "workflows/progress_report/score_figures.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

Json half_year(const Json& rows) { return {{"from", "2026-01-01"}, {"until", "2026-06-30"}, {"rows", rows}}; }
Json row(const char* channel, const char* triage, int number) {
    return {{"channel", channel}, {"triage", triage}, {"number", number}};
}
Json count_of(const Json& rows, const char* id) {
    for (const auto& one : rows)
        if (one.at("id") == id) return one.at("count");
    return "missing";
}

TEST(SignalFigures, SplitSignalsByChannelAndByHowSoonTheyWereJudged) {
    const auto told = signal_figures(half_year({row("entrepreneur", "day", 8), row("mma", "week", 6)}));
    EXPECT_EQ(told.at("total"), 14);
    EXPECT_EQ(count_of(told.at("channels"), "entrepreneur"), 8);
    EXPECT_EQ(count_of(told.at("channels"), "public"), 0);
    EXPECT_EQ(told.at("in_week"), (Json{{"part", 14}, {"whole", 14}}));
}

TEST(SignalFigures, KeepSmallCountsBackAndWhatWouldGiveThemAway) {
    const auto told =
        signal_figures(half_year({row("entrepreneur", "day", 8), row("mma", "week", 6), row("public", "longer", 3)}));
    EXPECT_EQ(told.at("total"), 17);
    EXPECT_TRUE(count_of(told.at("channels"), "public").is_null());
    EXPECT_TRUE(count_of(told.at("channels"), "mma").is_null()) << "the total would give the three away";
    EXPECT_TRUE(told.at("in_week").is_null()) << "fourteen of seventeen says that three came later";
}

TEST(SignalFigures, SayThatNothingCameWhereNothingCame) {
    const auto told = signal_figures(half_year(Json::array()));
    EXPECT_EQ(told.at("total"), 0);
    EXPECT_EQ(told.at("in_week"), (Json{{"part", 0}, {"whole", 0}})) << "zero is not too small to tell";
}

TEST(SignalFigures, SplitNothingOfFewerThanFive) {
    const auto told = signal_figures(half_year(Json::array({row("mma", "day", 4)})));
    EXPECT_TRUE(told.at("total").is_null());
    EXPECT_TRUE(told.at("channels").empty());
    EXPECT_TRUE(told.at("in_week").is_null());
    EXPECT_EQ(signal_figures(half_year(Json::array())).at("total"), 0);
}

TEST(ScoreFigures, TakeTheMeanOfTheNewestScoresAndSayOfHowManyParks) {
    const auto score = [](const char* theme, int points, int parks, const char* newest) {
        return Json{{"theme", theme}, {"score", points}, {"parks", parks}, {"newest", newest}};
    };
    const auto rows = score_figures({score("safety", 2, 1, "2026-03-01"), score("safety", 3, 2, "2026-05-01"),
                                     score("economy", 4, 1, "2026-02-01")});
    ASSERT_EQ(rows.size(), 2U) << "four themes have no score";
    EXPECT_EQ(rows.at(0).at("theme"), "economy");
    EXPECT_EQ(
        rows.at(1),
        (Json{
            {"theme", "safety"}, {"parks", 3}, {"tenths", 27}, {"newest", "2026-05-01"}, {"counts", {0, 0, 1, 2, 0}}}));
    EXPECT_EQ(score_figures(Json()), Json::array());
}

}  // namespace
}  // namespace bolwerk::workflows::report
