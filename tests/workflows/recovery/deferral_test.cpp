#include "tests/workflows/recovery/recovery_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::date_of;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// Daan prepares, Wim signs: until 30 June.
struct Deferral : Recovery {
    void deferred(bool interest_free = false) {
        recovery.does(daan(), "draft_deferral",
                      {{"deferred_until", "2026-06-30"},
                       {"deferral_terms", "Elke maand 2.500 euro, op de eerste dag."},
                       {"deferral_reason", "De liquiditeit laat betaling ineens niet toe."},
                       {"interest_free", interest_free}});
        recovery.does(wim(), "sign_deferral");
    }
    void enforced() {
        demanded();
        recovery.today = date_of(2026, 5, 31);
        recovery.does(daan(), "prepare_writ", writ(35'06));
        recovery.does(wim(), "sign");
    }
};

TEST_F(Deferral, IsDecidedBySomebodyElseWithAMandateForATermAhead) {
    opened();
    EXPECT_THAT(recovery.refusal(daan(), "draft_deferral",
                                 {{"deferred_until", "2026-03-18"},
                                  {"deferral_terms", "Elke maand 2.500 euro."},
                                  {"deferral_reason", "Geen geld in kas."}}),
                Contains(HasSubstr("Het uitstel eindigt na vandaag")));
    deferred();
    EXPECT_EQ(recovery.state(), "deferred");
    EXPECT_EQ(recovery.last_day("deferral"), "2026-06-30");
    EXPECT_EQ(recovery.last_day("pay_back"), "") << "nobody is late while there is a deferral (Awb 4:94 lid 2)";
    EXPECT_TRUE(recovery.told("U krijgt uitstel van betaling"));
}

/// What comes in does not wait for a signature.
TEST_F(Deferral, TakesAPaymentWhileItWaitsToBeSigned) {
    opened();
    const Json asked{{"deferred_until", "2026-06-30"},
                     {"deferral_terms", "Elke maand 2.500 euro."},
                     {"deferral_reason", "Geen geld in kas."}};
    recovery.does(daan(), "draft_deferral", asked);
    recovery.does(daan(), "receive", received(4'000'00, "2026-03-18"));
    EXPECT_EQ(recovery.state(), "deferral_to_sign");
    EXPECT_EQ(booked(), 4'000'00);
    recovery.facts["stands"]["receivable"] = 6'000'00;
    recovery.facts["mandates"] = {{{"organ", "Gedeputeerde Staten van Gelderland"}, {"up_to_cents", 6'000'00}}};
    EXPECT_THAT(recovery.obstacles(wim(), "sign_deferral"), IsEmpty()) << "the mandate is for what is left";
    recovery.does(daan(), "receive", received(6'000'00, "2026-03-18"));
    EXPECT_EQ(recovery.state(), "collected");
    EXPECT_THAT(recovery.subject.deadlines, IsEmpty());
}

TEST_F(Deferral, NeedsAMandateForTheWholeDebt) {
    opened();
    recovery.facts["mandates"] = {{{"organ", "Gedeputeerde Staten van Gelderland"}, {"up_to_cents", 9'999'99}}};
    recovery.does(daan(), "draft_deferral",
                  {{"deferred_until", "2026-06-30"},
                   {"deferral_terms", "Elke maand 2.500 euro."},
                   {"deferral_reason", "Geen geld in kas."}});
    EXPECT_THAT(recovery.obstacles(wim(), "sign_deferral"), Contains(HasSubstr("Uw mandaat dekt")));
}

TEST_F(Deferral, StopsDemandsAndEndsTheTermOfOneThatWasSent) {
    demanded();
    deferred();
    EXPECT_EQ(recovery.last_day("demand"), "");
    EXPECT_TRUE(std::ranges::none_of(workflow("recovery").steps, [](const engine::StepInfo& step) {
        return step.leaves("deferred") && (step.action == "demand_payment" || step.action == "prepare_writ");
    })) << "Awb 4:94 lid 2";
    recovery.today = date_of(2026, 7, 1);
    recovery.does(bolwerk(), "deferral");
    EXPECT_EQ(recovery.state(), "claimed") << "a demand comes first, anew";
    EXPECT_THAT(recovery.obstacles(daan(), "demand_payment"), IsEmpty());
}

TEST_F(Deferral, MakesTheLimitationLongerByItsDays) {
    opened();
    recovery.today = date_of(2026, 5, 31);
    EXPECT_EQ(recovery.last_day("limitation"), "2031-04-29");
    deferred();
    // 1 to 30 June: 30 days.
    EXPECT_EQ(recovery.last_day("limitation"), "2031-05-29");
}

TEST_F(Deferral, CountsForTheLimitationOnlyFromItsBeginning) {
    opened();
    deferred();
    // The five years begin on 30 April; of the deferral 30 April to 30 June are 62 days. 29 April 2031 and 62 days.
    EXPECT_EQ(recovery.last_day("limitation"), "2031-06-30");
}

TEST_F(Deferral, IsWithdrawnByDecisionWhenItsTermsAreNotKept) {
    opened();
    recovery.today = date_of(2026, 5, 31);
    deferred();
    recovery.today = date_of(2026, 6, 11);
    recovery.does(daan(), "draft_deferral_end",
                  {{"deferral_end_ground", "terms"}, {"deferral_end_reason", "De termijn van juni is niet betaald."}});
    EXPECT_THAT(recovery.obstacles(daan(), "sign_deferral_end"), testing::Not(IsEmpty()));
    recovery.does(wim(), "sign_deferral_end");
    EXPECT_EQ(recovery.state(), "claimed");
    EXPECT_EQ(recovery.last_day("deferral"), "");
    // 1 to 10 June: 10 days.
    EXPECT_EQ(recovery.last_day("limitation"), "2031-05-09");
    EXPECT_THAT(recovery.obstacles(daan(), "demand_payment"), IsEmpty());
}

TEST_F(Deferral, AfterAWritGoesBackToTheWrit) {
    enforced();
    deferred();
    recovery.today = date_of(2026, 7, 1);
    recovery.does(bolwerk(), "deferral");
    EXPECT_EQ(recovery.state(), "enforced");
}

TEST_F(Deferral, TakesInstalmentsInTheOrderOfTheLaw) {
    demanded();
    fee_noted();
    deferred();
    recovery.today = date_of(2026, 5, 31);
    recovery.does(daan(), "receive", received(2'500'00, "2026-05-31"));
    EXPECT_EQ(recovery.state(), "deferred");
    // 31 days of default: 33,97. 2.500 - 19 - 33,97.
    EXPECT_EQ(booked(), 2'447'03);
}

TEST_F(Deferral, LeavesItsDaysFreeOfInterestOnlyWhenItSaysSo) {
    demanded();
    recovery.today = date_of(2026, 5, 31);
    recovery.facts["interest_free"] = {{{"first", "2026-05-01"}, {"last", "2026-05-30"}}};
    // 30 April alone: 1,09, below € 20 in all.
    recovery.does(daan(), "receive", received(2'500'00, "2026-05-31"));
    EXPECT_EQ(booked(), 2'500'00);
}

TEST_F(Deferral, CostsOfABailiffComeOnTopWithTheirDocument) {
    enforced();
    const Json costs{{"writ_costs_cents", 117'58},
                     {"charged_on", "2026-05-31"},
                     {"cost_of", "Betekening van het dwangbevel"},
                     {"cost_document", "31"}};
    auto other = costs;
    other["cost_document"] = "32";
    EXPECT_THAT(recovery.refusal(daan(), "enter_costs", other), Contains(HasSubstr("Kies de rekening of het exploot")));
    EXPECT_THAT(recovery.refusal(daan(), "enter_costs", costs), IsEmpty());
    recovery.facts["cost_documents"] = Json::array();
    EXPECT_THAT(recovery.obstacles(daan(), "enter_costs"), Contains(HasSubstr("staat bij de bestanden")));
}

}  // namespace
}  // namespace bolwerk::workflows
