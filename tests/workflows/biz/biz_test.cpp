#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const Json generous{{"cooperation_open", true}, {"parent_id", 8}, {"associations", {biz_association}}};
const Json seen{{"statutes_checked", true}};
const bool lent = lend({"biz",
                        {generous, {{"cooperation_open", false}}, {{"cooperation_open", true}, {"other_zone", true}}},
                        {{"votes_sent", {600}},
                         {"votes_valid", {300, 300, 400, 299, 601}},
                         {"votes_in_favour", {200, 300, 290, 199}},
                         {"value_in_favour", {200}},
                         {"value_against", {100, 100, 300}},
                         {"levy_year", {2026, 2099}},
                         {"in_force_from", {"2026-12-01", "2030-01-01", "2034-01-01"}},
                         {"in_force_until", {"2031-11-30", "2034-12-31", "2038-12-31", "2099-01-01"}},
                         {"years", {5, 6}},
                         {"biz_association", {biz_association}},
                         {"yearly_budget", {80'000'00, 0}}}});

const Json plan{{"activities", "Beveiliging en onderhoud"},
                {"yearly_budget", 80'000'00},
                {"starts_on", "2027-01-01"},
                {"years", 5}};
const Json period{{"in_force_from", "2027-01-01"}, {"in_force_until", "2031-12-31"}};

struct Biz : testing::Test {
    Scene zone{"biz"};

    Biz() { zone.facts = generous; }
    void submitted() {
        zone.does(els(), "open",
                  {{"title", "BIZ Ecofactorij"}, {"biz_association", biz_association}, {"payers", "both"}});
        zone.does(gerda(), "submit", plan);
    }
    void voting() {
        submitted();
        zone.does(karim(), "approve", seen);
        zone.does(els(), "sign_agreement", {{"agreement_on", "2026-11-01"}});
        zone.does(els(), "adopt_ordinance", {{"ordinance_on", "2026-11-10"}, {"ordinance_reference", "GMB-2026-1"}});
        zone.does(els(), "start_vote", {{"votes_sent", 600}, {"vote_closes_on", "2026-12-11"}});
    }
    void counted(int valid, int in_favour) {
        voting();
        zone.today = engine::date_of(2026, 12, 12);
        zone.does(
            els(), "record_result",
            {{"votes_valid", valid}, {"votes_in_favour", in_favour}, {"value_in_favour", 200}, {"value_against", 100}});
    }
    void in_force() {
        counted(300, 200);
        zone.does(els(), "enter_into_force", period);
    }
};

TEST_F(Biz, GoesFromPlanToForceWithExactlyEnoughSupport) {
    in_force();
    EXPECT_EQ(zone.state(), "in_force");
    EXPECT_EQ(zone.published("biz"), true);
    EXPECT_TRUE(zone.told_linked("track_succeeded"));
    EXPECT_EQ(zone.last_day("period"), "2031-12-31");
}

TEST_F(Biz, IsTheOnlyOneOfItsPark) {
    zone.facts["other_zone"] = true;
    EXPECT_THAT(zone.refusal(els(), "open"), Contains(HasSubstr("andere BIZ")));
}

TEST_F(Biz, HasABudgetAndAnAssociationOrFoundationWithFullLegalCapacity) {
    const auto open = [&](std::int64_t whose) {
        return Json{{"title", "BIZ Ecofactorij"}, {"biz_association", whose}, {"payers", "both"}};
    };
    EXPECT_THAT(zone.refusal(els(), "open", open(biz_association + 1)),
                Contains(HasSubstr("een vereniging of stichting")));
    zone.does(els(), "open", open(biz_association));
    auto free = plan;
    free["yearly_budget"] = 0;
    EXPECT_THAT(zone.refusal(gerda(), "submit", free), Contains("De begroting per jaar is hoger dan nul."));
    zone.does(gerda(), "submit", plan);
    EXPECT_THAT(zone.refusal(els(), "approve"), Contains(HasSubstr("volledige rechtsbevoegdheid")));
}

TEST_F(Biz, PlansForAtMostFiveYears) {
    zone.does(els(), "open", {{"title", "BIZ Ecofactorij"}, {"biz_association", biz_association}, {"payers", "both"}});
    auto six = plan;
    six["years"] = 6;
    EXPECT_THAT(zone.refusal(gerda(), "submit", six), Contains("De BIZ duurt hooguit vijf jaar."));
}

TEST_F(Biz, IsTestedBySomebodyElseThanWhoSubmitted) {
    zone.does(els(), "open", {{"title", "BIZ Ecofactorij"}, {"biz_association", biz_association}, {"payers", "both"}});
    zone.does(karim(), "submit", plan);
    EXPECT_THAT(zone.refusal(karim(), "approve"), Contains(HasSubstr("Iemand anders dan wie dit deed")));
    EXPECT_THAT(zone.refusal(els(), "approve", seen), IsEmpty());
}

TEST_F(Biz, AdoptsTheOrdinanceAfterTheAgreement) {
    submitted();
    zone.does(els(), "approve", seen);
    zone.does(els(), "sign_agreement", {{"agreement_on", "2026-11-10"}});
    EXPECT_THAT(
        zone.refusal(els(), "adopt_ordinance", {{"ordinance_on", "2026-11-09"}, {"ordinance_reference", "GMB-2026-1"}}),
        Contains(HasSubstr("niet van voor de overeenkomst")));
}

TEST_F(Biz, HasNoAgreementFromBeforeTheLaw) {
    submitted();
    zone.does(els(), "approve", seen);
    EXPECT_THAT(zone.refusal(els(), "sign_agreement", {{"agreement_on", "2014-12-31"}}),
                Contains(HasSubstr("niet voor 2015")));
    EXPECT_THAT(zone.refusal(els(), "sign_agreement", {{"agreement_on", "2015-01-01"}}), IsEmpty());
}

TEST_F(Biz, CountsOnlyAfterTheLastDayToVote) {
    voting();
    zone.today = engine::date_of(2026, 12, 11);
    EXPECT_THAT(zone.obstacles(els(), "record_result"), Contains("De stemming is gesloten."));
}

TEST_F(Biz, RefusesMoreVotesThanBallots) {
    voting();
    zone.today = engine::date_of(2026, 12, 12);
    EXPECT_THAT(
        zone.refusal(els(), "record_result",
                     {{"votes_valid", 601}, {"votes_in_favour", 602}, {"value_in_favour", 2}, {"value_against", 1}}),
        testing::ElementsAre("Er zijn niet meer geldige stemmen dan verstuurde stembiljetten.",
                             "Er zijn niet meer stemmen voor dan geldige stemmen."));
}

TEST_F(Biz, IsRejectedOneVoteShortOfTwoThirds) {
    counted(300, 199);
    EXPECT_THAT(zone.obstacles(els(), "enter_into_force"), Contains(HasSubstr("voor 66,3 % (199 van 300)")));
    zone.does(els(), "reject");
    EXPECT_EQ(zone.state(), "rejected");
}

TEST_F(Biz, IsNotRejectedWhenItWon) {
    counted(300, 200);
    EXPECT_THAT(zone.obstacles(els(), "reject"),
                Contains(HasSubstr("De draagvlakmeting haalde niet alle drie de eisen.")));
}

TEST_F(Biz, LastsAtMostFiveYearsToTheDay) {
    counted(300, 200);
    EXPECT_THAT(
        zone.refusal(els(), "enter_into_force", {{"in_force_from", "2027-01-01"}, {"in_force_until", "2032-01-02"}}),
        Contains(HasSubstr("hooguit vijf jaar na het begin")));
}

TEST_F(Biz, IsProlongedByANewVoteOrRunsOut) {
    in_force();
    zone.today = engine::date_of(2031, 9, 1);
    zone.does(els(), "renew", {{"votes_sent", 600}, {"vote_closes_on", "2031-10-01"}});
    zone.today = engine::date_of(2031, 10, 2);
    zone.does(els(), "record_result",
              {{"votes_valid", 400}, {"votes_in_favour", 390}, {"value_in_favour", 5}, {"value_against", 1}});
    zone.does(els(), "prolong", {{"in_force_from", "2032-01-01"}, {"in_force_until", "2036-12-31"}});
    EXPECT_EQ(zone.last_day("period"), "2036-12-31");
    zone.today = engine::date_of(2037, 1, 1);
    zone.does(bolwerk(), "period");
    EXPECT_EQ(zone.state(), "ended");
    EXPECT_EQ(zone.published("biz"), false);
}

TEST_F(Biz, RunsToItsLastDayWhenTheRenewalIsLost) {
    in_force();
    zone.today = engine::date_of(2031, 9, 1);
    zone.does(els(), "renew", {{"votes_sent", 600}, {"vote_closes_on", "2031-10-01"}});
    zone.today = engine::date_of(2031, 10, 2);
    zone.does(els(), "record_result",
              {{"votes_valid", 100}, {"votes_in_favour", 90}, {"value_in_favour", 5}, {"value_against", 1}});
    zone.does(els(), "close_renewal");
    EXPECT_EQ(zone.state(), "in_force");
    EXPECT_EQ(zone.last_day("period"), "2031-12-31");
}

}  // namespace
}  // namespace bolwerk::workflows
