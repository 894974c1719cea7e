// Objections against what was decided beside the subsidy, solved together, with costs, and above the rule.
#include "tests/workflows/objection/objection_scene.hpp"

namespace bolwerk::workflows {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_F(Objection, IsOpenAgainstADecisionBesideTheSubsidyAlsoWhenTheSubsidyHasNone) {
    objection.facts["objection_last_day"] = nullptr;
    objection.facts["published_on"] = nullptr;
    EXPECT_THAT(objection.obstacles(applicant(), "open"), Contains(HasSubstr("waartegen bezwaar kan")));
    objection.facts["decisions_beside"] = {
        {{"id", "INV-2026-0003-B2"}, {"value", "INV-2026-0003-B2"}, {"on", "2026-03-16"}, {"label", "Verrekening"}}};
    auto letter = Objection::letter("2026-04-20");
    EXPECT_THAT(objection.refusal(applicant(), "open", letter), Contains(HasSubstr("waartegen bezwaar kan")));
    letter["against"] = "beside";
    EXPECT_THAT(objection.refusal(applicant(), "open", letter), Contains(HasSubstr("Kies het besluit waartegen")));
    letter["about_letter"] = "INV-2026-0003-B2";
    objection.does(applicant(), "open", letter);
    EXPECT_EQ(objection.last_day("decision"), "2026-06-09")
        << "six weeks after 28 April, the last day to object (B2, O1)";
    objection.does(lawyer(), "confirm", {{"committee", false}});
    objection.does(lawyer(), "admit", {{"admissible", "yes"}});
    objection.does(lawyer(), "waive_hearing", {{"no_hearing_because", "c"}});
    Json draft{{"outcome", "upheld"},
               {"in_its_place", "amount"},
               {"new_cents", 1'000'00},
               {"motivation", "Gegrond, artikel 4:93 Awb"}};
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("Een nieuw bedrag hoort bij")))
        << "the amount of the subsidy is not what it is about";
    draft.update({{"new_cents", nullptr}, {"in_its_place", "nothing"}});
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), IsEmpty()) << "setting off may merely be revoked";
    draft["in_its_place"] = "text";
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("Beschrijf wat in de plaats komt")));
    draft["in_place_text"] = "De verrekening vervalt: wij betalen het bedrag alsnog uit.";
    objection.does(lawyer(), "draft", draft);
    objection.does(signer(), "sign");
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-04-20"}});
    EXPECT_FALSE(objection.told_linked("objection_upheld")) << "the subsidy itself is not decided anew";
    EXPECT_TRUE(objection.told("Een bezwaar is gegrond: herstel de invordering, de opschorting of de dwangsom"));
}

/// An objection against a decision on a penalty or interest, heard and ready for a draft.
struct AgainstASum : Objection {
    Json draft{{"outcome", "upheld"}, {"in_its_place", "sum"}, {"motivation", "Gegrond, artikel 4:17 Awb"}};

    void about(const char* sum, std::int64_t now, std::int64_t paid) {
        objection.facts["decisions_beside"] = {{{"id", "IGS-2026-0003-B2"},
                                                {"value", "IGS-2026-0003-B2"},
                                                {"on", "2026-03-16"},
                                                {"label", "Dwangsom"},
                                                {"case", 88},
                                                {"sum", sum},
                                                {"now_cents", now},
                                                {"paid_cents", paid}}};
        objection.facts["organ"] = "GS";
        objection.facts["mandates"] = {{{"organ", "GS"}, {"up_to_cents", 1'442'00}}};
        auto letter = Objection::letter("2026-04-20");
        letter.update({{"against", "beside"}, {"about_letter", "IGS-2026-0003-B2"}});
        objection.does(applicant(), "open", letter);
        objection.does(lawyer(), "confirm", {{"committee", false}});
        objection.does(lawyer(), "admit", {{"admissible", "yes"}});
        objection.does(lawyer(), "waive_hearing", {{"no_hearing_because", "c"}});
    }
    std::vector<std::string> refused(const Json& owed) {
        draft["owed_cents"] = owed;
        return objection.refusal(lawyer(), "draft", draft);
    }
    Json told(std::string_view action) const {
        for (const auto& effect : objection.effects())
            if (const auto* one = std::get_if<engine::TellLinked>(&effect); one && one->action == action)
                return one->relation == "corrects" ? one->told : Json("to another case");
        return nullptr;
    }
};

TEST_F(AgainstASum, RaisesAPenaltyWithinTheLaw) {
    about("penalty", 707'00, 707'00);
    EXPECT_THAT(refused(nullptr), Contains(HasSubstr("Noem de dwangsom of de rente")));
    EXPECT_THAT(refused(706'99), Contains(HasSubstr("707")));
    EXPECT_THAT(refused(707'00), Contains(HasSubstr("Het bedrag is anders dan nu")));
    EXPECT_THAT(refused(1'442'01), Contains(HasSubstr("Een dwangsom is niet hoger dan de wet zegt")));
    EXPECT_THAT(refused(1'442'00), IsEmpty());
    objection.does(lawyer(), "draft", draft);
    objection.facts["mandates"][0]["up_to_cents"] = 1'441'99;
    EXPECT_THAT(objection.obstacles(signer(), "sign"), Contains(HasSubstr("Uw mandaat dekt het bedrag")));
    objection.facts["mandates"][0]["up_to_cents"] = 1'442'00;
    objection.does(signer(), "sign");
    EXPECT_THAT(objection.subject.links, Contains(testing::Field(&engine::Link::to, 88)));
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-04-20"}});
    EXPECT_EQ(told("penalty_corrected").at("penalty_cents"), 1'442'00);
    EXPECT_EQ(told("penalty_corrected").at("corrected_on"), "2026-04-20");
    EXPECT_EQ(told("interest_corrected"), nullptr);
    EXPECT_FALSE(objection.told("Een bezwaar is gegrond: herstel de invordering, de opschorting of de dwangsom"))
        << "nobody has to";
}

/// Awb 4:102 lid 3.
TEST_F(AgainstASum, SaysWhyThereIsNoInterestOnlyWhereAnAmountTakesItsPlace) {
    about("penalty", 0, 0);
    draft["no_interest_because"] = "De ingebrekestelling noemde een andere aanvraag.";
    EXPECT_THAT(refused(1'442'00), IsEmpty());
    draft["in_its_place"] = "nothing";
    EXPECT_THAT(refused(nullptr), Contains(HasSubstr("past alleen bij een bedrag dat in de plaats komt")));
    draft["in_its_place"] = "sum";
    draft["owed_cents"] = 1'442'00;
    objection.does(lawyer(), "draft", draft);
    objection.does(signer(), "sign");
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-04-20"}});
    EXPECT_EQ(told("penalty_corrected").at("no_interest_because"), draft["no_interest_because"]);
}

TEST_F(AgainstASum, RaisesInterestOverAPenalty) {
    about("interest", 36'49, 0);
    EXPECT_THAT(refused(36'48), Contains(HasSubstr("gaat er niet op achteruit")));
    draft["owed_cents"] = 40'00;
    objection.does(lawyer(), "draft", draft);
    objection.does(signer(), "sign");
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-04-20"}});
    EXPECT_EQ(told("interest_corrected").at("more_interest_cents"), 3'51);
    EXPECT_EQ(told("penalty_corrected"), nullptr);
}

TEST_F(AgainstASum, TakesInterestAwayOnlyWhenAnotherPartyObjectsAndItIsNotPaid) {
    about("interest", 36'49, 0);
    EXPECT_THAT(refused(0), Contains(HasSubstr("gaat er niet op achteruit")));
    objection.subject.data["objector"] = "Bakkerij De Korenaar BV";
    EXPECT_THAT(refused(0), IsEmpty());
    objection.facts["decisions_beside"][0]["paid_cents"] = 36'49;
    EXPECT_THAT(refused(0), Contains(HasSubstr("Het bedrag is anders dan nu"))) << "what was paid stays paid";
}

TEST_F(AgainstASum, BooksMoreInterestOfTheSubsidyWhenItIsSigned) {
    about("subsidy_interest", 95'34, 95'34);
    draft["owed_cents"] = 120'34;
    objection.does(lawyer(), "draft", draft);
    objection.does(signer(), "sign");
    EXPECT_EQ(objection.booked(), "interest 25");
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-04-20"}});
    EXPECT_TRUE(objection.told_linked("linked_case_changed"));
}

TEST_F(AgainstASum, IsNoSumOfAnotherDecision) {
    about("penalty", 707'00, 0);
    objection.facts["decisions_beside"][0]["sum"] = nullptr;
    EXPECT_THAT(refused(1'442'00), Contains(HasSubstr("past alleen bij een bezwaar tegen een besluit daarover")));
}

TEST_F(Objection, AgainstADecisionBesideTheSubsidyIsLateByItsOwnTerm) {
    objection.facts["decisions_beside"] = {
        {{"id", "IGS-2026-0003-B2"}, {"value", "IGS-2026-0003-B2"}, {"on", "2026-03-01"}, {"label", "Dwangsom"}}};
    auto letter = Objection::letter("2026-04-20");
    letter.update({{"against", "beside"}, {"about_letter", "IGS-2026-0003-B2"}});
    objection.does(applicant(), "open", letter);
    objection.does(lawyer(), "confirm", {{"committee", false}});
    EXPECT_THAT(objection.refusal(lawyer(), "admit", {{"admissible", "yes"}}), Contains(HasSubstr("op tijd")))
        << "six weeks after 1 March ended on 13 April, whatever term the subsidy itself has";
}

/// Awb 3:41, 6:8: the message about it came back, and it went by post on 9 March.
TEST_F(Objection, AgainstADecisionBesideTheSubsidyThatCameByPostAloneIsInTimeUpToTheDayOnItsSheet) {
    objection.facts["decisions_beside"] = {{{"id", "IGS-2026-0003-B2"},
                                            {"value", "IGS-2026-0003-B2"},
                                            {"on", "2026-03-01"},
                                            {"until", "2026-04-20"},
                                            {"label", "Dwangsom"}}};
    auto letter = Objection::letter("2026-04-20");
    letter.update({{"against", "beside"}, {"about_letter", "IGS-2026-0003-B2"}});
    objection.does(applicant(), "open", letter);
    objection.does(lawyer(), "confirm", {{"committee", false}});
    EXPECT_THAT(objection.refusal(lawyer(), "admit", {{"admissible", "yes"}}), IsEmpty());
}

TEST_F(Objection, MayBeSolvedTogetherWhileTheTermRunsOnAndTheHearingWaits) {
    admitting(false);
    objection.does(lawyer(), "admit", {{"admissible", "yes"}});
    Json plan{{"agreed_on", "2026-04-21"}, {"mediation_plan", "Een gesprek met de behandelaar"}};
    EXPECT_THAT(objection.refusal(lawyer(), "begin_mediation", plan),
                Contains(HasSubstr("stemde vandaag of eerder in")));
    plan["agreed_on"] = "2026-04-20";
    const auto last_day = objection.last_day("decision");
    objection.does(lawyer(), "begin_mediation", plan);
    EXPECT_EQ(objection.state(), "mediating");
    EXPECT_EQ(objection.last_day("decision"), last_day) << "talking stops no clock";
    EXPECT_FALSE(objection.obstacles(lawyer(), "plan_hearing").empty()) << "the hearing waits";
    objection.does(lawyer(), "end_mediation",
                   {{"mediation_outcome", "unsolved"}, {"mediation_result", "Geen akkoord"}});
    EXPECT_EQ(objection.state(), "handling");
    EXPECT_THAT(objection.obstacles(lawyer(), "plan_hearing"), IsEmpty()) << "who was not heard yet still is";
}

TEST_F(Objection, DecidesOnTheCostsThatWereAskedFor) {
    heard(false);
    Json draft{{"outcome", "unfounded"}, {"motivation", "Ongegrond, artikel 4:25 Awb"}, {"costs_asked", true}};
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("Beslis op het verzoek")));
    draft["costs_reason"] = "Het besluit blijft in stand";
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), IsEmpty());
    draft["proceedings_cents"] = 647'00;
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("bij een gegrond bezwaar")));
    objection.facts["subsidy_stage"] = "granted";
    draft.update({{"outcome", "upheld"}, {"in_its_place", "text"}, {"in_place_text", "De verplichting vervalt."}});
    objection.does(lawyer(), "draft", draft);
    objection.does(signer(), "sign");
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-05-12"}});
    EXPECT_TRUE(objection.told("Betaal de kosten van een bezwaar: het bedrag staat in de beslissing"));
}

TEST_F(Objection, ThatWasSolvedIsWithdrawnByWhoeverMadeIt) {
    admitting(false);
    objection.does(lawyer(), "admit", {{"admissible", "yes"}});
    objection.does(lawyer(), "begin_mediation",
                   {{"agreed_on", "2026-04-20"}, {"mediation_plan", "Een gesprek met de behandelaar"}});
    objection.does(applicant(), "withdraw", {{"withdraw_reason", "Wij zijn eruit gekomen"}});
    EXPECT_EQ(objection.state(), "withdrawn");
}

TEST_F(Objection, RaisesNoAmountAboveTheRuleOfTheScheme) {
    heard(false);
    objection.facts.update({{"subsidy_stage", "granted"},
                            {"granted_cents", 30'000'00},
                            {"requested_cents", 90'000'00},
                            {"left_then_cents", 900'000'00},
                            {"amount_rule", half_of_the_costs}});
    Json draft{{"outcome", "upheld"},
               {"in_its_place", "amount"},
               {"new_cents", 50'000'01},
               {"motivation", "Gegrond, artikel 4:31 Awb"}};
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("Een hoger bedrag volgt de regeling")));
    draft["new_cents"] = 50'000'00;
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), IsEmpty());
    draft.update({{"new_cents", 70'000'00}, {"eligible_cents", 140'000'00}});
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("Een hoger bedrag volgt de regeling")));
    objection.facts["de_minimis_aid"] = true;
    objection.facts["aid"] = {{"given", {{{"on", "2026-03-16"}, {"cents", 30'000'00}, {"registered_on", nullptr}}}}};
    draft["new_cents"] = 60'000'00;
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("Bekijk het de-minimisregister")));
    draft.update({{"register_checked_on", "2026-05-12"}, {"register_aid_cents", 240'000'01}});
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("de-minimissteun van drie jaar")));
    draft["register_aid_cents"] = 240'000'00;
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), IsEmpty());
}

TEST_F(Objection, RaisesNoDeterminationAboveTheGrant) {
    heard(false);
    objection.facts.update({{"subsidy_stage", "determined"},
                            {"settled", true},
                            {"granted_cents", 30'000'00},
                            {"requested_cents", 90'000'00},
                            {"left_then_cents", 900'000'00},
                            {"amount_rule", half_of_the_costs}});
    objection.facts["amount_rule"]["granted_cents"] = 40'000'00;
    Json draft{{"outcome", "upheld"},
               {"in_its_place", "amount"},
               {"new_cents", 40'000'01},
               {"motivation", "Gegrond, artikel 4:46 Awb"}};
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("Een hoger bedrag volgt de regeling")));
    draft["new_cents"] = 40'000'00;
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::workflows
