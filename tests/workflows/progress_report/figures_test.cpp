#include "workflows/progress_report/figures.hpp"

#include <gmock/gmock.h>

#include "workflows/progress_report/lights_by_hand.hpp"
#include "workflows/progress_report/reference_day.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::Not;

/// Apeldoorn and Epe on 30 September 2026, with three parks; cases are added by the tests.
struct ReportFigures : testing::Test {
    Json ground{
        {"organisation", {{"id", 30}, {"name", "Stuurgroep Noord-Veluwe"}}},
        {"day", "2026-09-30"},
        {"municipalities",
         {{{"code", "GM0200"}, {"name", "Apeldoorn"}, {"province", "Gelderland"}},
          {{"code", "GM0232"}, {"name", "Epe"}, {"province", "Gelderland"}}}},
        {"settings", Json::object()},
        {"previous", nullptr},
        {"state",
         {{"parks",
           {park(1, "De Ecofactorij", "GM0200"), park(2, "Malkenschoten", "GM0200"), park(3, "Kweekweg", "GM0232")}},
          {"cases", Json::array()},
          {"budgets", Json::array()},
          {"categories",
           {{"C1", "communication"},
            {"H1", "integrated_enforcement"},
            {"H4", "integrated_enforcement"},
            {"H5", "integrated_enforcement"}}}}}};
    int next = 0;

    static Json park(int id, const char* name, const char* municipality) {
        return {{"id", id},          {"rin", "F" + std::to_string(id)}, {"name", name},
                {"m", municipality}, {"business_association", nullptr}, {"park_management", true}};
    }

    Json& add(const char* workflow, const char* state, int park_id, Json deadlines = Json::object(),
              Json fields = Json::object()) {
        ++next;
        fields["title"] = "Zaak " + std::to_string(next);
        ground["state"]["cases"].push_back({{"id", next},
                                            {"n", "Z-" + std::to_string(next)},
                                            {"w", workflow},
                                            {"m", park_id == 3 ? "GM0232" : "GM0200"},
                                            {"p", park_id},
                                            {"s", state},
                                            {"opened", "2026-07-10"},
                                            {"turned", "2026-08-01"},
                                            {"f", std::move(fields)},
                                            {"d", std::move(deadlines)}});
        return ground["state"]["cases"].back();
    }
    Json figures() const { return take_figures(ground).figures; }
    Json key_figure(std::string_view id) const {
        const auto all = figures().at("kpis");
        for (const auto& one : all)
            if (one.at("id") == id) return one;
        return Json();
    }
    Json park_row(int id) const { return figures().at("parks").at(static_cast<std::size_t>(id - 1)); }
};

TEST_F(ReportFigures, FindNothingOnScheduleInAPlanThatWasStopped) {
    add("project_plan", "stopped", 1);
    EXPECT_EQ(park_row(1).at("light"), "grey");
}

TEST_F(ReportFigures, GiveAParkTheLightOfItsLatestAction) {
    add("project_plan", "in_progress", 1, {{"review", "2026-10-20"}});
    add("intervention", "in_progress", 1, {{"finish", "2026-08-15"}}, {{"type", "C1"}});
    EXPECT_EQ(park_row(1).at("light"), "red");
    EXPECT_THAT(park_row(1).at("because").front().get<std::string>(), HasSubstr("46 dagen te laat"));
    EXPECT_EQ(park_row(2).at("light"), "grey");
    EXPECT_EQ(figures().at("municipalities").at(0).at("light"), "red");
    EXPECT_EQ(figures().at("municipalities").at(1).at("light"), "grey");
}

TEST_F(ReportFigures, CountInterventionsByCategoryAndStage) {
    add("intervention", "proposed", 1, {{"answer", "2026-09-01"}}, {{"type", "C1"}});
    add("intervention", "in_progress", 1, {{"finish", "2026-12-01"}}, {{"type", "C1"}});
    add("intervention", "measured", 1, Json::object(), {{"type", "H1"}, {"effect_on", "2026-09-01"}});
    add("intervention", "lapsed", 1, Json::object(), {{"type", "H1"}});
    const auto rows = figures().at("interventions");
    EXPECT_EQ(rows.at(0),
              (Json{{"category", "communication"}, {"planned", 1}, {"running", 1}, {"done", 0}, {"late", 1}}));
    EXPECT_EQ(rows.at(1).at("done"), 1);
}

TEST_F(ReportFigures, CountChecksOfThePeriodTheirDaysAndWhatFollowed) {
    add("intervention", "carried_out", 1, Json::object(), {{"type", "H1"}, {"carried_out_on", "2026-08-20"}});
    add("intervention", "closed", 2, Json::object(), {{"type", "H1"}, {"carried_out_on", "2026-08-20"}});
    add("intervention", "closed", 3, Json::object(), {{"type", "H4"}, {"carried_out_on", "2025-03-02"}});
    add("intervention", "in_progress", 3, Json::object(), {{"type", "H5"}});
    const auto checks = figures().at("checks");
    EXPECT_EQ(checks.at("kinds").at(0), (Json{{"code", "H1"}, {"planned", 0}, {"running", 0}, {"done", 2}}));
    EXPECT_EQ(checks.at("kinds").at(3).at("done"), 0) << "it was before the period";
    EXPECT_EQ(checks.at("days"), 1);
    EXPECT_EQ(checks.at("parks"), 2);
    EXPECT_EQ(checks.at("follow_up").at("running"), 1);
    EXPECT_EQ(park_row(3).at("checked_on"), "2025-03-02");
    EXPECT_EQ(key_figure("parks_checked").at("part"), 3) << "all three within two years";
    ground["day"] = "2027-03-02";
    EXPECT_EQ(key_figure("parks_checked").at("part"), 2);
}

TEST_F(ReportFigures, HaveNoShareOfWhatTheyKeepBack) {
    ground["state"]["rounds"] = {{"phases", Json::array()},
                                 {"asked", 24},
                                 {"complete", 22},
                                 {"analyses", 0},
                                 {"told_back", 0},
                                 {"waiting", 0},
                                 {"designations", 0},
                                 {"destroyed", Json::array()},
                                 {"municipalities", Json::array()}};
    for (const auto* key : {"part", "whole", "percent"})
        EXPECT_TRUE(key_figure("parks_with_matrices").at(key).is_null()) << key;
    ground["state"]["rounds"]["complete"] = 12;
    EXPECT_EQ(key_figure("parks_with_matrices").at("percent"), 50);
}

TEST_F(ReportFigures, KeepWhatIsMoreConfidentialOutOfThePublicPart) {
    ground["state"]["rounds"] = {{"phases", {{{"state", "open"}, {"count", 9}}}},
                                 {"asked", 24},
                                 {"complete", 12},
                                 {"analyses", 4},
                                 {"told_back", 0},
                                 {"waiting", 0},
                                 {"designations", 8},
                                 {"destroyed", Json::array()},
                                 {"municipalities",
                                  {{{"code", "GM0200"},
                                    {"name", "Apeldoorn"},
                                    {"asked", 24},
                                    {"police", 13},
                                    {"municipality", 12},
                                    {"complete", 12},
                                    {"analyses", 4},
                                    {"designations", 8}}}}};
    ground["state"]["signals"] = {{"from", "2026-01-01"},
                                  {"until", "2026-06-30"},
                                  {"rows", {{{"channel", "mma"}, {"triage", "day"}, {"number", 31}}}}};
    const auto taken = take_figures(ground);
    EXPECT_EQ(taken.annex.at("rows").at(0).at("police"), 13);
    EXPECT_THAT(taken.figures.dump(), Not(HasSubstr("\"police\""))) << "the report itself is V1";
    for (const auto* inside :
         {"rounds", "signals", "privacy", "designations", "parks_with_matrices", "signals_judged", "31"})
        EXPECT_THAT(taken.public_figures.dump(), Not(HasSubstr(inside))) << inside;
}

TEST_F(ReportFigures, GiveNoSmallCountOfChecksAwayBesideAllEnforcement) {
    for (int i = 0; i < 6; ++i)
        add("intervention", "closed", 1, Json::object(), {{"type", "H1"}, {"carried_out_on", "2026-08-20"}});
    for (int i = 0; i < 2; ++i)
        add("intervention", "closed", 1, Json::object(), {{"type", "H5"}, {"carried_out_on", "2026-08-20"}});
    const auto open_part = take_figures(ground).public_figures;
    EXPECT_TRUE(open_part.at("checks").at(0).at("done").is_null()) << "six of the eight would tell of two orders";
    EXPECT_EQ(open_part.at("checks").at(3).at("done"), 0);
}

TEST_F(ReportFigures, ArePointedAtTheCasesBehindThem) {
    add("intervention", "proposed", 1, {{"answer", "2026-09-01"}}, {{"type", "C1"}});
    const auto counted = take_figures(ground).counted;
    ASSERT_EQ(counted.size(), 1U);
    EXPECT_EQ(counted.at(0).at("municipality"), "GM0200");
    EXPECT_THAT(counted.at(0).at("measures"),
                testing::IsSupersetOf(
                    {Json("intervention.communication.late"), Json("intervention.all.planned"), Json("park.1")}));
}

TEST_F(ReportFigures, SayWhichWayItWentSinceTheReportBefore) {
    add("project_plan", "in_progress", 1, {{"review", "2026-10-20"}});
    const auto before = take_figures(ground).figures;
    ground["previous"] = {{"number", "RAP-2026-0001"}, {"day", "2026-06-30"}, {"figures", before}};
    add("intervention", "in_progress", 1, {{"finish", "2026-09-10"}}, {{"type", "C1"}});
    EXPECT_EQ(park_row(1).at("trend"), "worse");
    EXPECT_EQ(park_row(2).at("trend"), "unknown");
    EXPECT_EQ(figures().at("since"), "2026-07-01");
}

/// An interim report takes nothing away from the figures of a quarter.
TEST_F(ReportFigures, CountThePeriodThatWasChosen) {
    const auto before = take_figures(ground).figures;
    ground["previous"] = {{"number", "RAP-2026-0001"}, {"day", "2026-08-15"}, {"figures", before}};
    add("subsidy", "assessing", 1);
    const auto after = figures();
    ground["since"] = "2026-07-01";
    const auto chosen = figures();
    EXPECT_EQ(after.at("since"), "2026-08-16");
    EXPECT_EQ(chosen.at("since"), "2026-07-01");
    EXPECT_EQ(after.at("subsidies").at("received"), 0);
    EXPECT_EQ(chosen.at("subsidies").at("received"), 1) << "what came in before the interim report";
    EXPECT_EQ(chosen.at("previous").at("day"), "2026-08-15") << "and the trend is that since the report before";
}

TEST(ReportPeriod, BeginsOnTheFirstOfAMonthWithinAYear) {
    using engine::date_of;
    EXPECT_TRUE(report::is_period(date_of(2026, 7, 1), date_of(2026, 9, 30)));
    EXPECT_FALSE(report::is_period(date_of(2026, 7, 2), date_of(2026, 9, 30)));
    EXPECT_FALSE(report::is_period(date_of(2026, 10, 1), date_of(2026, 9, 30)));
    EXPECT_FALSE(report::is_period(date_of(2025, 9, 1), date_of(2026, 9, 30)));
}

TEST_F(ReportFigures, CompareWithTheLightThatWasAdoptedInTheReportBefore) {
    add("project_plan", "in_progress", 1, {{"review", "2026-10-20"}});
    const auto before = take_figures(ground).figures;
    const Json word{{"action", "set_light"}, {"input", {{"light_of", "1"}, {"light", "red"}}}};
    ground["previous"] = {
        {"number", "RAP-2026-0001"}, {"day", "2026-06-30"}, {"figures", before}, {"words", Json::array({word})}};
    EXPECT_EQ(park_row(1).at("trend"), "better") << "it was adopted as red";
    EXPECT_EQ(figures().at("previous").at("lights").at("red"), 1);
}

TEST_F(ReportFigures, CountALightAsItWasSetByHandWithTheRuleBesideIt) {
    add("project_plan", "in_progress", 1, {{"review", "2026-10-20"}});
    const auto by_rule = figures();
    EXPECT_EQ(with_lights_by_hand(by_rule, {}), by_rule);
    const auto set = with_lights_by_hand(by_rule, {{"1", "red"}});
    EXPECT_EQ(set.at("lights").at("red"), 1);
    EXPECT_EQ(set.at("lights").at("green"), by_rule.at("lights").at("green").get<int>() - 1);
    EXPECT_EQ(set.at("rule_lights"), by_rule.at("lights"));
    const auto& park = set.at("parks").at(0);
    EXPECT_EQ(park.at("light"), "red");
    EXPECT_EQ(park.at("rule_light"), "green");
    EXPECT_EQ(set.at("municipalities").at(0).at("light"), "red");
    EXPECT_EQ(set.at("municipalities").at(0).at("rule_light"), "green");
    EXPECT_EQ(moved_lights(by_rule.at("lights"), Json::array({{{"from", "green"}, {"to", "red"}}})), set.at("lights"));
}

TEST_F(ReportFigures, CountADecisionInTimeByTheTermThatWasAnnounced) {
    auto& late = add("subsidy", "executing", 1, Json::object(), {{"received_on", "2026-05-01"}});
    late["ended"] = {{{"name", "decision"}, {"on", "2026-08-20"}, {"last", "2026-07-31"}, {"to", "executing"}}};
    auto& postponed = add("subsidy", "executing", 1, Json::object(), {{"received_on", "2026-05-01"}});
    postponed["ended"] = {{{"name", "announced"}, {"on", "2026-08-20"}, {"last", "2026-08-31"}, {"to", "executing"}},
                          {{"name", "decision"}, {"on", "2026-08-20"}, {"last", "2026-07-31"}, {"to", "executing"}}};
    const auto money = figures().at("subsidies");
    EXPECT_EQ(money.at("decided"), 2);
    EXPECT_EQ(money.at("in_time"), 1);
    EXPECT_EQ(money.at("median_days"), 111);
}

TEST_F(ReportFigures, LetWhatIsOverdueAndNotDecidedLowerTheShareInTime) {
    auto& decided = add("subsidy", "executing", 1, Json::object(), {{"received_on", "2026-05-01"}});
    decided["ended"] = {{{"name", "decision"}, {"on", "2026-08-20"}, {"last", "2026-08-31"}, {"to", "executing"}}};
    add("subsidy", "assessing", 1, {{"decision", "2026-09-29"}}, {{"received_on", "2026-06-01"}});
    add("subsidy", "assessing", 1, {{"decision", "2026-09-29"}, {"announced", "2026-10-29"}},
        {{"received_on", "2026-06-01"}});
    for (const auto& one : figures().at("kpis"))
        if (one.at("id") == "decided_in_time") {
            EXPECT_EQ(one.at("part"), 1);
            EXPECT_EQ(one.at("whole"), 2) << "the one whose announced day is still to come is not overdue";
            EXPECT_EQ(one.at("percent"), 50);
        }
    EXPECT_EQ(figures().at("kpis").size(), 7U);
}

TEST_F(ReportFigures, RoundTheUseOfABudgetAsEveryOtherShare) {
    ground["state"]["budgets"] = {{{"scheme", "gld"},
                                   {"name", "Fysiek"},
                                   {"period", "2026"},
                                   {"ceiling", 1'200'000'00},
                                   {"stands", {{"reserved", 0}, {"committed", 95'000'00}, {"paid", 0}}}}};
    EXPECT_EQ(figures().at("budgets").at(0).at("use"), 8) << "7,9 percent";
}

TEST_F(ReportFigures, KeepBackFewApplicantsWhoWereRefused) {
    add("subsidy", "not_granted", 1);
    add("objection", "handling", 1);
    const auto money = figures().at("subsidies");
    EXPECT_TRUE(money.at("refused").is_null());
    EXPECT_TRUE(money.at("objections").is_null());
    EXPECT_EQ(money.at("default_notices"), 0);
}

TEST_F(ReportFigures, JudgeABudgetByWhatIsUsedOfIt) {
    ground["state"]["budgets"] = {
        {{"scheme", "gld"},
         {"name", "Fysiek"},
         {"period", "2026"},
         {"ceiling", 100'000'00},
         {"stands", {{"reserved", 10'000'00}, {"committed", 20'000'00}, {"paid", 5'000'00}}}}};
    const auto row = figures().at("budgets").at(0);
    EXPECT_EQ(row.at("use"), 25);
    EXPECT_EQ(row.at("free"), 65'000'00);
    EXPECT_EQ(row.at("light"), "amber") << "three quarters of the year have passed at the end of 30 September";
    ground["day"] = "2026-09-29";
    EXPECT_EQ(figures().at("budgets").at(0).at("light"), "green");
}

/// What was paid too much is neither granted nor determined any more, and not free before it came back.
TEST_F(ReportFigures, CountAClaimApartFromWhatIsGrantedAndDetermined) {
    ground["state"]["budgets"] = {{{"scheme", "gld"},
                                   {"name", "Fysiek"},
                                   {"period", "2026"},
                                   {"ceiling", 100'000'00},
                                   {"stands", {{"advanced", 30'000'00}, {"receivable", 10'000'00}}}}};
    const auto row = figures().at("budgets").at(0);
    EXPECT_EQ(row.at("granted"), 30'000'00);
    EXPECT_EQ(row.at("determined"), 0);
    EXPECT_EQ(row.at("receivable"), 10'000'00);
    EXPECT_EQ(row.at("free"), 60'000'00);
}

TEST_F(ReportFigures, HaveAPublicPartWithoutCasesParksOrSmallCounts) {
    add("project_plan", "in_progress", 1, {{"review", "2026-10-20"}}, {{"goal", "geheim"}});
    for (int i = 0; i < 6; ++i) add("intervention", "in_progress", 1, {{"finish", "2026-12-01"}}, {{"type", "C1"}});
    add("intervention", "in_progress", 1, {{"finish", "2026-12-01"}}, {{"type", "H1"}});
    auto told = take_figures(ground).public_figures;
    for (const auto* secret : {"Ecofactorij", "GM0200", "Z-1", "Zaak", "geheim", "\"late\"", "because"})
        EXPECT_THAT(told.dump(), Not(HasSubstr(secret)));
    told.erase("by_municipality");
    EXPECT_THAT(told.dump(), Not(HasSubstr("Apeldoorn"))) << "a municipality stands in its own table alone";
    const auto rows = take_figures(ground).public_figures.at("interventions");
    EXPECT_TRUE(rows.at(0).at("running").is_null()) << "the sum of the column would give the single one away";
    EXPECT_TRUE(rows.at(1).at("running").is_null());
}

TEST_F(ReportFigures, AreTheSameWhenTakenAgain) {
    add("project_plan", "in_progress", 1, {{"review", "2026-10-20"}});
    EXPECT_EQ(take_figures(ground).figures.dump(), take_figures(ground).figures.dump());
}

}  // namespace
}  // namespace bolwerk::workflows::report
