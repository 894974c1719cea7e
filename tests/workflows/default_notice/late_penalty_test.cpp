// A penalty that is paid late, or of which a decision on an objection says something else (Awb 4:97 to 4:102, 7:11).
#include "tests/workflows/default_notice/default_notice_scene.hpp"

namespace bolwerk::workflows {
namespace {

/// Paid late, and fixed in time: fixed on 18 August, so paid by 29 September; interest from the 30th.
struct LatePenalty : DefaultNotice {
    LatePenalty() {
        notice.facts = paid_at_a_known_rate();
        running(date_of(2026, 6, 10));
        notice.today = date_of(2026, 8, 6);
        notice.does(bolwerk(), "penalty");
    }
    void fixed(Date day) {
        notice.today = day;
        notice.does(femke(), "draft", draft());
        notice.does(wim(), "sign");
    }
    void paid(Date day) {
        notice.today = day;
        notice.does(daan(), "pay", {{"payment_cents", 1'442'00}, {"paid_on", engine::iso(day)}});
    }
};

TEST_F(LatePenalty, OwesNoInterestInTimeOrBelowTwentyEuro) {
    fixed(date_of(2026, 8, 18));
    EXPECT_EQ(notice.last_day("payment"), "2026-09-29");
    paid(date_of(2026, 10, 30));
    EXPECT_EQ(notice.state(), "paid") << "a month of 6 % is € 7";
}

/// 30 September 2026 to 2 March 2027: 154 days, 1.442 x 6 % x 154 / 365.
TEST_F(LatePenalty, OwesInterestThatSomebodyElseFixesAndIsPaidApart) {
    fixed(date_of(2026, 8, 18));
    paid(date_of(2027, 3, 3));
    EXPECT_EQ(notice.state(), "paid_late");
    EXPECT_EQ(notice.subject.data.at("late_from_on"), "2026-09-30");
    EXPECT_EQ(worked_out("late_interest_cents"), 36'49);
    EXPECT_EQ(notice.last_day("interest"), "2027-03-17");
    notice.facts.update({{"interest_to_fix_cents", 36'49}, {"penalty_paid_cents", 1'442'00}});
    EXPECT_THAT(notice.obstacles(daan(), "fix_interest"), Contains(HasSubstr("Dit doet")));
    notice.facts["mandates"][0]["up_to_cents"] = 36'48;
    EXPECT_THAT(notice.obstacles(wim(), "fix_interest"), Contains(HasSubstr("Uw mandaat dekt de rente")));
    notice.facts["mandates"][0]["up_to_cents"] = 36'49;
    notice.does(wim(), "fix_interest");
    EXPECT_TRUE(notice.made("rentebeschikking"));
    notice.facts.update({{"interest_to_fix_cents", 0}, {"interest_to_pay_cents", 36'49}});
    EXPECT_THAT(notice.refusal(daan(), "pay_interest", {{"interest_paid_on", "2027-03-02"}}),
                Contains(HasSubstr("niet voor de dag waarop zij bij besluit")));
    notice.does(daan(), "pay_interest", {{"interest_paid_on", "2027-03-03"}});
    EXPECT_EQ(notice.subject.data.at("interest_paid_cents"), 36'49);
    EXPECT_EQ(notice.state(), "paid");
    EXPECT_THAT(notice.subject.deadlines, IsEmpty());
}

/// Awb 4:100: due by 19 August, fixed two months later: interest from six weeks after the day it was due.
TEST_F(LatePenalty, ThatIsFixedTooLateBearsInterestAsIfItHadBeenInTime) {
    fixed(date_of(2026, 10, 20));
    EXPECT_EQ(notice.subject.data.at("decision_due_on"), "2026-08-19");
    paid(date_of(2027, 3, 3));
    EXPECT_EQ(notice.subject.data.at("late_from_on"), "2026-10-01");
    EXPECT_THAT(notice.subject.data.at("late_interest_sum").get<std::string>(), HasSubstr("Awb 4:100"));
}

/// HANDBOOK 2.2: payer and decision maker are different people in all that hangs under one subsidy.
TEST_F(LatePenalty, IsPaidByNobodyWhoDecidedOnTheSubsidy) {
    fixed(date_of(2026, 8, 18));
    notice.facts["hand_in_decision"] = true;
    EXPECT_THAT(notice.obstacles(daan(), "pay"), Contains(HasSubstr("U werkte niet mee aan de besluiten")));
    notice.facts["hand_in_decision"] = false;
    paid(date_of(2027, 3, 3));
    notice.does(wim(), "fix_interest");
    notice.facts["hand_in_decision"] = true;
    EXPECT_THAT(notice.obstacles(daan(), "pay_interest"), Contains(HasSubstr("U werkte niet mee aan de besluiten")));
}

/// Awb 7:11 lid 2: € 707 was paid, and it should have been € 742.
TEST_F(LatePenalty, IsPaidForTheRestWhenADecisionOnObjectionRaisesIt) {
    notice.facts.update({{"undecided", false}, {"decision_made_on", "2026-07-20"}});
    fixed(date_of(2026, 8, 6));
    notice.does(daan(), "pay", {{"payment_cents", 707'00}, {"paid_on", "2026-08-06"}});
    EXPECT_EQ(notice.state(), "paid");
    notice.facts["penalty_paid_cents"] = 707'00;
    notice.today = date_of(2026, 11, 24);
    notice.does(bolwerk(), "penalty_corrected", penalty_instead(742'00));
    EXPECT_EQ(notice.state(), "to_pay");
    EXPECT_EQ(notice.last_day("payment"), "2027-01-04") << "six weeks after the decision on the objection was known";
    EXPECT_THAT(notice.refusal(daan(), "pay", {{"payment_cents", 742'00}, {"paid_on", "2026-11-24"}}),
                Contains(HasSubstr("dat is")));
    notice.does(daan(), "pay", {{"payment_cents", 35'00}, {"paid_on", "2026-11-24"}});
    EXPECT_EQ(notice.state(), "paid");
    EXPECT_THAT(notice.subject.deadlines, IsEmpty());
}

TEST_F(LatePenalty, KeepsItsTermToPayWhenItIsRaisedBeforeItWasPaid) {
    fixed(date_of(2026, 8, 18));
    notice.does(bolwerk(), "penalty_corrected", penalty_instead(1'442'00));
    EXPECT_EQ(notice.last_day("payment"), "2026-09-29");
}

TEST_F(LatePenalty, IsNotPaidWhenADecisionOnObjectionTakesItAway) {
    fixed(date_of(2026, 8, 18));
    notice.does(bolwerk(), "penalty_corrected", penalty_instead(0));
    EXPECT_EQ(notice.state(), "no_penalty");
    EXPECT_THAT(notice.subject.deadlines, IsEmpty());
}

/// The interest of € 36,49 becomes € 40 before it is paid, and € 45 after that.
TEST_F(LatePenalty, PaysWhatADecisionOnObjectionAddsToItsInterest) {
    fixed(date_of(2026, 8, 18));
    paid(date_of(2027, 3, 3));
    notice.facts.update({{"interest_to_fix_cents", 36'49}, {"penalty_paid_cents", 1'442'00}});
    notice.does(wim(), "fix_interest");
    notice.facts.update({{"interest_to_fix_cents", 0}, {"interest_to_pay_cents", 36'49}});
    notice.does(bolwerk(), "interest_corrected", more_interest(3'51));
    EXPECT_EQ(notice.state(), "interest_to_pay");
    notice.facts["interest_to_pay_cents"] = 40'00;
    notice.does(daan(), "pay_interest", {{"interest_paid_on", "2027-03-03"}});
    EXPECT_EQ(worked_out("interest_paid_cents"), 40'00);
    EXPECT_EQ(notice.state(), "paid");
    notice.facts["interest_to_pay_cents"] = 0;
    auto more = more_interest(5'00);
    more["corrected_on"] = "2027-03-03";
    notice.does(bolwerk(), "interest_corrected", more);
    EXPECT_EQ(notice.state(), "interest_to_pay");
    EXPECT_EQ(notice.last_day("interest_payment"), "2027-04-14");
}

TEST_F(LatePenalty, PaysNoInterestThatADecisionOnObjectionTakesAway) {
    fixed(date_of(2026, 8, 18));
    paid(date_of(2027, 3, 3));
    notice.facts["interest_to_fix_cents"] = 36'49;
    notice.does(wim(), "fix_interest");
    notice.facts.update({{"interest_to_fix_cents", 0}, {"interest_to_pay_cents", 36'49}});
    notice.does(bolwerk(), "interest_corrected", more_interest(-36'49));
    EXPECT_EQ(notice.state(), "paid");
    EXPECT_THAT(notice.subject.deadlines, IsEmpty());
}

/// Interest over the first payment is not lost when the penalty is raised before it was fixed.
TEST_F(LatePenalty, FixesTheInterestOverAllThatWasPaidLateAfterTheRest) {
    notice.facts.update({{"undecided", false}, {"decision_made_on", "2026-07-20"}});
    fixed(date_of(2026, 8, 3));
    notice.today = date_of(2027, 9, 1);
    notice.does(daan(), "pay", {{"payment_cents", 707'00}, {"paid_on", "2027-09-01"}});
    EXPECT_EQ(notice.state(), "paid_late");
    notice.facts.update({{"interest_to_fix_cents", 41'00}, {"penalty_paid_cents", 707'00}});
    notice.does(bolwerk(), "penalty_corrected", penalty_instead(742'00));
    EXPECT_EQ(notice.state(), "to_pay");
    EXPECT_EQ(notice.last_day("interest"), "");
    notice.does(daan(), "pay", {{"payment_cents", 35'00}, {"paid_on", "2027-09-01"}});
    EXPECT_EQ(notice.state(), "paid_late") << "the interest over the first payment is still open";
}

TEST_F(LatePenalty, IsPaidToAnAccountThatSomebodyElseChecked) {
    fixed(date_of(2026, 8, 18));
    notice.facts["account_check_wanted"] = true;
    EXPECT_THAT(notice.obstacles(daan(), "pay"), Contains(HasSubstr("dat de rekening van de ontvanger is")));
    notice.facts["account_check"] = {{"outcome", "match"}, {"mine", true}};
    EXPECT_THAT(notice.obstacles(daan(), "pay"), Contains(HasSubstr("controleerde de rekening niet zelf")));
    notice.facts["account_check"]["mine"] = false;
    EXPECT_THAT(notice.obstacles(daan(), "pay"), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::workflows
