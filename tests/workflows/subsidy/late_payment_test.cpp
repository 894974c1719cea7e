// The province pays a subsidy later than the law lets it (Awb 4:87), and owes interest (Awb 4:97 to 4:99).
#include <gmock/gmock.h>

#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::date_of;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

struct LatelyPaid : testing::Test {
    SubsidyScene subsidy;

    /// Determined at € 20.000 and made known on 23 November: to be paid by 4 January.
    LatelyPaid() {
        subsidy.facts["statutory_rates"]["interest"] = {
            {{"from", "2026-01-01"}, {"until", "2026-12-31"}, {"value", 4}},
            {{"from", "2027-01-01"}, {"until", "2027-06-30"}, {"value", 6}}};
        subsidy.assessing();
        subsidy.published(subsidy_draft("granted", 20'000'00));
        subsidy.stands("payable", 20'000'00);
        subsidy.today = date_of(2027, 2, 15);
    }
    void pays(const char* on, std::int64_t cents = 20'000'00) {
        subsidy.does(daan(), "pay", {{"payment_cents", cents}, {"paid_on", on}});
    }
    /// As the facts find it after such a payment.
    void keeps(const char* on, std::int64_t cents) {
        const auto interest = subsidy.subject.data.value("late_interest_cents", Json());
        subsidy.facts["parts_paid"].push_back(
            {{"on", on}, {"cents", cents}, {"interest", interest.is_null() ? 0 : interest.get<std::int64_t>()}});
    }
    Json kept(const char* name) const { return subsidy.subject.data.value(name, Json()); }
};

TEST_F(LatelyPaid, OwesNothingOnTheLastDayAndInterestForEachDayAfterIt) {
    pays("2027-01-04");
    EXPECT_EQ(kept("late_interest_cents"), nullptr);
    EXPECT_EQ(subsidy.last_day("interest"), "");
}

/// 5 January to 2 February: 29 days, 20.000 x 6 % x 29 / 365 = 95,342.
TEST_F(LatelyPaid, OwesTheStatutoryInterestUpToTheDayOfThePayment) {
    pays("2027-02-03");
    EXPECT_EQ(subsidy.booked(), "payment 20000") << "the payment itself stays what was determined";
    EXPECT_EQ(kept("late_from_on"), "2027-01-05");
    EXPECT_EQ(kept("late_interest_cents"), 95'34);
    EXPECT_THAT(kept("late_interest_sum").get<std::string>(),
                HasSubstr("6 % van 5 januari 2027 tot en met 2 februari 2027: " + engine::euros({95'34})));
    EXPECT_EQ(subsidy.last_day("interest"), "2027-03-01");
    EXPECT_TRUE(subsidy.told("Er is te laat betaald: stel de rente vast"));
}

/// 3 days: 9,86. 4 days: 13,15. Whoever owes the province pays none below € 20; the province itself from € 10 on.
TEST_F(LatelyPaid, OwesNoInterestBelowTenEuro) {
    pays("2027-01-08");
    EXPECT_EQ(kept("late_interest_cents"), nullptr) << "Awb 4:98 lid 2";
    EXPECT_FALSE(subsidy.told("Er is te laat betaald: stel de rente vast"));
}
TEST_F(LatelyPaid, OwesInterestFromTenEuro) {
    pays("2027-01-09");
    EXPECT_EQ(kept("late_interest_cents"), 13'15);
}

/// 10.000 for 3 days is 4,93, and the other 10.000 for 7 days 11,50: each apart or together, what is below € 10 counts
/// in all.
TEST_F(LatelyPaid, CountsThePartsOfOnePaymentTogether) {
    pays("2027-01-08", 10'000'00);
    EXPECT_EQ(kept("late_interest_cents"), nullptr);
    keeps("2027-01-08", 10'000'00);
    subsidy.stands("payable", 10'000'00);
    pays("2027-01-12", 10'000'00);
    EXPECT_EQ(kept("late_interest_cents"), 16'43) << "9,86 over 20.000 in the first three days and 6,57 after them";
}

TEST_F(LatelyPaid, OwesNothingOverDaysOnWhichThePaymentWasSuspended) {
    subsidy.facts["payment_suspensions"] = {{{"first", "2027-01-05"}, {"last", "2027-01-25"}}};
    pays("2027-02-03");
    EXPECT_EQ(kept("late_interest_cents"), 26'30) << "eight days: 26 January to 2 February (Awb 4:56)";
}

/// Awb 4:100 and 4:102: the decision should have been known on 5 October, so the money by 16 November.
TEST_F(LatelyPaid, OwesInterestAsIfARightDecisionHadBeenKnownInTime) {
    subsidy.facts["decision_due_on"] = "2026-10-05";
    subsidy.today = date_of(2026, 12, 21);
    pays("2026-12-21");
    EXPECT_EQ(kept("late_from_on"), "2026-11-17") << "within the term of the late decision itself";
    EXPECT_EQ(kept("late_interest_cents"), 74'52) << "34 days: 17 November to 20 December, at 4 %";
    EXPECT_THAT(kept("late_interest_sum").get<std::string>(), HasSubstr("(Awb 4:100 en 4:102)"));
}

/// Awb 4:102 lid 1: paid back on 1 December on a determination that an objection undid. 19 days: 2 to 20 December.
TEST_F(LatelyPaid, OwesInterestOverWhatWasPaidBackTooMuchFromThatDayAlsoWithinTheTermToPay) {
    subsidy.facts["paid_back"] = {{{"on", "2026-12-01"}, {"cents", 15'000'00}}};
    pays("2026-12-21", 15'000'00);
    EXPECT_EQ(kept("late_from_on"), "2026-12-02");
    EXPECT_EQ(kept("late_interest_cents"), 31'23);
    EXPECT_THAT(kept("late_interest_sum").get<std::string>(), HasSubstr("(Awb 4:102 lid 1)"));
}

/// Of € 20.000 that was paid back in two parts € 15.000 was too much: the last that came in.
TEST_F(LatelyPaid, TakesWhatCameInLastForWhatWasTooMuch) {
    subsidy.facts["paid_back"] = {{{"on", "2026-11-24"}, {"cents", 10'000'00}},
                                  {{"on", "2026-12-01"}, {"cents", 10'000'00}}};
    pays("2026-12-21", 15'000'00);
    EXPECT_EQ(kept("late_interest_cents"), 35'06) << "26 days over 5.000: 14,24, and 19 days over 10.000: 20,82";
}

/// Of the € 20.000 that is paid on 3 February € 15.000 goes back, and € 5.000 was due by 4 January.
TEST_F(LatelyPaid, OwesInterestOverTheRestFromTheEndOfItsTerm) {
    subsidy.facts["paid_back"] = {{{"on", "2026-12-01"}, {"cents", 15'000'00}}};
    pays("2027-02-03");
    EXPECT_EQ(kept("late_interest_cents"), 49'31 + 81'36 + 23'83);
    EXPECT_EQ(kept("late_from_on"), "2026-12-02");
}

TEST_F(LatelyPaid, GivesNoInterestForWhatIsGivenBackAtOnce) {
    subsidy.facts["paid_back"] = {{{"on", "2026-12-01"}, {"cents", 15'000'00}}};
    pays("2026-12-02", 15'000'00);
    EXPECT_EQ(kept("late_interest_cents"), nullptr);
}

TEST_F(LatelyPaid, IsRefusedWhileTheRateOfThoseDaysIsNotKnown) {
    subsidy.facts["statutory_rates"]["interest"][1]["until"] = "2027-01-31";
    const Json late{{"payment_cents", 20'000'00}, {"paid_on", "2027-02-03"}};
    EXPECT_THAT(subsidy.refusal(daan(), "pay", late), Contains(HasSubstr("vulde de wettelijke rente aan")));
    const Json known{{"payment_cents", 20'000'00}, {"paid_on", "2027-02-01"}};
    EXPECT_THAT(subsidy.refusal(daan(), "pay", known), IsEmpty()) << "the day of the payment bears none";
}

TEST_F(LatelyPaid, FixesTheInterestByADecisionOfSomebodyWithTheMandateAndPaysItThen) {
    EXPECT_THAT(subsidy.obstacles(wim(), "fix_interest"), Contains(HasSubstr("nog niet is vastgesteld")));
    pays("2027-02-03");
    subsidy.stands("payable", 0);
    subsidy.facts["interest_to_fix_cents"] = 95'34;
    EXPECT_THAT(subsidy.obstacles(femke(), "close"), Contains(HasSubstr("is de rente vastgesteld en betaald")));
    EXPECT_THAT(subsidy.obstacles(daan(), "pay_interest"), Contains(HasSubstr("bij besluit is vastgesteld")));
    subsidy.facts["mandates"][0]["up_to_cents"] = 95'33;
    EXPECT_THAT(subsidy.obstacles(wim(), "fix_interest"), Contains(HasSubstr("Uw mandaat dekt de rente")));
    subsidy.facts["mandates"][0]["up_to_cents"] = 95'34;
    EXPECT_THAT(subsidy.obstacles(daan(), "fix_interest"), testing::Not(IsEmpty())) << "who paid does not decide";
    subsidy.does(wim(), "fix_interest");
    EXPECT_EQ(kept("fixed_interest_cents"), 95'34);
    EXPECT_TRUE(subsidy.made("rentebeschikking"));
    EXPECT_EQ(subsidy.last_day("interest"), "");
    EXPECT_EQ(subsidy.last_day("interest_payment"), "2027-03-30") << "Easter Monday moves it";
}

TEST_F(LatelyPaid, PaysTheInterestThatWasFixedAndNoOther) {
    pays("2027-02-03");
    subsidy.stands("payable", 0);
    subsidy.facts["interest_to_fix_cents"] = 95'34;
    subsidy.does(wim(), "fix_interest");
    subsidy.facts["interest_to_fix_cents"] = 0;
    subsidy.stands("interest", 95'34);
    EXPECT_THAT(subsidy.obstacles(femke(), "close"), Contains(HasSubstr("is de rente vastgesteld en betaald")));
    EXPECT_THAT(subsidy.refusal(daan(), "pay_interest", {{"interest_paid_on", "2027-02-14"}}),
                Contains(HasSubstr("niet voor de dag waarop zij is vastgesteld")));
    subsidy.does(daan(), "pay_interest", {{"interest_paid_on", "2027-02-15"}});
    EXPECT_EQ(kept("interest_paid_cents"), 95'34);
    EXPECT_EQ(subsidy.last_day("interest_payment"), "");
    subsidy.stands("interest", 0);
    EXPECT_THAT(subsidy.obstacles(femke(), "close"), IsEmpty());
}

/// Awb 7:11 lid 2: a decision on an objection booked more interest, also where the subsidy was closed.
TEST_F(LatelyPaid, PaysInterestThatADecisionOnObjectionAdds) {
    pays("2027-02-03");
    subsidy.stands("payable", 0);
    subsidy.today = date_of(2027, 2, 22);
    subsidy.does(femke(), "close");
    EXPECT_FALSE(subsidy.obstacles(bolwerk(), "linked_case_changed").empty()) << "nothing is due";
    subsidy.stands("interest", 25'00);
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.state(), "settling");
    EXPECT_EQ(subsidy.last_day("interest_payment"), "2027-04-05");
    subsidy.does(daan(), "pay_interest", {{"interest_paid_on", "2027-02-22"}});
    EXPECT_EQ(kept("interest_paid_cents"), 25'00);
}

}  // namespace
}  // namespace bolwerk::workflows
