#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::date_of;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// € 10.000 was paid too much of a subsidy.
Json owing(std::int64_t cents) {
    return {{"parent_id", 7},
            {"letter_data", letter_data()},
            {"organ", "Gedeputeerde Staten van Gelderland"},
            {"stands",
             {{"reserved", 0}, {"committed", 0}, {"advanced", 0}, {"payable", 0}, {"paid", 0}, {"receivable", cents}}},
            {"interest_rates", {{{"from", "2026-01-01"}, {"percent", 4}}}},
            {"rates_known_until", "2026-12-31"},
            {"recovery_open", 0},
            {"hand_in_decision", false},
            {"mandates", {{{"organ", "Gedeputeerde Staten van Gelderland"}, {"up_to_cents", 100'000'00}}}},
            {"own_interest", false}};
}

/// With rates that came to nothing, so that a walk can fill in the interest.
Json without_interest() {
    auto facts = owing(10'000'00);
    facts["interest_rates"] = Json::array();
    return facts;
}

const bool lent = lend({"recovery",
                        {without_interest(), without_interest(), owing(0)},
                        {{"claimed_on", {"2026-01-05"}},
                         {"recovered_cents", {4'000'00, 10'000'00}},
                         {"received_back_on", {"2026-01-05"}},
                         {"debt_cents", {10'000'00}},
                         {"demand_fee_cents", {nullptr, 19'00}},
                         {"interest_cents", {0}},
                         {"rates_checked", {true}},
                         {"served_on", {"2026-01-05"}}}});

struct Recovery : testing::Test {
    Scene recovery{"recovery"};

    Recovery() {
        recovery.facts = owing(10'000'00);
        recovery.today = date_of(2026, 3, 18);
    }
    void opened() {
        recovery.does(daan(), "open",
                      {{"title", "Terugbetaling Ecofactorij"},
                       {"claimed_on", "2026-03-18"},
                       {"claim_reference", "VST-2026-0012-B2"}});
    }
    void demanded() {
        opened();
        recovery.today = date_of(2026, 4, 30);
        recovery.does(daan(), "demand_payment", {{"debt_cents", 10'000'00}, {"demand_fee_cents", 19'00}});
    }
    Json writ(std::int64_t interest) const {
        return {{"debt_cents", 10'000'00},
                {"interest_cents", interest},
                {"rates_checked", false},
                {"writ_grounds", "Het besluit tot terugvordering (Awb 4:57)."}};
    }
};

TEST_F(Recovery, GivesSixWeeksAfterPublicationAndDemandsNothingBefore) {
    opened();
    EXPECT_EQ(recovery.last_day("pay_back"), "2026-04-29");
    EXPECT_EQ(recovery.last_day("limitation"), "2031-04-29") << "five years from the end of the term to pay";
    recovery.today = date_of(2026, 4, 29);
    EXPECT_THAT(recovery.obstacles(daan(), "demand_payment"), Contains(HasSubstr("De zes weken om te betalen")));
    recovery.today = date_of(2026, 4, 30);
    EXPECT_THAT(recovery.obstacles(daan(), "demand_payment"), IsEmpty());
}

TEST_F(Recovery, DemandsWhatIsBookedWithAFeeTheLawAllowsAndTwoWeeksToPay) {
    opened();
    recovery.today = date_of(2026, 4, 30);
    EXPECT_THAT(recovery.refusal(daan(), "demand_payment", {{"debt_cents", 9'999'99}}),
                Contains(HasSubstr("volgens het grootboek")));
    EXPECT_THAT(recovery.refusal(daan(), "demand_payment", {{"debt_cents", 10'000'00}, {"demand_fee_cents", 19'01}}),
                Contains(HasSubstr("Awb 4:113")));
    recovery.does(daan(), "demand_payment", {{"debt_cents", 10'000'00}, {"demand_fee_cents", 19'00}});
    EXPECT_EQ(recovery.last_day("demand"), "2026-05-18") << "14 May is Ascension Day, 15 May is put on a par";
    EXPECT_EQ(recovery.last_day("limitation"), "2031-04-30") << "a demand interrupts";
}

TEST_F(Recovery, IssuesNoWritBeforeTheDemandWasInVainOrWithAnotherInterest) {
    demanded();
    recovery.today = date_of(2026, 5, 18);
    EXPECT_THAT(recovery.obstacles(daan(), "prepare_writ"), Contains(HasSubstr("Awb 4:117")));
    recovery.today = date_of(2026, 5, 31);
    recovery.does(bolwerk(), "demand");
    // 32 days of default, 30 April to 31 May: 10.000 x 4 % x 32 / 365.
    EXPECT_THAT(recovery.refusal(daan(), "prepare_writ", writ(35'07)), Contains(HasSubstr("De rente is wat de som")));
    EXPECT_THAT(recovery.refusal(daan(), "prepare_writ", writ(35'06)), IsEmpty());
}

TEST_F(Recovery, AsksToLookForTheRateAfterTheLastDayThatIsKnown) {
    recovery.facts["rates_known_until"] = "2026-05-30";
    demanded();
    recovery.today = date_of(2026, 5, 31);
    auto form = writ(35'06);
    EXPECT_THAT(recovery.refusal(daan(), "prepare_writ", form), Contains(HasSubstr("Kijk na of de wettelijke rente")));
    form["rates_checked"] = true;
    EXPECT_THAT(recovery.refusal(daan(), "prepare_writ", form), IsEmpty());
}

TEST_F(Recovery, HasItsWritSignedBySomebodyElseWithAMandateForAnUnchangedDebt) {
    demanded();
    recovery.today = date_of(2026, 5, 31);
    recovery.does(daan(), "prepare_writ", writ(35'06));
    recovery.facts["stands"]["receivable"] = 9'000'00;
    EXPECT_THAT(recovery.obstacles(wim(), "sign"), Contains(HasSubstr("niets betaald")));
    recovery.facts["stands"]["receivable"] = 10'000'00;
    recovery.facts["mandates"] = {{{"organ", "Gedeputeerde Staten van Gelderland"}, {"up_to_cents", 9'999'99}}};
    EXPECT_THAT(recovery.obstacles(wim(), "sign"), Contains(HasSubstr("Uw mandaat dekt dit bedrag")));
    recovery.facts["mandates"] = owing(0).at("mandates");
    recovery.does(wim(), "sign");
    EXPECT_EQ(recovery.state(), "enforced");
    recovery.does(daan(), "serve", {{"served_on", "2026-05-31"}, {"bailiff", "Jansen Gerechtsdeurwaarders"}});
    EXPECT_EQ(recovery.state(), "enforced");
}

TEST_F(Recovery, BooksWhatComesInAndEndsWhenAllIsBack) {
    opened();
    EXPECT_THAT(
        recovery.refusal(daan(), "receive", {{"recovered_cents", 10'000'01}, {"received_back_on", "2026-03-18"}}),
        Contains(HasSubstr("terug moet komen")));
    recovery.does(daan(), "receive", {{"recovered_cents", 4'000'00}, {"received_back_on", "2026-03-18"}});
    EXPECT_EQ(recovery.state(), "claimed");
    recovery.facts["stands"]["receivable"] = 6'000'00;
    EXPECT_THAT(recovery.obstacles(daan(), "drop"), Contains(HasSubstr("Er hoeft niets meer terug te komen")));
    recovery.does(daan(), "receive", {{"recovered_cents", 6'000'00}, {"received_back_on", "2026-03-18"}});
    EXPECT_EQ(recovery.state(), "collected");
    EXPECT_THAT(recovery.subject.deadlines, IsEmpty());
    EXPECT_TRUE(recovery.told_linked("linked_case_changed"));
}

TEST_F(Recovery, IsNoWorkForWhoeverDecidedOnTheSubsidy) {
    recovery.facts["hand_in_decision"] = true;
    EXPECT_THAT(recovery.obstacles(daan(), "open"), Contains(HasSubstr("U werkte niet mee aan de besluiten")));
    recovery.facts = owing(0);
    EXPECT_THAT(recovery.obstacles(daan(), "open"), Contains(HasSubstr("Er moet nog subsidie terugkomen")));
}

}  // namespace
}  // namespace bolwerk::workflows
