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

/// A grant of € 100.000 of which € 30.000 was paid in advance.
const Json granted{{"parent_id", 7},
                   {"letter_data", letter_data()},
                   {"granted_running", true},
                   {"determined", false},
                   {"determined_on", nullptr},
                   {"granted_cents", 100'000'00},
                   {"paid_cents", 30'000'00},
                   {"other_open", 0},
                   {"organ", "Gedeputeerde Staten van Gelderland"},
                   {"view_days", 14},
                   {"mandates", {{{"organ", "Gedeputeerde Staten van Gelderland"}, {"up_to_cents", 100'000'00}}}},
                   {"own_interest", false}};

Json determined_on(std::string day) {
    auto facts = granted;
    facts["granted_running"] = false;
    facts["determined"] = true;
    facts["determined_on"] = std::move(day);
    return facts;
}

const bool lent = lend({"withdrawal",
                        {granted, determined_on("2026-06-01")},
                        {{"kind", {"fault", "reasonable_term", "determination"}},
                         {"breach_on", {nullptr}},
                         {"new_cents", {0, 60'000'00}},
                         {"ground", {"448a", "449a", "450a"}},
                         {"effective_on", {"2040-01-01"}},
                         {"damages", {"De gemaakte kosten worden vergoed"}},
                         {"motivation", {"Zie artikel 4:48 van de Awb"}}}});

struct Withdrawal : testing::Test {
    Scene withdrawal{"withdrawal"};

    Withdrawal() { withdrawal.facts = granted; }

    std::string booked() const { return withdrawal.booked(); }
    bool made(std::string_view document) const { return withdrawal.made(document); }
    static Json opening(std::string kind) {
        return {{"title", "Intrekking Ecofactorij"}, {"kind", std::move(kind)}, {"cause", "De camera's zijn verkocht"}};
    }
    void suspicion() { withdrawal.does(femke(), "draft_suspension", {{"suspicion", "De camera's zijn verkocht"}}); }
    static Json draft(std::string ground, std::int64_t cents) {
        return {{"new_cents", cents}, {"ground", std::move(ground)}, {"motivation", "Verkocht, artikel 4:48 Awb"}};
    }
    void heard(std::string kind) {
        withdrawal.does(femke(), "open", opening(std::move(kind)));
        withdrawal.does(femke(), "ask_view", {{"intention", "Intrekken"}});
        withdrawal.does(els_applies(), "give_view", {{"view", "De camera's zijn vervangen"}});
    }
    void decided(const Json& draft) {
        withdrawal.does(femke(), "draft", draft);
        withdrawal.does(ria(), "read", {{"read_checked", true}});
        withdrawal.does(wim(), "sign");
    }
};

TEST_F(Withdrawal, AlwaysHearsTheRecipientFirst) {
    withdrawal.does(femke(), "open", opening("fault"));
    EXPECT_THAT(withdrawal.obstacles(femke(), "draft"), Contains(HasSubstr("kon een zienswijze geven")));
}

TEST_F(Withdrawal, OfTheWholeGrantAsksBackWhatWasPaidAndEndsIt) {
    heard("fault");
    decided(draft("448b", 0));
    EXPECT_EQ(booked(), "change 0");
    EXPECT_TRUE(made("intrekking"));
    EXPECT_TRUE(made("terugvordering"));
    withdrawal.does(femke(), "publish", {{"published_on", "2026-11-23"}, {"published_by", "registered"}});
    EXPECT_TRUE(withdrawal.told_linked("settlement_decided"));
    EXPECT_THAT(withdrawal.subject.deadlines, IsEmpty());
}

TEST_F(Withdrawal, OfAPartLeavesTheGrantRunning) {
    heard("fault");
    EXPECT_THAT(withdrawal.refusal(femke(), "draft", draft("448a", 100'000'00)),
                Contains(HasSubstr("Het nieuwe bedrag is lager dan nu")));
    decided(draft("448a", 60'000'00));
    EXPECT_EQ(booked(), "change 60000");
    EXPECT_FALSE(made("terugvordering"));
    withdrawal.does(femke(), "publish", {{"published_on", "2026-11-23"}, {"published_by", "post"}});
    EXPECT_FALSE(withdrawal.told_linked("settlement_decided"));
    EXPECT_TRUE(withdrawal.told_linked("linked_case_changed"));
}

TEST_F(Withdrawal, ForWantOfMoneyNeedsTheProvisoAndComesWithinFourWeeksOfTheBudget) {
    heard("fault");
    auto one = draft("448e", 0);
    one["budget_adopted_on"] = "2026-10-26";
    EXPECT_THAT(withdrawal.refusal(femke(), "draft", one), Contains(HasSubstr("beroep op het begrotingsvoorbehoud")));
    withdrawal.facts["budget_proviso"] = true;
    EXPECT_THAT(withdrawal.refusal(femke(), "draft", one), IsEmpty()) << "the last day of four weeks";
    one["budget_adopted_on"] = "2026-10-25";
    EXPECT_THAT(withdrawal.refusal(femke(), "draft", one), Contains(HasSubstr("beroep op het begrotingsvoorbehoud")));
    one["budget_adopted_on"] = nullptr;
    EXPECT_THAT(withdrawal.refusal(femke(), "draft", one), Contains(HasSubstr("beroep op het begrotingsvoorbehoud")));
}

TEST_F(Withdrawal, ForChangedViewsGivesAReasonableTermAndWeighsTheDamage) {
    heard("reasonable_term");
    auto one = draft("450b", 0);
    EXPECT_THAT(withdrawal.refusal(femke(), "draft", one),
                testing::IsSupersetOf({testing::Matcher<std::string>(HasSubstr("na een redelijke termijn")),
                                       testing::Matcher<std::string>(HasSubstr("hoe de schade"))}));
    one["effective_on"] = "2027-06-01";
    one["damages"] = "De gemaakte kosten worden vergoed";
    EXPECT_THAT(withdrawal.refusal(femke(), "draft", one), IsEmpty());
    one["ground"] = "448a";
    EXPECT_THAT(withdrawal.refusal(femke(), "draft", one), Contains(HasSubstr("De grond hoort bij het artikel")));
}

TEST_F(Withdrawal, OfADeterminationHasFiveYears) {
    EXPECT_THAT(withdrawal.refusal(femke(), "open", opening("determination")),
                Contains(HasSubstr("Een verlening kan worden ingetrokken tot de vaststelling")));
    withdrawal.facts = determined_on("2021-11-22");
    EXPECT_THAT(withdrawal.refusal(femke(), "open", opening("determination")),
                Contains(HasSubstr("niet langer dan vijf jaar geleden")));
    auto breach = opening("determination");
    breach["breach_on"] = "2025-01-01";
    EXPECT_THAT(withdrawal.refusal(femke(), "open", breach), IsEmpty()) << "counted from the breach (4:49 lid 3)";
    withdrawal.facts = determined_on("2021-11-23");
    heard("determination");
    decided(draft("449a", 20'000'00));
    EXPECT_EQ(booked(), "determination 20000");
    EXPECT_TRUE(made("terugvordering"));
}

TEST_F(Withdrawal, KnowsABreachOfAfterTheDeterminationAloneAndForThatGroundAlone) {
    withdrawal.facts = determined_on("2026-06-01");
    auto breach = opening("determination");
    for (const auto* day : {"2026-11-24", "2026-06-01"}) {
        breach["breach_on"] = day;
        EXPECT_THAT(withdrawal.refusal(femke(), "open", breach), Contains(HasSubstr("van na de vaststelling"))) << day;
    }
    breach["breach_on"] = "2026-11-23";
    withdrawal.does(femke(), "open", breach);
    withdrawal.does(femke(), "ask_view", {{"intention", "Intrekken"}});
    withdrawal.does(els_applies(), "give_view", {{"view", "De camera's zijn vervangen"}});
    EXPECT_THAT(withdrawal.refusal(femke(), "draft", draft("449a", 0)),
                Contains(HasSubstr("onder c, en bij geen andere")));
    EXPECT_THAT(withdrawal.refusal(femke(), "draft", draft("449c", 0)), IsEmpty());
}

/// P2 of HANDBOOK 3.3: more than twelve weeks, so no Algemene termijnenwet.
TEST_F(Withdrawal, SuspendsPaymentsForThirteenWeeksOnce) {
    withdrawal.today = date_of(2026, 2, 23);
    withdrawal.does(femke(), "open", opening("fault"));
    suspicion();
    withdrawal.does(wim(), "suspend_payment", {{"notified_on", "2026-02-23"}});
    EXPECT_EQ(withdrawal.state(), "assessing");
    EXPECT_TRUE(made("opschorting van de betaling"));
    EXPECT_EQ(withdrawal.last_day("suspension"), "2026-05-25");
    EXPECT_THAT(withdrawal.obstacles(femke(), "draft_suspension"), Contains(HasSubstr("nog niet opgeschort")));
}

TEST_F(Withdrawal, SuspendsPaymentsByTheDecisionOfAnotherPersonWithTheMandate) {
    withdrawal.does(femke(), "open", opening("fault"));
    suspicion();
    EXPECT_FALSE(made("opschorting van de betaling"));
    EXPECT_EQ(withdrawal.last_day("suspension"), "") << "nothing is decided yet";
    auto both = femke();
    both.holdings.push_back(wim().holdings.front());
    EXPECT_THAT(withdrawal.obstacles(both, "suspend_payment"), Contains(HasSubstr("Iemand anders")));
    withdrawal.facts["mandates"][0]["up_to_cents"] = 99'999'99;
    EXPECT_THAT(withdrawal.obstacles(wim(), "suspend_payment"), Contains(HasSubstr("Uw mandaat dekt deze subsidie")));
    withdrawal.does(wim(), "return", {{"return_reason", "Het vermoeden is nog te zwak."}});
    EXPECT_EQ(withdrawal.state(), "assessing");
    EXPECT_EQ(withdrawal.last_day("suspension"), "");
}

TEST_F(Withdrawal, SaysBeforeItsFormThatNothingWasGrantedYet) {
    withdrawal.facts["granted_running"] = false;
    EXPECT_THAT(withdrawal.obstacles(femke(), "open"), Contains(HasSubstr("De subsidie is verleend of vastgesteld.")));
}

TEST_F(Withdrawal, SuspendsNothingForChangedViews) {
    withdrawal.does(femke(), "open", opening("reasonable_term"));
    EXPECT_THAT(withdrawal.obstacles(femke(), "draft_suspension"), Contains(HasSubstr("ernstig vermoeden")));
}

TEST_F(Withdrawal, IsDecidedByThreePeople) {
    heard("fault");
    withdrawal.does(femke(), "draft", draft("448a", 0));
    auto all = femke();
    all.holdings.push_back(ria().holdings.front());
    all.holdings.push_back(wim().holdings.front());
    EXPECT_THAT(withdrawal.refusal(all, "read", {{"read_checked", true}}), Contains(HasSubstr("Iemand anders")));
    withdrawal.does(ria(), "read", {{"read_checked", true}});
    EXPECT_THAT(withdrawal.obstacles(all, "sign"), Contains(HasSubstr("Iemand anders")));
    withdrawal.facts["mandates"][0]["up_to_cents"] = 99'999'99;
    EXPECT_THAT(withdrawal.obstacles(wim(), "sign"), Contains(HasSubstr("Uw mandaat dekt deze subsidie")));
}

}  // namespace
}  // namespace bolwerk::workflows
