#include "tests/workflows/default_notice/default_notice_scene.hpp"
#include "tests/workflows/sample_fixture.hpp"
#include "workflows/default_notice/counter.hpp"

namespace bolwerk::workflows {
namespace {

/// What earlier payments left of a penalty and of interest over it.
Json after_payments(std::int64_t paid, std::int64_t to_fix, std::int64_t to_pay) {
    auto facts = undecided;
    facts.update({{"penalty_paid_cents", paid}, {"interest_to_fix_cents", to_fix}, {"interest_to_pay_cents", to_pay}});
    return facts;
}

const bool lent = lend({"default_notice",
                        {undecided, decided_since(), Json::object(), paid_at_a_known_rate(),
                         after_payments(0, 0, 36'49), after_payments(0, 12'00, 36'49), after_payments(707'00, 0, 0)},
                        {{"validity", {"valid", "valid", "premature", "too_late"}},
                         {"applicants", {nullptr}},
                         {"co_applicants", {nullptr}},
                         {"payment_cents", {1'442'00}}},
                        {{"penalty_corrected", {penalty_instead(1'442'00), penalty_instead(0)}},
                         {"interest_corrected", {more_interest(5'00), more_interest(0)}}}});

TEST_F(DefaultNotice, IsDatedByNobodyWhoSendsIt) {
    notice.today = date_of(2026, 6, 10);
    const Json early{{"title", "Ingebrekestelling"}, {"received_on", "2026-06-01"}};
    EXPECT_THAT(notice.refusal(els_applies(), "open", early), Contains(HasSubstr("komt vandaag binnen")));
    EXPECT_TRUE(notice.refusal(femke(), "open", early).empty()) << "who opens the post says when it came";
}

TEST_F(DefaultNotice, CostsAtMost1442EuroInFortyTwoDays) {
    running(date_of(2026, 6, 10));
    EXPECT_EQ(notice.last_day("penalty"), "2026-08-05") << "D1";
    notice.today = date_of(2026, 8, 6);
    notice.does(bolwerk(), "penalty");
    EXPECT_EQ(notice.last_day("fix"), "2026-08-19");
    auto typed = draft();
    typed["penalty_cents"] = 1'441'00;
    notice.does(femke(), "draft", typed);
    EXPECT_EQ(worked_out("penalty_cents"), 1'442'00) << "nobody types what follows from the days";
    EXPECT_EQ(worked_out("penalty_days"), 42);
    notice.does(wim(), "sign");
    EXPECT_THAT(notice.refusal(daan(), "pay", {{"payment_cents", 1'442'01}, {"paid_on", "2026-08-06"}}),
                Contains(HasSubstr("De betaling is het hele bedrag")));
    notice.does(daan(), "pay", {{"payment_cents", 1'442'00}, {"paid_on", "2026-08-06"}});
    EXPECT_EQ(notice.state(), "paid");
    EXPECT_THAT(notice.subject.deadlines, IsEmpty());
}

/// D1 of HANDBOOK 3.3, day by day: 14 x 23, 14 x 35, 14 x 45.
TEST_F(DefaultNotice, CountsWhatItCostsUpToToday) {
    running(date_of(2026, 6, 10));
    const auto cost = [&](Date day) {
        const auto found = default_notice_rules::running_counter(notice.subject, day, shipped_calendar());
        return found ? std::to_string(found->days) + " days " + std::to_string(found->amount.value) : "none";
    };
    EXPECT_EQ(cost(date_of(2026, 6, 24)), "none") << "the last day of grace";
    EXPECT_EQ(cost(date_of(2026, 6, 25)), "1 days 2300");
    EXPECT_EQ(cost(date_of(2026, 7, 8)), "14 days 32200");
    EXPECT_EQ(cost(date_of(2026, 7, 9)), "15 days 35700");
    EXPECT_EQ(cost(date_of(2026, 8, 5)), "42 days 144200");
    EXPECT_EQ(cost(date_of(2026, 9, 5)), "42 days 144200") << "and no more";
    notice.today = date_of(2026, 7, 20);
    notice.does(femke(), "record_decision", decided("2026-07-20"));
    EXPECT_EQ(cost(date_of(2026, 7, 21)), "none") << "it counts no further once there is a decision";
}

TEST_F(DefaultNotice, IsSignedByWhoeverHasAMandateForPenalties) {
    running(date_of(2026, 6, 10));
    notice.today = date_of(2026, 8, 6);
    notice.does(bolwerk(), "penalty");
    notice.does(femke(), "draft", draft());
    notice.facts["mandates"] = {{{"organ", "GS"}, {"up_to_cents", 1'441'99}}};
    EXPECT_THAT(notice.obstacles(wim(), "sign"), Contains(HasSubstr("Uw mandaat dekt het vaststellen")));
    notice.facts["mandates"] = {{{"organ", "GS"}, {"up_to_cents", nullptr}}};
    EXPECT_THAT(notice.obstacles(wim(), "sign"), IsEmpty()) << "without a maximum";
}

TEST_F(DefaultNotice, CostsTwentyFiveDaysWhenDecidedOn20July) {
    running(date_of(2026, 6, 10));
    notice.today = date_of(2026, 7, 20);
    notice.does(femke(), "record_decision", decided("2026-07-20"));
    EXPECT_EQ(notice.state(), "fixing");
    EXPECT_EQ(notice.last_day("fix"), "2026-08-03");
    notice.does(femke(), "draft", draft());
    EXPECT_EQ(worked_out("penalty_cents"), 707'00) << "D2";
    EXPECT_EQ(worked_out("penalty_days"), 25);
}

/// The decision of 20 July was written down nowhere in the notice until the 42 days were over.
TEST_F(DefaultNotice, CostsTheDaysThatRanAlsoWhenNobodyNotedTheDecisionInTime) {
    running(date_of(2026, 6, 10));
    decided("2026-07-20");
    notice.today = date_of(2026, 8, 6);
    notice.does(bolwerk(), "penalty");
    notice.does(femke(), "draft", draft());
    EXPECT_EQ(worked_out("penalty_cents"), 707'00);
    decided("2026-07-19");
    EXPECT_THAT(notice.obstacles(wim(), "sign"), Contains(HasSubstr("Het bedrag hoort bij de dagen")));
    notice.does(wim(), "return", {{"return_reason", "Het besluit is een dag eerder bekendgemaakt."}});
    const auto nothing_due = decided("2026-06-25");
    EXPECT_THAT(notice.obstacles(femke(), "draft"), Contains(HasSubstr("Er is een dwangsom verschuldigd")));
    notice.does(femke(), "record_decision", nothing_due);
    EXPECT_EQ(notice.state(), "no_penalty") << "D3";
}

TEST_F(DefaultNotice, StopsWithTheDecisionAndWithNothingElse) {
    running(date_of(2026, 6, 10));
    notice.today = date_of(2026, 7, 20);
    EXPECT_THAT(notice.obstacles(femke(), "record_decision"), Contains(HasSubstr("is bekendgemaakt")))
        << "nobody ends a penalty by typing a day";
    auto typed = decided("2026-07-17");
    typed["decided_on"] = "2026-07-03";
    EXPECT_THAT(notice.refusal(femke(), "record_decision", typed), Contains(HasSubstr("de dag waarop het besluit")));
    const auto cost = [&](const char* made_known) {
        const auto found = default_notice_rules::running_counter(notice.subject, notice.today, shipped_calendar(),
                                                                 engine::parse_iso_date(made_known).value());
        return found ? found->amount.value : 0;
    };
    EXPECT_EQ(cost("2026-07-20"), 707'00) << "D2, also before somebody wrote it down";
    EXPECT_EQ(cost("2026-06-25"), 0) << "D3";
}

TEST_F(DefaultNotice, IsOneForOneDecision) {
    notice.facts["other_notice"] = 1;
    EXPECT_THAT(notice.refusal(els_applies(), "open", {{"title", "Ingebrekestelling"}, {"received_on", "2026-06-10"}}),
                Contains(HasSubstr("Er loopt nog geen ingebrekestelling")));
}

TEST_F(DefaultNotice, IsDividedEquallyAmongWhoeverAppliedTogether) {
    running(date_of(2026, 6, 10));
    notice.today = date_of(2026, 8, 6);
    notice.does(bolwerk(), "penalty");
    auto shared = draft();
    shared["applicants"] = 3;
    EXPECT_THAT(notice.refusal(femke(), "draft", shared), Contains(HasSubstr("Noem de andere aanvragers")));
    shared["co_applicants"] = "Vereniging Noord en Parkmanagement Oost";
    notice.does(femke(), "draft", shared);
    EXPECT_EQ(worked_out("equal_part_cents"), 480'67) << "nobody gets less than a third";
    notice.does(wim(), "sign");
    EXPECT_THAT(notice.refusal(daan(), "pay", {{"payment_cents", 1'442'00}, {"paid_on", "2026-08-06"}}),
                Contains(HasSubstr("van alle aanvragers samen")));
    notice.does(daan(), "pay", {{"payment_cents", 1'442'01}, {"paid_on", "2026-08-06"}});
    EXPECT_EQ(notice.state(), "paid");
}

TEST_F(DefaultNotice, CostsNothingWhenDecidedOnTheFirstDay) {
    running(date_of(2026, 6, 10));
    notice.does(femke(), "record_decision", decided("2026-06-25"));
    EXPECT_EQ(notice.state(), "no_penalty") << "D3";
}

TEST_F(DefaultNotice, MovesTheGraceForChristmas) {
    received(date_of(2026, 12, 11));
    notice.does(femke(), "judge", valid());
    EXPECT_EQ(notice.last_day("grace"), "2026-12-28") << "D4";
    notice.today = date_of(2026, 12, 29);
    notice.does(bolwerk(), "grace");
    EXPECT_EQ(notice.last_day("penalty"), "2027-02-08") << "the first of 42 days is 29 December";
}

TEST_F(DefaultNotice, AlarmsTheManagerOnReceipt) {
    received(date_of(2026, 6, 10));
    EXPECT_TRUE(notice.told("De provincie is in gebreke gesteld"));
}

TEST_F(DefaultNotice, IsPrematureUpToTheLastDayOfTheTerm) {
    received(date_of(2026, 6, 1));
    EXPECT_THAT(notice.refusal(femke(), "judge", valid()), Contains(HasSubstr("is zij te vroeg")));
    notice.does(femke(), "judge", {{"validity", "premature"}, {"validity_note", "De termijn loopt nog"}});
    EXPECT_FALSE(notice.made("afwijzing ingebrekestelling")) << "that is a decision";
    auto both = femke();
    both.holdings.push_back(wim().holdings.front());
    EXPECT_THAT(notice.obstacles(both, "reject"), Contains(HasSubstr("Iemand anders")));
    notice.facts["mandates"] = Json::array();
    EXPECT_THAT(notice.obstacles(wim(), "reject"), Contains(HasSubstr("Uw mandaat dekt")));
    notice.facts["mandates"] = undecided.at("mandates");
    notice.does(wim(), "reject");
    EXPECT_TRUE(notice.made("afwijzing ingebrekestelling"));
    EXPECT_EQ(notice.state(), "rejected");
    EXPECT_THAT(notice.subject.deadlines, IsEmpty());
}

TEST_F(DefaultNotice, IsJudgedAnewWhenItsRejectionIsReturned) {
    received(date_of(2026, 6, 10));
    notice.does(femke(), "judge", {{"validity", "not_interested"}, {"validity_note", "Niet de aanvrager"}});
    notice.does(wim(), "return", {{"return_reason", "Het is wel de aanvrager."}});
    notice.does(femke(), "judge", valid());
    EXPECT_EQ(notice.last_day("grace"), "2026-06-24") << "from the day on which it was received";
}

TEST_F(DefaultNotice, IsPrematureWhileTheClockStandsStill) {
    notice.facts["stands_still"] = true;
    received(date_of(2026, 6, 10));
    EXPECT_THAT(notice.refusal(femke(), "judge", valid()), Contains(HasSubstr("is zij te vroeg")));
}

TEST_F(DefaultNotice, EndsWithADecisionInTime) {
    received(date_of(2026, 6, 10));
    notice.does(femke(), "judge", valid());
    notice.today = date_of(2026, 6, 26);
    EXPECT_THAT(notice.refusal(femke(), "record_decision", decided("2026-06-25")),
                Contains(HasSubstr("binnen de twee weken")));
    EXPECT_THAT(notice.refusal(femke(), "record_decision", decided("2026-06-09")),
                Contains(HasSubstr("niet van voor")));
    notice.does(femke(), "record_decision", decided("2026-06-24"));
    EXPECT_EQ(notice.state(), "no_penalty");
}

TEST_F(DefaultNotice, IsFixedAndPaidByThreePeople) {
    running(date_of(2026, 6, 10));
    notice.today = date_of(2026, 8, 6);
    notice.does(bolwerk(), "penalty");
    notice.does(femke(), "draft", draft());
    auto both = femke();
    both.holdings.push_back(wim().holdings.front());
    both.holdings.push_back(daan().holdings.front());
    EXPECT_THAT(notice.obstacles(both, "sign"), Contains(HasSubstr("Iemand anders")));
    notice.does(wim(), "sign");
    EXPECT_THAT(notice.obstacles(both, "pay"), Contains(HasSubstr("Iemand anders")));
}

TEST_F(DefaultNotice, NeedsAnApplicationThatIsNotDecided) {
    notice.facts["undecided"] = false;
    EXPECT_THAT(notice.obstacles(els_applies(), "open"),
                Contains(HasSubstr("Er is nog niet op de aanvraag beslist, of")));
}

/// Awb 4:17 and 7:14.
TEST_F(DefaultNotice, IsAboutAnObjectionByTheTermOfTheObjection) {
    notice.facts["undecided"] = false;
    notice.facts["decision_last_day"] = nullptr;
    notice.facts["matters"] = {{{"id", "BZW-2026-0003"},
                                {"value", "BZW-2026-0003"},
                                {"label", "BZW-2026-0003, Bezwaar"},
                                {"phrase", "uw bezwaar met zaaknummer BZW-2026-0003"},
                                {"undecided", true},
                                {"decision_last_day", "2026-06-10"},
                                {"stands_still", false},
                                {"other_notice", 0}}};
    notice.today = date_of(2026, 6, 11);
    Json asked{{"title", "Ingebrekestelling"}, {"received_on", "2026-06-11"}};
    EXPECT_THAT(notice.refusal(els_applies(), "open", asked), Contains(HasSubstr("Kies waarover")));
    asked["about_case"] = "BZW-2026-0003";
    notice.does(els_applies(), "open", asked);
    EXPECT_EQ(notice.subject.data.at("about_matter"), "uw bezwaar met zaaknummer BZW-2026-0003");
    notice.facts["matters"][0]["decision_last_day"] = "2026-06-11";
    EXPECT_THAT(notice.refusal(femke(), "judge", valid()), Contains(HasSubstr("is zij te vroeg")));
    notice.facts["matters"][0]["decision_last_day"] = "2026-06-10";
    notice.does(femke(), "judge", valid());
    EXPECT_THAT(notice.obstacles(bolwerk(), "matter_decided"), Contains(HasSubstr("is bekendgemaakt")));
    notice.facts["matters"][0]["undecided"] = false;
    notice.facts["decision_made_on"] = "2026-06-12";
    notice.does(bolwerk(), "matter_decided");
    EXPECT_EQ(notice.state(), "no_penalty");
}

TEST_F(DefaultNotice, EndsByItselfOnTheDayOfTheDecisionOrTheWithdrawal) {
    running(date_of(2026, 6, 10));
    notice.today = date_of(2026, 7, 20);
    EXPECT_THAT(notice.obstacles(bolwerk(), "matter_decided"), Contains(HasSubstr("is bekendgemaakt")));
    decided("2026-07-20");
    notice.does(bolwerk(), "matter_decided");
    EXPECT_EQ(notice.state(), "fixing");
    EXPECT_EQ(notice.last_day("fix"), "2026-08-03");
    notice.does(femke(), "draft", draft());
    EXPECT_EQ(worked_out("penalty_days"), 25) << "D2";
}

TEST_F(DefaultNotice, EndsByItselfWithoutAPenaltyWhileNoneRan) {
    running(date_of(2026, 6, 10));
    decided("2026-06-25");
    notice.does(bolwerk(), "matter_decided");
    EXPECT_EQ(notice.state(), "no_penalty") << "D3";
    EXPECT_THAT(notice.subject.deadlines, IsEmpty());
}

TEST_F(DefaultNotice, ThatWasRejectedIsPaidAfterAllByADecisionOnObjection) {
    received(date_of(2026, 6, 10));
    notice.does(femke(), "judge", {{"validity", "unfounded"}, {"validity_note", "Kennelijk ongegrond"}});
    notice.does(wim(), "reject");
    notice.does(bolwerk(), "penalty_corrected", penalty_instead(1'442'00));
    EXPECT_EQ(notice.state(), "to_pay");
    notice.does(daan(), "pay", {{"payment_cents", 1'442'00}, {"paid_on", "2026-06-10"}});
    EXPECT_EQ(notice.state(), "paid");
}

}  // namespace
}  // namespace bolwerk::workflows
