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

Json rate(int value) { return {{{"from", "2026-01-01"}, {"until", "2026-12-31"}, {"value", value}}}; }

/// € 10.000 was paid too much of a subsidy.
Json owing(std::int64_t cents) {
    return {{"parent_id", 7},
            {"letter_data", letter_data()},
            {"organ", "Gedeputeerde Staten van Gelderland"},
            {"stands",
             {{"reserved", 0}, {"committed", 0}, {"advanced", 0}, {"payable", 0}, {"paid", 0}, {"receivable", cents}}},
            {"statutory_rates",
             {{"interest", rate(4)},
              {"demand_small", rate(8)},
              {"demand_large", rate(19)},
              {"demand_large_from", rate(500)}}},
            {"entries", Json::array()},
            {"recovery_open", 0},
            {"hand_in_decision", false},
            {"mandates", {{{"organ", "Gedeputeerde Staten van Gelderland"}, {"up_to_cents", 100'000'00}}}},
            {"own_interest", false}};
}

/// With a rate of nought, so that a walk can fill in the interest.
Json without_interest() {
    auto facts = owing(10'000'00);
    facts["statutory_rates"]["interest"] = rate(0);
    return facts;
}

const bool lent = lend({"recovery",
                        {without_interest(), without_interest(), owing(0)},
                        {{"claimed_on", {"2026-01-05"}},
                         {"received_cents", {4'000'00, 10'000'00}},
                         {"received_back_on", {"2026-01-05"}},
                         {"debt_cents", {10'000'00}},
                         {"demand_fee_cents", {nullptr, 19'00}},
                         {"interest_cents", {0}},
                         {"costs_cents", {nullptr}},
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
    /// The demand as the facts give it back once it was sent.
    void fee_noted() {
        recovery.facts["entries"].push_back({{"kind", "cost"},
                                             {"on", "2026-04-30"},
                                             {"cents", 19'00},
                                             {"label", "Vergoeding voor de aanmaning"},
                                             {"principal", nullptr}});
    }
    Json received(std::int64_t cents, const std::string& on) const {
        return {{"received_cents", cents}, {"received_back_on", on}};
    }
    /// What the last step entered in the ledger; nothing when it entered nothing.
    std::optional<std::int64_t> booked() const {
        for (const auto& effect : recovery.effects())
            if (const auto* entry = std::get_if<engine::Book>(&effect)) return entry->cents;
        return std::nullopt;
    }
    Json writ(std::int64_t interest, Json costs = nullptr) const {
        return {{"debt_cents", 10'000'00},
                {"interest_cents", interest},
                {"costs_cents", std::move(costs)},
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

TEST_F(Recovery, WaitsForAnAdministratorOnDaysOfWhichNobodyKnowsTheRate) {
    demanded();
    recovery.facts["statutory_rates"]["interest"][0]["until"] = "2026-05-30";
    recovery.today = date_of(2026, 5, 31);
    EXPECT_THAT(recovery.obstacles(daan(), "prepare_writ"),
                Contains(HasSubstr("De wettelijke rente is bekend tot en met vandaag")));
    EXPECT_THAT(recovery.refusal(daan(), "receive", received(4'000'00, "2026-05-31")), IsEmpty())
        << "the day of receipt itself bears no interest over what came";
    recovery.facts["statutory_rates"]["interest"][0]["until"] = "2026-05-29";
    EXPECT_THAT(recovery.refusal(daan(), "receive", received(4'000'00, "2026-05-31")),
                Contains(HasSubstr("Een beheerder vulde de wettelijke rente aan")));
}

TEST_F(Recovery, ChargesNoFeeThatIsNotKnownForTheDay) {
    opened();
    recovery.today = date_of(2026, 4, 30);
    recovery.facts["statutory_rates"]["demand_large"][0]["until"] = "2026-04-29";
    EXPECT_THAT(recovery.refusal(daan(), "demand_payment", {{"debt_cents", 10'000'00}, {"demand_fee_cents", 19'00}}),
                Contains(HasSubstr("Awb 4:113")));
    EXPECT_THAT(recovery.refusal(daan(), "demand_payment", {{"debt_cents", 10'000'00}}), IsEmpty());
}

TEST_F(Recovery, DividesAPaymentOverCostsInterestAndPrincipalAndBooksThePrincipalAlone) {
    demanded();
    fee_noted();
    recovery.today = date_of(2026, 5, 31);
    // 30 April to 30 May: 31 days, 10.000 x 4 % x 31 / 365 = 33,97. 4.000 - 19 - 33,97 = 3.947,03.
    recovery.does(daan(), "receive", received(4'000'00, "2026-05-31"));
    EXPECT_EQ(recovery.state(), "demanded");
    EXPECT_EQ(booked(), 3'947'03);
    EXPECT_TRUE(recovery.told("De provincie heeft uw betaling verwerkt"));
}

TEST_F(Recovery, BooksNothingWhenAPaymentDoesNotReachThePrincipal) {
    demanded();
    fee_noted();
    recovery.today = date_of(2026, 5, 31);
    recovery.does(daan(), "receive", received(52'97, "2026-05-31"));
    EXPECT_EQ(booked(), std::nullopt) << "19 of costs and 33,97 of interest";
    recovery.does(daan(), "receive", received(52'98, "2026-05-31"));
    EXPECT_EQ(booked(), 1);
}

TEST_F(Recovery, IsOverOnlyWhenInterestAndCostsArePaidToo) {
    demanded();
    fee_noted();
    recovery.today = date_of(2026, 5, 31);
    EXPECT_THAT(recovery.refusal(daan(), "receive", received(10'052'98, "2026-05-31")),
                Contains(HasSubstr("met rente en kosten")));
    recovery.does(daan(), "receive", received(10'052'97, "2026-05-31"));
    EXPECT_EQ(recovery.state(), "collected");
    EXPECT_EQ(booked(), 10'000'00);
}

TEST_F(Recovery, TakesNoPaymentFromBeforeWhatWasBookedAlready) {
    demanded();
    fee_noted();
    recovery.today = date_of(2026, 5, 31);
    EXPECT_THAT(recovery.refusal(daan(), "receive", received(100'00, "2026-04-29")),
                Contains(HasSubstr("niet voor wat al bij deze invordering is geboekt")));
}

TEST_F(Recovery, ClaimsInItsWritWhatIsOpenOfCostsAndInterest) {
    demanded();
    fee_noted();
    recovery.today = date_of(2026, 5, 31);
    EXPECT_THAT(recovery.refusal(daan(), "prepare_writ", writ(35'06)),
                Contains(HasSubstr("De kosten zijn wat de som")));
    EXPECT_THAT(recovery.refusal(daan(), "prepare_writ", writ(35'06, 19'00)), IsEmpty());
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
    EXPECT_THAT(recovery.refusal(daan(), "receive", received(10'000'01, "2026-03-18")),
                Contains(HasSubstr("wat op die dag open stond")));
    recovery.does(daan(), "receive", received(4'000'00, "2026-03-18"));
    EXPECT_EQ(recovery.state(), "claimed");
    recovery.facts["stands"]["receivable"] = 6'000'00;
    EXPECT_THAT(recovery.obstacles(daan(), "drop"), Contains(HasSubstr("Er hoeft niets meer terug te komen")));
    recovery.does(daan(), "receive", received(6'000'00, "2026-03-18"));
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
