#include "tests/workflows/recovery/recovery_scene.hpp"
#include "workflows/recovery/debt.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::date_of;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// With a rate of nought for as long as a walk takes, so that it can fill in the interest.
Json without_interest() {
    auto facts = owing(10'000'00);
    facts["statutory_rates"]["interest"] = rate(0);
    facts["statutory_rates"]["interest"][0]["until"] = "2099-12-31";
    facts["other_subsidies"][0]["open_cents"] = 10'000'00;
    return facts;
}

/// So that a walk comes as far as a writ before it defers.
std::vector<Json> mostly_refused() {
    std::vector<Json> days(25, Json("2026-01-05"));
    days.back() = "2030-01-05";
    return days;
}

const bool lent =
    lend({"recovery",
          {without_interest(), without_interest(), without_interest(), without_interest(), owing(0)},
          {{"claimed_on", {"2026-01-05"}},
           {"received_cents", {4'000'00, 4'000'00, 4'000'00, 4'000'00, 4'000'00, 4'000'00, 10'000'00, 10'000'01}},
           {"received_back_on", {"2026-01-05"}},
           {"offset_with", {nullptr, nullptr, "SUB-2025-0007"}},
           {"same_activities", {true}},
           {"debt_cents", {10'000'00}},
           {"demand_fee_cents", {nullptr, 19'00}},
           {"interest_cents", {0}},
           {"costs_cents", {nullptr}},
           {"writ_costs_cents", {100'00}},
           {"charged_on", {"2026-01-05"}},
           {"cost_document", {"31"}},
           {"deferred_until", mostly_refused()},
           {"served_on", {"2026-01-05"}}}});

TEST_F(Recovery, GivesSixWeeksAfterPublicationAndDemandsNothingBefore) {
    opened();
    EXPECT_EQ(recovery.last_day("pay_back"), "2026-04-29");
    EXPECT_EQ(recovery.last_day("limitation"), "2031-04-29") << "five years from the end of the term to pay";
    recovery.today = date_of(2026, 4, 29);
    EXPECT_THAT(recovery.obstacles(daan(), "demand_payment"), Contains(HasSubstr("De zes weken om te betalen")));
    recovery.today = date_of(2026, 4, 30);
    EXPECT_THAT(recovery.obstacles(daan(), "demand_payment"), IsEmpty());
}

/// Awb 4:97: on the page of the subsidy, too, while nobody began to get it back.
TEST_F(Recovery, IsInDefaultFromTheDecisionThatWasMadeKnownWhoeverBegan) {
    const engine::Case subsidy;
    const auto payer = daan();
    const Json settings = Json::object();
    auto facts = owing(10'000'00);
    facts["claimable_from"] = "2026-08-05";
    const auto in_default = [&](engine::Date today) {
        const engine::Question question{subsidy, facts, payer, {}, nullptr, {}, today, shipped_calendar(), settings};
        return recovery_rules::in_default_from(question);
    };
    EXPECT_FALSE(in_default(date_of(2026, 9, 16)));
    EXPECT_EQ(in_default(date_of(2026, 11, 28)), date_of(2026, 9, 17));
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
    // 32 days of default, 30 April to 31 May: 10.000 x 4 % x 32 / 365.
    EXPECT_THAT(recovery.refusal(daan(), "prepare_writ", writ(35'07)), Contains(HasSubstr("De rente is wat de som")));
    EXPECT_THAT(recovery.refusal(daan(), "prepare_writ", writ(35'06)), IsEmpty());
}

/// Awb 4:122 lid 1 under d.
TEST_F(Recovery, NamesTheCostsOfTheWritItselfAsTheOrganisationSetThem) {
    demanded();
    recovery.today = date_of(2026, 5, 31);
    recovery.settings = {{"writ_fee_euros", 52}};
    auto answers = writ(35'06);
    EXPECT_THAT(recovery.refusal(daan(), "prepare_writ", answers), Contains(HasSubstr("€\u00a052")));
    answers["writ_fee_cents"] = 52'00;
    EXPECT_THAT(recovery.refusal(daan(), "prepare_writ", answers), IsEmpty());
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
    recovery.does(daan(), "receive", received(10'052'97, "2026-05-31"));
    EXPECT_EQ(recovery.state(), "collected");
    EXPECT_EQ(booked(), 10'000'00);
}

/// BW 6:203: what is more than was owed is the debtor's own.
TEST_F(Recovery, BooksWhatCameInAboveTheDebtAsTheDebtorsOwn) {
    demanded();
    fee_noted();
    recovery.today = date_of(2026, 5, 31);
    recovery.does(daan(), "receive", received(10'152'97, "2026-05-31"));
    EXPECT_EQ(recovery.state(), "collected");
    EXPECT_EQ(booked("recovery"), 10'000'00);
    EXPECT_EQ(booked("overpayment"), 100'00) << "above 10.000, 19 of costs and 33,97 of interest";
    EXPECT_TRUE(recovery.told("U betaalde te veel terug: de provincie geeft het meerdere terug"));
    EXPECT_TRUE(recovery.told("Er is te veel ontvangen: geef het meerdere terug"));
}

TEST_F(Recovery, TakesOnTheDayItselfWhatItSaysIsOwedThatDay) {
    demanded();
    fee_noted();
    recovery.today = date_of(2026, 5, 31);
    const engine::Json input = engine::Json::object();
    const auto who = daan();
    const engine::Question question{
        recovery.subject, recovery.facts,     who,  {}, nullptr, engine::parse_moment("2026-05-31T10:00:00Z").value(),
        recovery.today,   shipped_calendar(), input};
    const auto today = recovery_rules::open_if_paid_today(question);
    EXPECT_EQ(today.total(), engine::Cents{10'052'97});
    recovery.does(who, "receive", received(today.total().value, "2026-05-31"));
    EXPECT_EQ(recovery.state(), "collected");
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
    recovery.does(daan(), "receive", received(4'000'00, "2026-03-18"));
    EXPECT_EQ(recovery.state(), "claimed");
    recovery.facts["stands"]["receivable"] = 6'000'00;
    EXPECT_THAT(recovery.obstacles(daan(), "drop"), Contains(HasSubstr("Er hoeft niets meer terug te komen")));
    recovery.does(daan(), "receive", received(6'000'00, "2026-03-18"));
    EXPECT_EQ(recovery.state(), "collected");
    EXPECT_THAT(recovery.subject.deadlines, IsEmpty());
    EXPECT_TRUE(recovery.told_linked("linked_case_changed"));
}

/// Awb 4:57 lid 4.
TEST_F(Recovery, IsOfADecisionThatWasKnownAndRunsOutFiveYearsAfterTheTermToPayHoweverLateItBegins) {
    recovery.facts["claimable_from"] = "2026-01-05";
    recovery.facts["decision_letters"] = {"VST-2026-0012-B2"};
    Json claim{{"title", "Terugbetaling"}, {"claimed_on", "2026-01-04"}, {"claim_reference", "VST-2026-0012-B3"}};
    EXPECT_THAT(recovery.refusal(people::daan(), "open", claim),
                Contains(HasSubstr("Er is niets teruggevorderd voor het besluit")));
    claim["claimed_on"] = "2026-01-05";
    EXPECT_THAT(recovery.refusal(people::daan(), "open", claim),
                Contains(HasSubstr("Het kenmerk is dat van een besluit")));
    claim["claim_reference"] = "VST-2026-0012-B2";
    recovery.does(people::daan(), "open", claim);
    EXPECT_EQ(recovery.last_day("pay_back"), "2026-02-16");
    EXPECT_EQ(recovery.last_day("limitation"), "2031-02-16") << "Awb 4:104 lid 1, though it began on 18 March";
}

/// Awb 3:40.
TEST_F(Recovery, AsksNothingBackOnADecisionThatIsNotKnownYet) {
    opened();
    recovery.today = engine::date_of(2026, 4, 30);
    recovery.facts["debt_untold"] = 1;
    const auto untold = HasSubstr("Elk besluit waaruit de schuld volgt, is bekendgemaakt");
    EXPECT_THAT(recovery.obstacles(people::daan(), "demand_payment"), Contains(untold));
    EXPECT_THAT(recovery.refusal(people::wim(), "set_off", offset(1'000'00, "2026-04-30")), Contains(untold));
    EXPECT_THAT(recovery.refusal(people::daan(), "receive", received(1'000'00, "2026-04-30")), IsEmpty());
}

TEST_F(Recovery, ClaimsNothingMoreThanFiveYearsAfterTheDetermination) {
    recovery.facts["determined_on"] = "2021-03-18";
    recovery.today = date_of(2026, 3, 19);
    Json claim{{"title", "Terugbetaling"}, {"claimed_on", "2026-03-19"}, {"claim_reference", "VST-2021-0012-B2"}};
    EXPECT_THAT(recovery.refusal(daan(), "open", claim), Contains(HasSubstr("Awb 4:57 lid 4")));
    claim["claimed_on"] = "2026-03-18";
    EXPECT_THAT(recovery.refusal(daan(), "open", claim), IsEmpty()) << "claimed in time, entered a day later";
}

TEST_F(Recovery, TellsWhoCollectsThatTheTermOfADemandIsOver) {
    demanded();
    const auto* demand = engine::deadline_of(recovery.subject, "demand");
    ASSERT_NE(demand, nullptr);
    EXPECT_FALSE(demand->fires);
    EXPECT_EQ(demand->escalates_to, "finance_officer");
}

TEST_F(Recovery, IsNoWorkForWhoeverDecidedOnTheSubsidy) {
    recovery.facts["hand_in_decision"] = true;
    EXPECT_THAT(recovery.obstacles(daan(), "open"), Contains(HasSubstr("U werkte niet mee aan de besluiten")));
    recovery.facts = owing(0);
    EXPECT_THAT(recovery.obstacles(daan(), "open"), Contains(HasSubstr("Er moet nog subsidie terugkomen")));
}

}  // namespace
}  // namespace bolwerk::workflows
