#include "tests/workflows/objection/objection_scene.hpp"

namespace bolwerk::workflows {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const bool lent = lend({"objection",
                        {{{"parent_id", 7},
                          {"letter_data", letter_data()},
                          {"never_assessed", true},
                          {"objections",
                           {{{"id", "BZW-2026-0009"},
                             {"value", "BZW-2026-0009"},
                             {"label", "BZW-2026-0009"},
                             {"case", 9},
                             {"against", "decision"},
                             {"about_letter", nullptr},
                             {"objector", "Buurtvereniging"}}}},
                          {"published_on", "2026-11-20"},
                          {"objection_last_day", "2027-01-04"}},
                         {{"parent_id", 7}, {"letter_data", letter_data()}}},
                        {{"against", {"decision", "no_decision"}},
                         {"posted_on", {nullptr}},
                         {"admissible", {"yes", "no"}},
                         {"inadmissible_because", {"late", "no_grounds", nullptr}},
                         {"outcome", {"inadmissible", "unfounded", "partly", "upheld"}},
                         {"no_hearing_because", {"a", "b", "c", "d", "e"}},
                         {"first_received_on", {nullptr}},
                         {"consent_until", {"2030-01-07"}},
                         {"new_cents", {nullptr}},
                         {"in_its_place", {"assess", nullptr}},
                         {"hearing_time", {"14:00"}},
                         {"joined_with", {nullptr, nullptr, "BZW-2026-0009"}},
                         {"objector", {nullptr}},
                         {"proceedings_cents", {nullptr}},
                         {"overrun_reason", {nullptr}},
                         {"motivation", {"Zie artikel 4:25 van de Awb"}}}});

/// Awb 7:11 lid 2: only where nobody ever looked at what the application is about.
TEST_F(Objection, LeavesTheAssessmentToAnotherDecisionOnlyWhereThereNeverWasOne) {
    Json assess{{"in_its_place", "assess"}, {"assess_because", "De aanvraag is nooit beoordeeld"}};
    heard(false);
    Json draft{{"outcome", "upheld"}, {"motivation", "Gegrond, artikel 4:5 Awb"}};
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("wat in de plaats komt")));
    draft.update({{"in_its_place", "nothing"}});
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft),
                Contains(HasSubstr("nog een aanvraag om op te beslissen")));
    draft.update(assess);
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("nooit inhoudelijk is beoordeeld")));
    objection.facts["never_assessed"] = true;
    objection.does(lawyer(), "draft", draft);
    objection.does(signer(), "sign");
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-05-12"}});
    EXPECT_EQ(objection.state(), "decided");
    EXPECT_TRUE(objection.told_linked("objection_upheld"));
    EXPECT_EQ(handed_on(), Json::object()) << "nothing is granted: the subsidy assesses it";
    EXPECT_TRUE(objection.told("Een bezwaar tegen een afwijzing is gegrond"));
    EXPECT_EQ(objection.last_day("appeal_term"), "2026-06-23");
    objection.does(bolwerk(), "appeal_term");
    EXPECT_EQ(objection.state(), "irrevocable");
    EXPECT_THAT(objection.subject.deadlines, IsEmpty());
}

/// Awb 7:11: the new decision follows the rule that the first one had to follow.
TEST_F(Objection, AgainstALowerGrantGivesTheNewAmountItself) {
    heard(false);
    objection.facts.update({{"subsidy_stage", "granted"},
                            {"granted_cents", 30'000'00},
                            {"requested_cents", 50'000'00},
                            {"left_then_cents", 45'000'00},
                            {"amount_rule", half_of_the_costs},
                            {"organ", "GS"},
                            {"mandates", {{{"organ", "GS"}, {"up_to_cents", 44'000'00}}}}});
    Json draft{{"outcome", "partly"},
               {"in_its_place", "amount"},
               {"new_cents", 45'000'01},
               {"motivation", "Deels gegrond, artikel 4:25 Awb"}};
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft),
                Contains(HasSubstr("onder het plafond zoals het was bij het eerste besluit")));
    draft["new_cents"] = 29'999'99;
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("niet lager dan nu")));
    auto revoked = draft;
    revoked.update({{"in_its_place", "nothing"}, {"new_cents", nullptr}});
    EXPECT_THAT(objection.refusal(lawyer(), "draft", revoked), Contains(HasSubstr("Herroepen alleen kan niet")))
        << "the grant would go on as if nothing was decided";
    draft["new_cents"] = 45'000'00;
    objection.does(lawyer(), "draft", draft);
    EXPECT_THAT(objection.obstacles(signer(), "sign"), Contains(HasSubstr("Uw mandaat dekt het bedrag")));
    objection.facts["mandates"][0]["up_to_cents"] = 45'000'00;
    objection.facts.update({{"stands_cents", 30'000'00}, {"room_now_cents", 15'000'00}});
    EXPECT_THAT(objection.refusal(signer(), "sign", {{"overrun_reason", nullptr}}), IsEmpty());
    objection.facts["room_now_cents"] = 14'999'99;
    EXPECT_THAT(objection.refusal(signer(), "sign", {{"overrun_reason", nullptr}}),
                Contains(AllOf(HasSubstr("schrijf op waarom het erboven gaat"), HasSubstr("15.000, over is"))));
    objection.does(signer(), "sign", {{"overrun_reason", "Het plafond was toen niet bereikt"}});
    const auto* book = std::get_if<engine::Book>(&objection.effects().front());
    ASSERT_NE(book, nullptr);
    EXPECT_EQ(book->kind, "change");
    EXPECT_TRUE(book->overrun);
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-05-12"}});
    EXPECT_TRUE(objection.told_linked("linked_case_changed"));
    EXPECT_FALSE(objection.told_linked("objection_upheld")) << "nothing is left to decide anew";
}

TEST_F(Objection, AgainstADeterminationChangesIt) {
    heard(false);
    objection.facts.update({{"subsidy_stage", "determined"},
                            {"granted_cents", 30'000'00},
                            {"requested_cents", 50'000'00},
                            {"left_then_cents", 50'000'00},
                            {"amount_rule", half_of_the_costs},
                            {"organ", "GS"},
                            {"mandates", {{{"organ", "GS"}, {"up_to_cents", 50'000'00}}}}});
    objection.does(lawyer(), "draft",
                   {{"outcome", "upheld"},
                    {"in_its_place", "amount"},
                    {"new_cents", 40'000'00},
                    {"motivation", "Gegrond, artikel 4:46 Awb"}});
    objection.does(signer(), "sign");
    EXPECT_EQ(std::get<engine::Book>(objection.effects().front()).kind, "determination");
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-05-12"}});
    EXPECT_TRUE(objection.told_linked("linked_case_changed"));
}

TEST_F(Objection, TakesLaterDecisionsIntoItsScope) {
    heard(false);
    objection.facts["later_decisions"] = 1;
    Json draft{{"outcome", "unfounded"}, {"motivation", "Ongegrond, artikel 4:25 Awb"}};
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("het hoort erbij (Awb 6:19)")));
    draft["in_scope"] = "De wijziging komt niet tegemoet aan het bezwaar";
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), IsEmpty());
}

TEST_F(Objection, MayGoStraightToTheCourtWhenAskedAndInTime) {
    admitting(false);
    const Json consent{{"consented_on", "2026-04-20"}, {"direct_reason", "Alleen een rechtsvraag"}};
    EXPECT_THAT(objection.refusal(lawyer(), "agree_direct_appeal", consent),
                Contains(HasSubstr("De indiener vraagt om rechtstreeks beroep")));
    Scene asked{"objection"};
    asked.facts = refused;
    asked.today = objection.today;
    auto wanted = letter("2026-04-20");
    wanted["direct_appeal"] = true;
    asked.does(applicant(), "open", wanted);
    asked.does(lawyer(), "confirm");
    auto refused_it = asked;
    refused_it.does(lawyer(), "refuse_direct_appeal",
                    {{"direct_refused_because", "De feiten zijn nog niet duidelijk"}});
    EXPECT_EQ(refused_it.state(), "admitting") << "the province decides on it itself";
    EXPECT_TRUE(refused_it.made("weigering rechtstreeks beroep"));
    EXPECT_TRUE(refused_it.told("Uw bezwaar gaat niet meteen naar de rechter"));
    for (const auto* again : {"refuse_direct_appeal", "agree_direct_appeal"})
        EXPECT_THAT(refused_it.obstacles(lawyer(), again), Contains(HasSubstr("niet afgewezen"))) << again;
    asked.does(lawyer(), "agree_direct_appeal", consent);
    EXPECT_EQ(asked.state(), "forwarded");
    EXPECT_THAT(asked.subject.deadlines, IsEmpty());
}

TEST_F(Objection, ThatACourtReceivedFirstIsInTimeFromThatDay) {
    objection.today = date_of(2026, 5, 8);
    auto forwarded = letter("2026-05-08");
    forwarded["first_received_on"] = "2026-04-27";
    EXPECT_THAT(objection.refusal(applicant(), "open", forwarded), Contains(HasSubstr("komt vandaag binnen")));
    objection.does(lawyer(), "open", forwarded);
    objection.does(lawyer(), "confirm");
    EXPECT_THAT(objection.refusal(lawyer(), "admit", {{"admissible", "yes"}}), IsEmpty()) << "Awb 6:15 lid 3";
}

TEST_F(Objection, WithoutAHearingIsDecidedAsTheReasonSays) {
    admitting(false);
    objection.does(lawyer(), "admit", {{"admissible", "yes"}});
    EXPECT_THAT(objection.refusal(lawyer(), "waive_hearing", {{"no_hearing_because", "a"}}),
                Contains(HasSubstr("Kennelijk niet-ontvankelijk past alleen")));
    objection.does(lawyer(), "waive_hearing", {{"no_hearing_because", "b"}});
    const Json upheld{{"outcome", "upheld"}, {"motivation", "Gegrond, artikel 4:25 Awb"}};
    EXPECT_THAT(objection.refusal(lawyer(), "draft", upheld), Contains(HasSubstr("Zonder hoorzitting past")));
}

/// Awb 7:3 under e: once asked nothing about whoever else objected to the same decision.
TEST_F(Objection, IsFollowedWithoutAHearingOnlyWhereNobodyElseIsHarmed) {
    admitting(false);
    objection.does(lawyer(), "admit", {{"admissible", "yes"}});
    Json waives{{"no_hearing_because", "e"}};
    EXPECT_THAT(objection.refusal(lawyer(), "waive_hearing", waives), Contains(HasSubstr("geen bezwaar maakte")));
    objection.facts["objections"] = {
        {{"id", "BZW-2026-0009"}, {"label", "BZW-2026-0009, Geluid"}, {"against", "decision"}},
        {{"id", "BZW-2026-0010"}, {"label", "BZW-2026-0010, Rente"}, {"against", "beside"}}};
    EXPECT_THAT(objection.refusal(lawyer(), "waive_hearing", waives),
                Contains(AllOf(HasSubstr("in elk geval van: BZW-2026-0009, Geluid"), Not(HasSubstr("BZW-2026-0010")))));
    waives["others_unharmed"] = "Het hogere bedrag verandert niets aan het geluid van het terrein.";
    EXPECT_THAT(objection.refusal(lawyer(), "waive_hearing", waives), IsEmpty());
}

TEST_F(Objection, ThatIsUnfoundedLeavesTheSubsidyAsItWas) {
    decided("unfounded");
    EXPECT_FALSE(objection.told_linked("objection_upheld"));
}

/// Awb 2:17 and 6:14: whoever files in the portal need not wait until somebody opens the post.
TEST_F(Objection, IsAcknowledgedTheMomentItIsFiled) {
    objection.does(applicant(), "open", letter("2026-04-20"));
    EXPECT_TRUE(objection.made("ontvangstbevestiging bezwaar"));
    EXPECT_TRUE(objection.told("Uw bezwaar is ontvangen"));
    objection.does(lawyer(), "confirm", {{"committee", false}});
    EXPECT_FALSE(objection.made("ontvangstbevestiging bezwaar")) << "once";
}

TEST_F(Objection, IsDecidedInTwelveWeeksWithACommitteeAndSixWithout) {
    admitting(false);
    EXPECT_FALSE(objection.made("bericht over de commissie"));
    EXPECT_EQ(objection.last_day("decision"), "2026-06-09") << "O1, counted from the end of the objection term";
    Scene with{"objection"};
    with.facts = refused;
    with.today = objection.today;
    with.does(applicant(), "open", letter("2026-04-20"));
    with.does(lawyer(), "confirm", {{"committee", true}});
    EXPECT_TRUE(with.made("bericht over de commissie")) << "Awb 7:13 lid 2";
    EXPECT_EQ(with.last_day("decision"), "2026-07-21");
    with.does(lawyer(), "admit", {{"admissible", "yes"}});
    with.does(lawyer(), "postpone", {{"postpone_reason", "De commissie heeft meer tijd nodig"}});
    EXPECT_EQ(with.last_day("decision"), "2026-09-01");
    EXPECT_THAT(with.obstacles(lawyer(), "postpone"), Contains(HasSubstr("De beslissing is nog niet uitgesteld")));
}

/// Awb 7:10 lid 4.
TEST_F(Objection, IsPostponedFurtherByConsentToALaterDay) {
    admitting(false);
    objection.does(lawyer(), "admit", {{"admissible", "yes"}});
    EXPECT_EQ(objection.last_day("decision"), "2026-06-09");
    Json consent{{"consent_ground", "all"},
                 {"consent_until", "2026-06-09"},
                 {"postpone_reason", "Partijen onderzoeken samen een oplossing"}};
    EXPECT_THAT(objection.refusal(lawyer(), "postpone_by_consent", consent),
                Contains(HasSubstr("na de laatste dag van de termijn")));
    consent["consent_until"] = "2026-10-01";
    objection.does(lawyer(), "postpone_by_consent", consent);
    EXPECT_EQ(objection.last_day("decision"), "2026-10-01");
    EXPECT_TRUE(objection.told("De beslissing op uw bezwaar is verder uitgesteld"));
}

TEST_F(Objection, StandsStillWhileItIsRepaired) {
    admitting(false);
    objection.does(lawyer(), "ask_repair", {{"defects", "De gronden ontbreken"}});
    const auto& stopped = engine::deadline_of(objection.subject, "decision")->clock.adjustments.suspensions;
    ASSERT_EQ(stopped.size(), 1U);
    EXPECT_EQ(stopped.front().source, "Awb art. 7:10 lid 2");
    objection.today = date_of(2026, 4, 30);
    objection.does(applicant(), "repair_defects", {{"repaired", "Hierbij de gronden"}});
    EXPECT_EQ(objection.last_day("decision"), "2026-06-10") << "29 April alone stood still within the term";
}

/// Awb 6:11: late post gets a decision too, also when the subsidy was closed and its term runs no longer.
TEST_F(Objection, IsTakenInAfterTheSubsidyWasClosed) {
    objection.facts["objection_last_day"] = nullptr;
    EXPECT_THAT(objection.obstacles(lawyer(), "open"), Contains(HasSubstr("waartegen bezwaar kan")));
    objection.facts["objection_over"] = true;
    objection.today = date_of(2026, 9, 1);
    objection.does(lawyer(), "open", letter("2026-09-01"));
    objection.does(lawyer(), "confirm");
    EXPECT_THAT(objection.refusal(lawyer(), "admit", {{"admissible", "yes"}}), Contains(HasSubstr("op tijd")));
}

TEST_F(Objection, AgainstNotDecidingIsAnAppeal) {
    auto late = letter("2026-04-20");
    late["against"] = "no_decision";
    EXPECT_THAT(objection.refusal(applicant(), "open", late), Contains(HasSubstr("ga rechtstreeks in beroep")));
}

TEST_F(Objection, ThatIsLateIsAdmissibleOnlyWithAnExcuse) {
    objection.today = date_of(2026, 5, 8);
    EXPECT_THAT(objection.refusal(applicant(), "open", letter("2026-04-20")),
                Contains(HasSubstr("komt vandaag binnen")))
        << "nobody dates their own letter (Awb 2:17)";
    objection.does(applicant(), "open", letter("2026-05-08"));
    objection.does(lawyer(), "confirm");
    EXPECT_THAT(objection.refusal(lawyer(), "admit", {{"admissible", "yes"}}),
                Contains(HasSubstr("Het bezwaar is op tijd")));
    EXPECT_THAT(objection.refusal(lawyer(), "admit", {{"admissible", "no"}, {"inadmissible_because", "late"}}),
                IsEmpty());
    EXPECT_THAT(objection.refusal(lawyer(), "admit", {{"admissible", "yes"}, {"excuse", "De brief kwam niet aan"}}),
                IsEmpty());
}

/// Awb 6:5 and 6:6.
TEST_F(Objection, ThatSaysNothingYetIsNotAdmittedBeforeItWasRepaired) {
    auto pro_forma = letter("2026-04-20");
    pro_forma["grounds"] = nullptr;
    objection.does(applicant(), "open", pro_forma);
    objection.does(lawyer(), "confirm", {{"committee", false}});
    const Json yes{{"admissible", "yes"}, {"admissibility_note", "De gronden blijken uit de aanvraag"}};
    EXPECT_THAT(objection.refusal(lawyer(), "admit", yes), Contains(HasSubstr("vraag eerst om herstel")));
    objection.does(lawyer(), "ask_repair", {{"defects", "De gronden ontbreken"}});
    Scene lapsed = objection;
    lapsed.does(bolwerk(), "repair");
    EXPECT_THAT(lapsed.refusal(lawyer(), "admit", {{"admissible", "yes"}}), Contains(HasSubstr("noemt geen gronden")));
    EXPECT_THAT(lapsed.refusal(lawyer(), "admit", yes), IsEmpty()) << "6:6 leaves it to the authority";
    objection.does(applicant(), "repair_defects", {{"repaired", "Het tekort is wel aangetoond"}});
    EXPECT_THAT(objection.refusal(lawyer(), "admit", {{"admissible", "yes"}}), IsEmpty());
}

TEST_F(Objection, WithoutGroundsIsRepairedBeforeItIsInadmissible) {
    admitting(false);
    const Json no{{"admissible", "no"}, {"inadmissible_because", "no_grounds"}};
    EXPECT_THAT(objection.refusal(lawyer(), "admit", no), Contains(HasSubstr("Niet-ontvankelijk om een gebrek")));
    objection.does(lawyer(), "ask_repair", {{"defects", "De gronden ontbreken"}});
    objection.does(bolwerk(), "repair");
    EXPECT_THAT(objection.refusal(lawyer(), "admit", no), IsEmpty());
}

TEST_F(Objection, IsHeardByNobodyWhoPreparedTheDecision) {
    heard(false);
    objection.facts["involved"] = true;
    EXPECT_THAT(objection.obstacles(lawyer(), "draft"),
                Contains("U werkte niet mee aan het besluit waartegen bezwaar is (Awb 7:5)."));
}

TEST_F(Objection, IsSignedByAnotherThanTheFirstDecision) {
    heard(false);
    objection.does(lawyer(), "draft",
                   {{"outcome", "unfounded"}, {"motivation", "Het tekort is niet aangetoond (artikel 4:25 Awb)"}});
    objection.facts["signed_primary"] = true;
    EXPECT_THAT(objection.obstacles(signer(), "sign"), Contains("U ondertekende het eerste besluit niet."));
    objection.facts["signed_primary"] = false;
    auto both = lawyer();
    both.holdings.push_back(signer().holdings.front());
    EXPECT_THAT(objection.obstacles(both, "sign"), Contains(HasSubstr("Iemand anders")));
}

TEST_F(Objection, WaitsForItsCommitteeAndMotivatesADeviation) {
    heard(true);
    EXPECT_THAT(objection.obstacles(lawyer(), "draft"), Contains(HasSubstr("Het advies van de commissie is binnen")));
    objection.does(lawyer(), "record_advice", {{"committee_advice", "Verklaar het bezwaar gegrond"}});
    Json draft{{"outcome", "unfounded"}, {"motivation", "Er is geen tekort (artikel 4:25 Awb)"}, {"deviates", true}};
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), Contains(HasSubstr("Leg uit waarom")));
    draft["deviation_reason"] = "De cijfers zijn nader onderzocht";
    EXPECT_THAT(objection.refusal(lawyer(), "draft", draft), IsEmpty());
}

TEST_F(Objection, GivesTenDaysForDocumentsBeforeTheHearing) {
    admitting(false);
    objection.does(lawyer(), "admit", {{"admissible", "yes"}});
    EXPECT_THAT(objection.refusal(lawyer(), "plan_hearing", {{"hearing_on", "2026-04-29"}}),
                Contains(HasSubstr("ten minste 10 dagen")));
    const Json in_time{{"hearing_on", "2026-04-30"}, {"hearing_time", "14:00"}, {"hearing_place", "Markt 11"}};
    EXPECT_THAT(objection.refusal(lawyer(), "plan_hearing", in_time), IsEmpty());
}

/// Awb 6:21: also while the decision on it lies ready for a signature.
TEST_F(Objection, IsWithdrawnUntilTheDecisionIsSigned) {
    heard(false);
    objection.does(lawyer(), "draft",
                   {{"outcome", "unfounded"}, {"motivation", "Het tekort is niet aangetoond (artikel 4:25 Awb)"}});
    auto decided = objection;
    decided.does(signer(), "sign");
    EXPECT_THAT(decided.obstacles(applicant(), "withdraw"), Contains(HasSubstr("niet in de fase")));
    objection.does(applicant(), "withdraw", {{"withdraw_reason", "Wij zijn eruit gekomen"}});
    EXPECT_EQ(objection.state(), "withdrawn");
    EXPECT_THAT(objection.subject.deadlines, IsEmpty());
    EXPECT_TRUE(objection.made("bevestiging intrekking"));
    EXPECT_TRUE(objection.told("De intrekking van uw bezwaar is bevestigd"));
}

/// Awb 7:7: whoever was heard gets the report.
TEST_F(Objection, SendsTheReportOfTheHearing) {
    admitting(false);
    objection.does(lawyer(), "admit", {{"admissible", "yes"}});
    objection.does(lawyer(), "plan_hearing",
                   {{"hearing_on", "2026-04-30"}, {"hearing_time", "14:00"}, {"hearing_place", "Markt 11"}});
    objection.today = date_of(2026, 4, 30);
    objection.does(lawyer(), "hear", {{"heard_on", "2026-04-30"}, {"hearing_report", "De indiener lichtte het toe"}});
    EXPECT_TRUE(objection.made("verslag hoorzitting"));
    EXPECT_TRUE(objection.told("Het verslag van de hoorzitting is er"));
}

}  // namespace
}  // namespace bolwerk::workflows
