#include "workflows/progress_report/round_figures.hpp"

#include <gmock/gmock.h>

#include "workflows/progress_report/annex_figures.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

/// One round in Apeldoorn and Epe, as the store counts it.
Json two_towns() {
    const auto town = [](const char* code, const char* name, int asked, int complete) {
        return Json{
            {"code", code},         {"name", name},  {"asked", asked},   {"police", asked}, {"municipality", complete},
            {"complete", complete}, {"analyses", 1}, {"designations", 0}};
    };
    return {{"phases", {{{"state", "open"}, {"count", 1}}}},
            {"asked", 24},
            {"complete", 12},
            {"analyses", 9},
            {"told_back", 8},
            {"waiting", 0},
            {"designations", 0},
            {"destroyed", {{{"on", "2026-06-30"}, {"number", 7}}, {{"on", "2026-07-01"}, {"number", 6}}}},
            {"municipalities", {town("GM0200", "Apeldoorn", 20, 9), town("GM0232", "Epe", 4, 3)}}};
}

const engine::Date july{std::chrono::year{2026} / 7 / 1};

TEST(RoundFigures, TellHowFarRoundsAreAndNothingThatPointsAtAPark) {
    const auto rounds = round_figures(two_towns());
    EXPECT_EQ(rounds.at("phases").at(0).at("state"), "open");
    EXPECT_TRUE(rounds.at("phases").at(0).at("count").is_null()) << "one round is fewer than five";
    EXPECT_EQ(rounds.at("asked"), 24);
    EXPECT_EQ(rounds.at("complete"), 12);
    EXPECT_EQ(rounds.at("designations"), 0);
    EXPECT_FALSE(rounds.contains("municipalities"));
    EXPECT_TRUE(round_figures(Json()).is_null()) << "nothing was gathered";
}

TEST(RoundFigures, KeepBackAPartThatTellsHowFewAreLeftOfTheWhole) {
    auto counted = two_towns();
    counted["complete"] = 22;
    EXPECT_TRUE(round_figures(counted).at("complete").is_null()) << "two are not complete";
    EXPECT_TRUE(privacy_figures(two_towns(), july).at("told_back").is_null()) << "of one nobody told back";
}

TEST(RoundFigures, CountWhatWasDestroyedInThePeriodAlone) {
    EXPECT_EQ(privacy_figures(two_towns(), july).at("destroyed"), 6);
    EXPECT_EQ(privacy_figures(two_towns(), july).at("analyses"), 9);
}

TEST(ReportAnnex, HoldsTheCountsOfEachMunicipalityAsTheyAreAndTheirSum) {
    const auto annex = annex_figures({{"organisation", {{"name", "Stuurgroep Noord-Veluwe"}}},
                                      {"day", "2026-09-30"},
                                      {"state", {{"rounds", two_towns()}}}});
    EXPECT_EQ(annex.at("phases").at(0).at("count"), 1);
    EXPECT_EQ(annex.at("rows").at(1).at("complete"), 3);
    EXPECT_EQ(annex.at("total").at("asked"), 24);
    EXPECT_EQ(annex.at("total").at("complete"), 12);
    EXPECT_TRUE(annex_figures({{"state", Json::object()}}).is_null());
}

}  // namespace
}  // namespace bolwerk::workflows::report
