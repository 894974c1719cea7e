// What a subsidy hears of the cases that hang under it.
#include <gmock/gmock.h>

#include "engine/consequences.hpp"
#include "engine/local_time.hpp"
#include "tests/workflows/made_letters.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::date_of;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

struct SubsidyCourse : testing::Test {
    SubsidyScene subsidy;

    void executing() {
        subsidy.assessing();
        subsidy.published(subsidy_draft("granted", 50'000'00));
        subsidy.stands("committed", 50'000'00);
    }
    /// The terms that somebody with the role keeps beside the next step, with their last days.
    std::string work_of(const std::string& role) const {
        std::string all;
        for (const auto& one : engine::tasks_of(workflow("subsidy"), subsidy.subject, {}))
            if (one.at("kind") == "term" && one.at("role") == role)
                all += one.at("label").get<std::string>() + " " + one.at("due").get<std::string>();
        return all;
    }
    void settling() {
        executing();
        subsidy.facts["decided_cents"] = 40'000'00;
        subsidy.facts["decided_on"] = "2026-11-20";
        subsidy.does(bolwerk(), "settlement_decided");
    }
    void reports(const std::string& day) {
        subsidy.today = *engine::parse_iso_date(day);
        subsidy.facts["reported_on"] = day;
        subsidy.does(bolwerk(), "linked_case_changed");
    }
    static Json period(const char* first, const Json& last, const char* reason) {
        return {{"first", first}, {"last", last}, {"reason", reason}, {"source", "Awb art. 4:15"}};
    }
};

TEST_F(SubsidyCourse, LetsTheTermStandStillForTheUnionOfTwoPeriods) {
    subsidy.today = date_of(2026, 3, 2);
    subsidy.assessing();
    EXPECT_EQ(subsidy.last_day("decision"), "2026-06-01");
    subsidy.facts["held"] = 1;
    subsidy.facts["standstills"] = {period("2026-03-11", nullptr, "De aanvrager stemt in met uitstel")};
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_THAT(subsidy.obstacles(femke(), "draft"), Contains(HasSubstr("De beslistermijn staat niet stil")));
    subsidy.facts["held"] = 0;
    subsidy.facts["standstills"] = {period("2026-03-11", "2026-03-19", "De aanvrager stemt in met uitstel"),
                                    period("2026-03-15", "2026-03-24", "Overmacht")};
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("decision"), "2026-06-15") << "11 to 24 March: 14 days, not 9 and 10";
    EXPECT_THAT(subsidy.obstacles(femke(), "draft"), IsEmpty());
}

TEST_F(SubsidyCourse, CountsAStandstillOnceHoweverOftenItHears) {
    subsidy.today = date_of(2026, 3, 2);
    subsidy.assessing();
    subsidy.facts["standstills"] = {period("2026-03-11", "2026-03-19", "Overmacht")};
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("decision"), "2026-06-10");
    EXPECT_FALSE(subsidy.refusal(bolwerk(), "linked_case_changed").empty()) << "no news, no event";
}

TEST_F(SubsidyCourse, PaysNothingWhilePaymentIsSuspended) {
    executing();
    subsidy.facts["payments_suspended"] = true;
    EXPECT_THAT(subsidy.obstacles(daan(), "pay_advance"), Contains(HasSubstr("De betaling is niet opgeschort")));
    subsidy.facts["payments_suspended"] = false;
    EXPECT_THAT(subsidy.obstacles(daan(), "pay_advance"), IsEmpty());
}

TEST_F(SubsidyCourse, AsksForProgressAYearAfterTheLastReportAndSendsTheFormEachTime) {
    executing();
    EXPECT_EQ(subsidy.last_day("progress"), "2027-11-23");
    EXPECT_THAT(made_in(subsidy.effects()), testing::ElementsAre("voortgangsformulier"));
    reports("2027-03-01");
    EXPECT_EQ(subsidy.last_day("progress"), "2028-03-01");
    EXPECT_THAT(made_in(subsidy.effects()), testing::ElementsAre("voortgangsformulier"));
    EXPECT_TRUE(subsidy.told("Er is een formulier voor uw volgende voortgangsverslag"));
}

TEST_F(SubsidyCourse, SendsOneFormForEachReportHoweverOftenItHears) {
    executing();
    reports("2027-03-01");
    subsidy.facts["new_end_on"] = "2028-06-30";
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_THAT(made_in(subsidy.effects()), IsEmpty()) << "the news was about something else";
}

TEST_F(SubsidyCourse, AsksForNoReportOnceTheAccountComesFirst) {
    executing();
    reports("2027-10-01");
    EXPECT_EQ(subsidy.last_day("progress"), "") << "the account is due on 1 May 2028, before 1 October 2028";
    EXPECT_THAT(made_in(subsidy.effects()), IsEmpty());
}

TEST_F(SubsidyCourse, AsksForNoReportAtAllWhenTheAccountIsDueWithinAYear) {
    subsidy.assessing();
    subsidy.subject.data["end_on"] = "2027-11-01";
    auto draft = subsidy_draft("granted", 50'000'00);
    draft["account_by"] = "2027-11-23";
    subsidy.published(draft);
    EXPECT_EQ(subsidy.last_day("progress"), "");
    EXPECT_THAT(made_in(subsidy.effects()), IsEmpty());
}

TEST_F(SubsidyCourse, RemindsOfNoReportAnyMoreWhenTheAccountCame) {
    executing();
    subsidy.facts["account_came"] = true;
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("progress"), "");
}

TEST_F(SubsidyCourse, RemindsEightAndFourWeeksAheadAndOnTheDay) {
    executing();
    const auto* account = engine::deadline_of(subsidy.subject, "account");
    std::vector<std::string> days;
    for (const auto& reminder : account->reminders)
        if (reminder.before) days.push_back(engine::iso(engine::day_of(reminder, *account)) + " " + reminder.role);
    EXPECT_THAT(days, testing::ElementsAre("2028-03-06 applicant", "2028-04-03 applicant", "2028-05-01 applicant"));
}

TEST_F(SubsidyCourse, FollowsAChangeOfTheGrant) {
    executing();
    subsidy.facts["decided_cents"] = 30'000'00;
    subsidy.facts["decided_on"] = "2026-11-20";
    subsidy.facts["new_end_on"] = "2028-06-30";
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("realisation"), "2028-06-30");
    EXPECT_EQ(subsidy.last_day("objection"), "2027-01-04") << "six weeks after the change was published";
    const auto moved_on = engine::deadline_of(subsidy.subject, "realisation")->clock.event;
    subsidy.today += std::chrono::days{30};
    subsidy.facts["new_account_by"] = "2028-09-30";
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("account"), "2028-09-30");
    EXPECT_EQ(engine::deadline_of(subsidy.subject, "realisation")->clock.event, moved_on)
        << "other news leaves a term as it counts";
    subsidy.today -= std::chrono::days{30};
    const auto advance = [&](std::int64_t cents) {
        return subsidy.refusal(daan(), "pay_advance", {{"advance_cents", cents}, {"paid_on", "2026-11-23"}});
    };
    EXPECT_THAT(advance(24'000'00), IsEmpty());
    EXPECT_THAT(advance(24'000'01), Contains(HasSubstr("Het voorschot past binnen de verlening")));
}

TEST_F(SubsidyCourse, PaysAnewWhenADeterminationChanges) {
    settling();
    subsidy.today = date_of(2027, 3, 1);
    subsidy.facts["decided_on"] = "2027-03-01";
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.state(), "settling");
    EXPECT_EQ(subsidy.last_day("payment"), "2027-04-12");
}

/// Awb 4:56.
TEST_F(SubsidyCourse, LetsTheTermToPayStandStillWhilePaymentIsSuspended) {
    settling();
    EXPECT_EQ(subsidy.last_day("payment"), "2027-01-04") << "1 January is a holiday";
    subsidy.facts["payment_suspensions"] = {period("2026-12-01", "2027-03-02", "De betaling is opgeschort")};
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("payment"), "2027-04-05") << "92 days from 1 January is a Saturday";
    subsidy.facts["payment_suspensions"] = {period("2026-12-01", "2026-12-07", "De betaling is opgeschort")};
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("payment"), "2027-01-08") << "decided within a week";
}

TEST_F(SubsidyCourse, HearsInSettlementOfOtherThingsWithoutBeginningTermsAnew) {
    settling();
    const auto objection = subsidy.last_day("objection");
    subsidy.today = date_of(2026, 12, 1);
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("objection"), objection);
    EXPECT_FALSE(std::ranges::any_of(subsidy.effects(), [](const engine::Effect& effect) {
        return std::holds_alternative<engine::Notify>(effect);
    }));
}

/// Regulation (EU) 2023/2831, art. 6.
TEST_F(SubsidyCourse, RegistersDeMinimisAidWithinTwentyWorkingDaysAndClosesNotBefore) {
    subsidy.assessing();
    auto draft = subsidy_draft("granted", 20'000'00);
    draft["state_aid"] = "de_minimis";
    draft["register_checked_on"] = "2026-11-23";
    draft["register_aid_cents"] = 0;
    subsidy.published(draft);
    EXPECT_EQ(subsidy.state(), "settling");
    EXPECT_EQ(subsidy.last_day("aid_register"), "2026-12-21");
    EXPECT_EQ(work_of("subsidy_officer"), "De-minimissteun registreren 2026-12-21") << "on their own list of work";
    EXPECT_THAT(subsidy.obstacles(femke(), "close"), Contains(HasSubstr("in het centrale register")));
    subsidy.facts["aid_registered"] = true;
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("aid_register"), "");
    EXPECT_EQ(work_of("subsidy_officer"), "");
}

TEST_F(SubsidyCourse, HasNothingToRegisterWhereThereIsNoAid) {
    executing();
    EXPECT_EQ(subsidy.last_day("aid_register"), "");
}

TEST_F(SubsidyCourse, StartsNoTermToPayWhenTheAdvanceCoversTheDetermination) {
    executing();
    subsidy.stands("advanced", 40'000'00);
    subsidy.facts["decided_cents"] = 40'000'00;
    subsidy.facts["decided_on"] = "2026-11-20";
    subsidy.does(bolwerk(), "settlement_decided");
    EXPECT_EQ(subsidy.last_day("payment"), "");
}

/// Awb 4:30 to 4:38, 4:95 and 3:47: what a grant must say.
TEST_F(SubsidyCourse, GrantsNothingWithoutWhatADecisionMustSay) {
    subsidy.assessing();
    for (const auto& [field, sentence] : {std::pair{"obligations", "Noem de verplichtingen met het artikel"},
                                          {"advances", "Zeg welke voorschotten"},
                                          {"motivation", "Noem in de motivering het artikel"},
                                          {"account_by", "voor welke dag de ontvanger verantwoording"}}) {
        auto draft = subsidy_draft("granted", 50'000'00);
        draft[field] = nullptr;
        EXPECT_THAT(subsidy.refusal(femke(), "draft", draft), Contains(HasSubstr(sentence))) << field;
    }
}

TEST_F(SubsidyCourse, HasNothingLeftToPayOnceADebtWasSetOffAgainstAllOfIt) {
    settling();
    subsidy.stands("committed", 0);
    subsidy.stands("payable", 10'000'00);
    subsidy.stands("paid", 30'000'00);
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("payment"), "2027-01-04") << "a part was set off";
    subsidy.stands("payable", 0);
    subsidy.stands("paid", 40'000'00);
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("payment"), "");
}

}  // namespace
}  // namespace bolwerk::workflows
