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

TEST_F(LatePenalty, OwesNoInterestInTimeOrBelowTenEuro) {
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

/// € 707 was paid and its interest of € 41 fixed, when a decision on an objection raises the penalty itself to € 742.
struct RaisedWithInterestOpen : LatePenalty {
    RaisedWithInterestOpen() {
        notice.facts.update({{"undecided", false}, {"decision_made_on", "2026-07-20"}});
        fixed(date_of(2026, 8, 3));
        notice.today = date_of(2027, 9, 1);
        notice.does(daan(), "pay", {{"payment_cents", 707'00}, {"paid_on", "2027-09-01"}});
        notice.facts.update({{"interest_to_fix_cents", 41'00}, {"penalty_paid_cents", 707'00}});
        notice.does(wim(), "fix_interest");
        notice.facts.update({{"interest_to_fix_cents", 0}, {"interest_to_pay_cents", 41'00}});
        raised(742'00);
    }
    void raised(std::int64_t cents) {
        auto instead = penalty_instead(cents);
        instead["corrected_on"] = "2027-09-01";
        notice.does(bolwerk(), "penalty_corrected", instead);
    }
    void corrected(std::int64_t more) {
        auto correction = more_interest(more);
        correction["corrected_on"] = "2027-09-01";
        notice.does(bolwerk(), "interest_corrected", correction);
        notice.facts["interest_to_pay_cents"] = notice.facts["interest_to_pay_cents"].get<std::int64_t>() + more;
    }
    void pays_the_rest() { notice.does(daan(), "pay", {{"payment_cents", 35'00}, {"paid_on", "2027-09-01"}}); }
    void pays_interest() { notice.does(daan(), "pay_interest", {{"interest_paid_on", "2027-09-01"}}); }
};

TEST_F(RaisedWithInterestOpen, KeepsTheTermOfTheInterestAndPaysItWhileThePenaltyIsOpen) {
    EXPECT_EQ(notice.state(), "to_pay");
    EXPECT_EQ(notice.last_day("interest_payment"), "2027-10-13") << "six weeks after it was fixed";
    pays_interest();
    EXPECT_EQ(worked_out("interest_paid_cents"), 41'00);
    EXPECT_EQ(notice.state(), "to_pay") << "the penalty itself is still open";
    EXPECT_EQ(notice.last_day("interest_payment"), "");
    notice.facts["interest_to_pay_cents"] = 0;
    EXPECT_THAT(notice.obstacles(daan(), "pay_interest"), Contains(HasSubstr("die bij besluit is vastgesteld")));
    pays_the_rest();
    EXPECT_EQ(notice.state(), "paid");
}

TEST_F(RaisedWithInterestOpen, TakesACorrectionOfTheInterestWhileThePenaltyIsOpen) {
    corrected(4'00);
    EXPECT_EQ(notice.state(), "to_pay");
    EXPECT_EQ(notice.last_day("interest_payment"), "2027-10-13");
    EXPECT_TRUE(notice.told("De rente over een dwangsom is na een bezwaar anders: betaal wat open staat"));
    pays_the_rest();
    EXPECT_EQ(notice.state(), "interest_to_pay") << "it was fixed already, so nobody fixes it again";
    EXPECT_EQ(notice.last_day("interest_payment"), "2027-10-13");
    pays_interest();
    EXPECT_EQ(worked_out("interest_paid_cents"), 45'00);
    EXPECT_EQ(notice.state(), "paid");
    EXPECT_THAT(notice.subject.deadlines, IsEmpty());
}

TEST_F(RaisedWithInterestOpen, TakesACorrectionAfterTheInterestWasPaidInATermOfItsOwn) {
    pays_interest();
    notice.facts["interest_to_pay_cents"] = 0;
    corrected(4'00);
    EXPECT_EQ(notice.state(), "to_pay");
    EXPECT_EQ(notice.last_day("interest_payment"), "2027-10-13");
    pays_interest();
    EXPECT_EQ(worked_out("interest_paid_cents"), 4'00) << "what was paid stays paid";
}

/// A payment that does not go through leaves open what the correction made of it.
TEST_F(RaisedWithInterestOpen, LeavesTheCorrectedInterestOpenWhenItsPaymentIsRefused) {
    corrected(4'00);
    EXPECT_THAT(notice.refusal(daan(), "pay_interest", {{"interest_paid_on", "2027-09-02"}}),
                Contains(HasSubstr("De rente is vandaag of eerder betaald")));
    notice.facts["account_check_wanted"] = true;
    EXPECT_THAT(notice.refusal(daan(), "pay_interest", {{"interest_paid_on", "2027-09-01"}}),
                Contains(HasSubstr("dat de rekening van de ontvanger is")));
    EXPECT_EQ(notice.last_day("interest_payment"), "2027-10-13");
    notice.facts["account_check_wanted"] = false;
    pays_interest();
    EXPECT_EQ(worked_out("interest_paid_cents"), 45'00);
}

TEST_F(RaisedWithInterestOpen, DropsInterestThatIsTakenAwayAndKeepsThePenalty) {
    corrected(-41'00);
    EXPECT_EQ(notice.state(), "to_pay");
    EXPECT_EQ(notice.last_day("interest_payment"), "");
    EXPECT_TRUE(notice.told("De rente over een dwangsom is na een bezwaar vervallen"));
    pays_the_rest();
    EXPECT_EQ(notice.state(), "paid");
}

TEST_F(RaisedWithInterestOpen, TakesACorrectionWhileMoreInterestWaitsToBeFixed) {
    notice.facts["interest_to_fix_cents"] = 12'00;
    pays_the_rest();
    EXPECT_EQ(notice.state(), "paid_late");
    corrected(4'00);
    EXPECT_EQ(notice.state(), "paid_late");
    notice.does(wim(), "fix_interest");
    EXPECT_EQ(worked_out("fixed_interest_cents"), 12'00);
    EXPECT_EQ(notice.last_day("interest_payment"), "2027-10-13") << "the older term is not put off";
}

/// Another party's objection brings it back to what was paid: the interest stays owed.
TEST_F(RaisedWithInterestOpen, PaysTheInterestAloneWhenNothingOfThePenaltyIsLeft) {
    raised(707'00);
    EXPECT_EQ(notice.state(), "interest_to_pay");
    EXPECT_EQ(notice.last_day("payment"), "");
    pays_interest();
    EXPECT_EQ(notice.state(), "paid");
}
TEST_F(RaisedWithInterestOpen, FixesTheInterestAloneWhenNothingOfThePenaltyIsLeft) {
    notice.facts.update({{"interest_to_fix_cents", 12'00}, {"interest_to_pay_cents", 0}});
    raised(707'00);
    EXPECT_EQ(notice.state(), "paid_late");
    EXPECT_EQ(notice.last_day("interest"), "2027-09-15");
}
TEST_F(RaisedWithInterestOpen, IsPaidWhenNothingAtAllIsLeft) {
    notice.facts["interest_to_pay_cents"] = 0;
    raised(707'00);
    EXPECT_EQ(notice.state(), "paid");
    EXPECT_THAT(notice.subject.deadlines, IsEmpty());
}

/// Awb 4:102 lid 2: the notice was rejected, and an objection is upheld. Without a decision the 42 days ended on 5
/// August: a right decision was due on 19 August (D1), its payment on 30 September.
struct RejectedNotice : DefaultNotice {
    RejectedNotice() {
        notice.facts = paid_at_a_known_rate();
        received(date_of(2026, 6, 10));
        notice.does(femke(), "judge", {{"validity", "unfounded"}, {"validity_note", "De aanvraag was kansloos"}});
        notice.does(wim(), "reject");
        EXPECT_EQ(notice.state(), "rejected");
        notice.today = date_of(2026, 11, 24);
    }
    void overturned(const Json& no_interest_because = nullptr) {
        auto instead = penalty_instead(1'442'00);
        instead["no_interest_because"] = no_interest_because;
        notice.does(bolwerk(), "penalty_corrected", instead);
        EXPECT_EQ(notice.state(), "to_pay");
    }
    void paid_today() {
        notice.does(daan(), "pay", {{"payment_cents", 1'442'00}, {"paid_on", engine::iso(notice.today)}});
    }
};

TEST_F(RejectedNotice, BearsInterestFromTheDayOnWhichARightDecisionWasDue) {
    overturned();
    EXPECT_EQ(notice.subject.data.at("decision_due_on"), "2026-08-19");
    EXPECT_EQ(notice.last_day("payment"), "2027-01-04") << "six weeks after the decision on the objection was known";
    paid_today();
    EXPECT_EQ(notice.state(), "paid_late") << "within that term, and late all the same";
    EXPECT_EQ(notice.subject.data.at("late_from_on"), "2026-10-01");
    EXPECT_EQ(worked_out("late_interest_cents"), 12'80) << "54 days: 1 October to 23 November, at 6 %";
    EXPECT_THAT(notice.subject.data.at("late_interest_sum").get<std::string>(),
                HasSubstr("Een juist besluit had er op woensdag 19 augustus 2026 moeten zijn"));
}

TEST_F(RejectedNotice, CountsThatDayFromTheDecisionWhereThereWasOne) {
    notice.facts.update({{"undecided", false}, {"decision_made_on", "2026-07-20"}});
    overturned();
    EXPECT_EQ(notice.subject.data.at("decision_due_on"), "2026-08-03") << "25 days (D2): the last is 19 July";
}

TEST_F(RejectedNotice, BearsNoInterestForThatTimeWhereTheObjectorGaveWrongData) {
    overturned("De ingebrekestelling noemde een andere aanvraag.");
    EXPECT_FALSE(notice.subject.data.contains("decision_due_on"));
    paid_today();
    EXPECT_EQ(notice.state(), "paid");
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
