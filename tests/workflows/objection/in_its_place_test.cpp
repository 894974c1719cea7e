// An objection against a refusal that is upheld: the same decision grants (Awb 7:11 lid 2), by the rule and the ceiling
// of the first one, and the subsidy takes it over word for word.
#include "tests/workflows/objection/objection_scene.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Refused on other grounds than the ceiling, of which € 45.000 was left then.
Json refused_then() {
    auto facts = refused;
    facts.update({{"subsidy_stage", "other"},
                  {"nothing_granted", true},
                  {"granted_cents", 0},
                  {"requested_cents", 50'000'00},
                  {"minimum_cents", 5'000'00},
                  {"direct_below_cents", 25'000'00},
                  {"left_then_cents", 45'000'00},
                  {"left_in_right_order_cents", 500'000'00},
                  {"amount_rule", half_of_the_costs},
                  {"organ", "GS"},
                  {"mandates", {{{"organ", "GS"}, {"up_to_cents", 100'000'00}}}}});
    facts["amount_rule"].update({{"eligible_cents", 0}, {"deficit_cents", 0}});
    return facts;
}

Json grant_of_forty() {
    return {{"outcome", "upheld"},
            {"in_its_place", "amount"},
            {"new_cents", 40'000'00},
            {"eligible_cents", 100'000'00},
            {"deficit_cents", 60'000'00},
            {"state_aid", "none"},
            {"obligations", "Voortgang melden (Awb 4:37)"},
            {"advances", "80 procent na de beslissing"},
            {"account_by", "2028-05-01"},
            {"motivation", "Gegrond: het plan is collectief (artikel 4:35 Awb)"}};
}

struct UpheldRefusal : Objection {
    UpheldRefusal() { objection.facts = refused_then(); }
    /// What both messages of such a decision do, in their order.
    static void grant_and_determine(SubsidyScene& subsidy, std::int64_t cents) {
        subsidy.does(bolwerk(), "objection_upheld",
                     {{"outcome", "partial"},
                      {"granted_cents", cents},
                      {"published_on", "2026-03-16"},
                      {"state_aid", "de_minimis"}});
        subsidy.facts.update({{"decided_on", "2026-03-16"}, {"decided_cents", cents}, {"decided_on_objection", true}});
        subsidy.does(bolwerk(), "settlement_decided");
        for (const auto& effect : subsidy.effects())
            EXPECT_FALSE(std::holds_alternative<engine::Book>(effect)) << "it was booked when it was signed";
    }
    std::vector<std::string> booked() const {
        std::vector<std::string> all;
        for (const auto& effect : objection.effects())
            if (const auto* book = std::get_if<engine::Book>(&effect))
                all.push_back(book->kind + " " + std::to_string(book->cents / 100) + (book->overrun ? "!" : ""));
        return all;
    }
    /// What a draft that differs in these fields is refused for.
    std::vector<std::string> wrong(const Json& changed) {
        auto draft = grant_of_forty();
        draft.update(changed);
        return objection.refusal(lawyer(), "draft", draft);
    }
};

TEST_F(UpheldRefusal, IsGrantedInTheSameDecisionAndHandedOnAsItStands) {
    heard(false);
    objection.does(lawyer(), "draft", grant_of_forty());
    objection.does(signer(), "sign", {{"overrun_reason", "Toen was het plafond niet bereikt"}});
    EXPECT_THAT(booked(), ElementsAre("commitment 40000!"));
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-05-12"}});
    const auto told = handed_on();
    EXPECT_EQ(told.at("outcome"), "partial") << "less than was asked";
    EXPECT_EQ(told.at("granted_cents"), 40'000'00);
    EXPECT_EQ(told.at("eligible_cents"), 100'000'00);
    EXPECT_EQ(told.at("account_by"), "2028-05-01");
    EXPECT_EQ(told.at("published_on"), "2026-05-12");
    EXPECT_TRUE(told.at("refusal_ground").is_null());
}

TEST_F(UpheldRefusal, BelowTheLimitOfTheSchemeIsDeterminedAtOnce) {
    heard(false);
    auto draft = grant_of_forty();
    draft.update({{"new_cents", 24'999'00}, {"obligations", nullptr}, {"advances", nullptr}, {"account_by", nullptr}});
    objection.does(lawyer(), "draft", draft);
    objection.does(signer(), "sign");
    EXPECT_THAT(booked(), ElementsAre("determination 24999"));
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-05-12"}});
    EXPECT_TRUE(objection.told_linked("settlement_decided"));
}

TEST_F(UpheldRefusal, FollowsTheRuleAndTheCeilingOfTheFirstDecision) {
    heard(false);
    EXPECT_THAT(wrong(Json::object()), IsEmpty());
    EXPECT_THAT(wrong({{"new_cents", 45'000'01}}), Contains(HasSubstr("onder het plafond zoals het was")));
    EXPECT_THAT(wrong({{"eligible_cents", 70'000'00}}), Contains(HasSubstr("Een hoger bedrag volgt de regeling")));
    EXPECT_THAT(wrong({{"new_cents", 50'000'01}}), Contains(HasSubstr("niet hoger dan gevraagd")));
    EXPECT_THAT(wrong({{"new_cents", 4'999'99}}), Contains(HasSubstr("het minimum van de regeling")));
    EXPECT_THAT(wrong({{"obligations", "Voortgang melden"}}), Contains(HasSubstr("verplichtingen met hun artikel")));
    EXPECT_THAT(wrong({{"account_by", "2026-05-12"}}), Contains(HasSubstr("de dag van de verantwoording")));
    EXPECT_THAT(wrong({{"state_aid", nullptr}}), Contains(HasSubstr("Zeg of de subsidie staatssteun is")));
    EXPECT_THAT(wrong({{"state_aid", "exempted"}}), Contains(HasSubstr("Zeg of de subsidie staatssteun is")));
    EXPECT_THAT(wrong({{"state_aid", "de_minimis"}}), Contains(HasSubstr("bekijk het register")));
    EXPECT_THAT(wrong({{"new_cents", nullptr}}), Contains(HasSubstr("Noem het nieuwe bedrag")));
}

/// Whoever lost the lots found nothing left at the first decision: that is what the objection is about.
TEST_F(UpheldRefusal, OfWhoLostTheLotsIsJudgedByWhatARightOrderWouldHaveLeft) {
    heard(false);
    objection.facts["left_then_cents"] = 0;
    EXPECT_THAT(wrong(Json::object()), Contains(HasSubstr("Was de volgorde, de loting of de ranglijst onjuist")));
    EXPECT_THAT(wrong({{"order_because", "De loting is overgedaan: een lot ontbrak"}}), IsEmpty());
    objection.facts["left_in_right_order_cents"] = 39'999'99;
    EXPECT_THAT(wrong({{"order_because", "De loting is overgedaan: een lot ontbrak"}}),
                Contains(HasSubstr("onder het plafond zoals het was")))
        << "who was complete on an earlier day keeps what they got";
}

TEST_F(UpheldRefusal, IsExecutedByTheSubsidyWithoutAnotherDecision) {
    SubsidyScene subsidy;
    subsidy.today = date_of(2026, 3, 16);
    subsidy.assessing();
    auto refusal = subsidy_draft("refused", 0);
    refusal["refusal_ground"] = "outside";
    subsidy.published(refusal);
    heard(false);
    objection.does(lawyer(), "draft", grant_of_forty());
    objection.does(signer(), "sign");
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-05-12"}});
    subsidy.today = date_of(2026, 5, 12);
    subsidy.does(bolwerk(), "objection_upheld", handed_on());
    EXPECT_EQ(subsidy.state(), "executing") << "nobody notes a day or decides a second time";
    EXPECT_EQ(subsidy.subject.data.at("published_on"), "2026-05-12");
    EXPECT_EQ(subsidy.subject.data.at("granted_cents"), 40'000'00);
    EXPECT_FALSE(subsidy.subject.data.contains("refusal_ground"));
    EXPECT_EQ(subsidy.last_day("account"), "2028-05-01");
    EXPECT_EQ(subsidy.last_day("realisation"), "2029-05-12");
    EXPECT_EQ(subsidy.last_day("objection"), "") << "against a decision on an objection one goes to court";
    for (const auto& effect : subsidy.effects())
        EXPECT_FALSE(std::holds_alternative<engine::Book>(effect)) << "it was booked when it was signed";
}

TEST_F(UpheldRefusal, ThatWasDeterminedAtOnceIsPaidWithinSixWeeks) {
    SubsidyScene subsidy;
    subsidy.today = date_of(2026, 3, 16);
    subsidy.assessing();
    auto refusal = subsidy_draft("refused", 0);
    refusal["refusal_ground"] = "outside";
    subsidy.published(refusal);
    grant_and_determine(subsidy, 24'999'00);
    EXPECT_EQ(subsidy.state(), "settling");
    EXPECT_EQ(subsidy.last_day("payment"), "2026-04-28") << "P1";
    EXPECT_EQ(subsidy.last_day("account"), "") << "nothing is left to account for";
    EXPECT_EQ(subsidy.last_day("objection"), "") << "against a decision on an objection one goes to court";
    EXPECT_EQ(subsidy.last_day("aid_register"), "2026-04-15") << "twenty working days, Good Friday and Easter off";
}

TEST_F(UpheldRefusal, ThatWasClosedIsExecutedToo) {
    SubsidyScene subsidy;
    subsidy.today = date_of(2026, 3, 16);
    subsidy.assessing();
    auto refusal = subsidy_draft("refused", 0);
    refusal["refusal_ground"] = "outside";
    subsidy.published(refusal);
    subsidy.today = date_of(2026, 5, 1);
    subsidy.does(femke(), "close");
    EXPECT_FALSE(subsidy.refusal(bolwerk(), "linked_case_changed").empty()) << "other news undoes no end";
    EXPECT_FALSE(subsidy.refusal(femke(), "close").empty());
    subsidy.does(bolwerk(), "objection_upheld",
                 {{"outcome", "granted"}, {"granted_cents", 50'000'00}, {"published_on", "2026-05-01"}});
    EXPECT_EQ(subsidy.state(), "executing");
}

TEST_F(UpheldRefusal, ThatNobodyAssessedIsAssessedAlsoAfterItWasClosed) {
    SubsidyScene subsidy;
    subsidy.today = date_of(2026, 3, 16);
    subsidy.assessing();
    auto refusal = subsidy_draft("refused", 0);
    refusal["refusal_ground"] = "outside";
    subsidy.published(refusal);
    subsidy.today = date_of(2026, 5, 1);
    subsidy.does(femke(), "close");
    subsidy.does(bolwerk(), "objection_upheld");
    EXPECT_EQ(subsidy.state(), "assessing");
    EXPECT_NE(subsidy.last_day("decision"), "");
}

/// Awb 4:87 and 7:11: what the objection gave more is due, though everything was paid and the subsidy was closed.
TEST_F(UpheldRefusal, OfADeterminationAfterTheEndIsPaidByTheSubsidyThatGoesOn) {
    SubsidyScene subsidy;
    subsidy.today = date_of(2026, 3, 16);
    subsidy.assessing();
    subsidy.published(subsidy_draft("granted", 24'000'00));
    EXPECT_EQ(subsidy.state(), "settling");
    subsidy.today = date_of(2026, 5, 1);
    subsidy.stands("paid", 24'000'00);
    subsidy.does(femke(), "close");
    subsidy.facts.update({{"decided_on", "2026-05-01"}, {"decided_cents", 30'000'00}, {"decided_on_objection", true}});
    EXPECT_FALSE(subsidy.refusal(bolwerk(), "linked_case_changed").empty()) << "nothing is due";
    subsidy.stands("payable", 6'000'00);
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.state(), "settling");
    EXPECT_EQ(subsidy.last_day("payment"), "2026-06-12");
}

}  // namespace
}  // namespace bolwerk::workflows
