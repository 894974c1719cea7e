#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Actor;
using engine::Json;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::int64_t intelligence = apeldoorn, town = 5, police = 32;

const Json ready{{"round_in_analysis", 1},
                 {"round_asks_choice", 1},
                 {"parent_id", 8},
                 {"parks_number", 2},
                 {"other_analyses", 0},
                 {"park_names", {"Kade (F301)", "Sluis (F302)"}},
                 {"respondents", {{{"id", town}, {"name", "Gemeente"}}, {{"id", police}, {"name", "Politie"}}}},
                 {"recipients",
                  {{{"id", town}, {"value", "Gemeente"}, {"label", "Gemeente"}},
                   {{"id", police}, {"value", "Politie"}, {"label", "Politie"}}}},
                 {"recipient_names", {"Gemeente", "Politie"}},
                 {"municipal_recipients", {"Gemeente"}}};

Json with_earlier() {
    auto facts = ready;
    facts["round_in_analysis"] = 0;
    facts["earlier_id"] = 77;
    return facts;
}

const bool lent = lend({"risk_analysis",
                        {ready, with_earlier(), Json::object()},
                        {{"sent_to", {{"Gemeente"}, {"Gemeente", "Politie"}, {"Politie"}, {"Elders"}}},
                         {"advised_parks", {{"Kade (F301)"}}},
                         {"chosen_parks", {{"Kade (F301)"}, {"Sluis (F302)"}}},
                         {"class_park", {"Kade (F301)", "Elders (F999)"}},
                         {"valid_until", {"2027-11-23", "2028-06-01", "2020-01-01"}}}});

Actor daan() { return somebody(301, "Daan Koster", "riec_analyst", intelligence); }
Actor lina() { return somebody(302, "Lina Haverkamp", "riec_analyst", intelligence); }
Actor privacy() { return somebody(303, "Oscar Veen", "riec_privacy_officer", intelligence); }
Actor coordinator() { return somebody(304, "Koen de Wit", "municipal_coordinator", town); }

const Json text{{"interpretation", "Twee terreinen vallen op door leegstand en slecht zicht."},
                {"blind_spots", "Over eigendom is weinig bekend."},
                {"sources_used", "Waarnemingen en registraties van gemeente en politie."},
                {"advised_parks", {"Kade (F301)"}},
                {"advised_interventions", "Schouw, verlichting, gezamenlijke controle."},
                {"valid_until", "2027-11-23"}};

struct RiskAnalysis : testing::Test {
    Scene analysis{"risk_analysis"};

    RiskAnalysis() {
        analysis.facts = ready;
        analysis.does(daan(), "begin", {{"title", "Analyse Kadestad"}});
    }
    void read() {
        analysis.does(daan(), "write", text);
        analysis.does(daan(), "to_reader");
        analysis.does(lina(), "read");
    }
    void adopted() {
        read();
        analysis.does(privacy(), "pass_privacy", {{"without_personal_data", true}, {"sources_named", true}});
        analysis.does(coordinator(), "check_facts", {{"facts_right", "yes"}});
        analysis.does(lina(), "adopt");
    }
    void sent() {
        adopted();
        analysis.does(daan(), "send",
                      {{"sent_to", {"Gemeente"}}, {"sent_for", "Kiezen van terreinen voor een aanpak"}});
    }
    /// The organisations that take part now, in order.
    std::vector<std::int64_t> sharing() const { return analysis.taking_part(); }
};

TEST_F(RiskAnalysis, GoesPastASecondReaderThePrivacyOfficerAndTheFactsToAChoice) {
    sent();
    EXPECT_EQ(analysis.last_day("choice"), "2026-12-21");
    EXPECT_EQ(analysis.last_day("feedback_5"), "2027-11-23");
    analysis.does(coordinator(), "choose", {{"chosen_parks", {"Kade (F301)"}}});
    EXPECT_EQ(analysis.state(), "chosen");
    EXPECT_TRUE(analysis.told_linked("analysis_changed"));
}

TEST_F(RiskAnalysis, IsReadAndAdoptedBySomebodyElse) {
    analysis.does(daan(), "write", text);
    analysis.does(daan(), "to_reader");
    EXPECT_THAT(analysis.obstacles(daan(), "read"), Contains(HasSubstr("Iemand anders")));
    analysis.does(lina(), "read");
    analysis.does(privacy(), "pass_privacy", {{"without_personal_data", true}, {"sources_named", true}});
    analysis.does(coordinator(), "check_facts", {{"facts_right", "yes"}});
    EXPECT_THAT(analysis.obstacles(daan(), "adopt"), Contains(HasSubstr("Iemand anders")));
}

/// One park that police and municipality handed in: 100 and 33,3.
Json far_apart() {
    const auto matrix = [](const char* side, const char* answer) {
        return Json{{"park", "Kade"}, {"rin", "F301"},        {"park_id", 1},
                    {"side", side},   {"state", "submitted"}, {"cells", {{"L1", answer}}}};
    };
    return {{"set",
             {{"domains", {{{"code", "ligging"}, {"weight", 1}}}},
              {"indicators", {{{"code", "L1"}, {"domain", "ligging"}, {"weight", 1}}}}}},
            {"matrices", {matrix("municipality", "3"), matrix("police", "1")}}};
}

TEST_F(RiskAnalysis, TakesNoClassAsAnotherThatIsTheComputedOne) {
    analysis.facts["outcome"] = far_apart();
    const auto differs = [&](const char* given) {
        return analysis.refusal(daan(), "differ",
                                {{"class_park", "Kade (F301)"},
                                 {"class_given", given},
                                 {"class_reason", "De kade ligt vol met lege loodsen."}});
    };
    EXPECT_THAT(differs("high"), Contains(HasSubstr("klasse die al is berekend"))) << "(100 + 33,3) / 2 = 66,7";
    for (const auto* given : {"middle", "as_computed"}) EXPECT_THAT(differs(given), IsEmpty()) << given;
}

TEST_F(RiskAnalysis, GoesToTheSecondReaderOnceLargeDifferencesAreDiscussed) {
    analysis.facts["outcome"] = far_apart();
    analysis.does(daan(), "write", text);
    EXPECT_THAT(analysis.obstacles(daan(), "to_reader"), Contains(HasSubstr("verschil van 30 of meer")));
    auto discussed = text;
    discussed["differences_discussed"] = "Er is gesproken over de verschillen.";
    analysis.does(daan(), "write", discussed);
    EXPECT_THAT(analysis.obstacles(daan(), "to_reader"), Contains(HasSubstr("Kade"))) << "which park it was about";
    discussed["differences_discussed"] = "Over de kade is gesproken: de politie telt alleen aangiften.";
    analysis.does(daan(), "write", discussed);
    analysis.does(daan(), "to_reader");
    EXPECT_EQ(analysis.state(), "second_reading");
    Scene small{"risk_analysis"};
    small.facts = analysis.facts;
    small.facts["outcome"]["matrices"][1]["cells"]["L1"] = "3";
    small.does(daan(), "begin", {{"title", "Analyse Kadestad"}});
    small.does(daan(), "write", text);
    EXPECT_THAT(small.obstacles(daan(), "to_reader"), IsEmpty());
}

TEST_F(RiskAnalysis, WaitsForAMatrixThatWasGivenBackAndForFiguresThatStand) {
    analysis.does(daan(), "write", text);
    analysis.facts["given_back"] = {"Kade"};
    EXPECT_THAT(analysis.obstacles(daan(), "to_reader"), Contains(HasSubstr("open die is teruggegeven")));
    analysis.facts["given_back"] = Json::array();
    analysis.does(daan(), "to_reader");
    analysis.does(lina(), "read");
    analysis.does(privacy(), "pass_privacy", {{"without_personal_data", true}, {"sources_named", true}});
    analysis.does(coordinator(), "check_facts", {{"facts_right", "yes"}});
    const auto waits = [&](const Actor& who, const char* action) {
        for (const auto* fact : {"given_back", "changed_after"}) {
            analysis.facts[fact] = {"Kade", "Sluis"};
            EXPECT_THAT(analysis.obstacles(who, action), Contains(HasSubstr("Kade, Sluis"))) << action << fact;
            analysis.facts[fact] = Json::array();
        }
        EXPECT_THAT(analysis.obstacles(who, action), IsEmpty()) << action;
    };
    waits(lina(), "adopt");
    analysis.does(lina(), "adopt");
    waits(daan(), "send");
    analysis.does(daan(), "send", {{"sent_to", {"Gemeente"}}, {"sent_for", "Kiezen van terreinen voor een aanpak"}});
    for (const auto* action : {"choose", "explain"}) waits(coordinator(), action);
    waits(lina(), "send_on");
}

TEST_F(RiskAnalysis, NamesItsSources) {
    read();
    EXPECT_THAT(
        analysis.refusal(privacy(), "pass_privacy", {{"without_personal_data", true}, {"sources_named", false}}),
        Contains(HasSubstr("bronnen")));
}

TEST_F(RiskAnalysis, AdvisesParksOfTheRoundOnly) {
    auto elsewhere = text;
    elsewhere["advised_parks"] = {"Elders (F999)"};
    EXPECT_THAT(analysis.refusal(daan(), "write", elsewhere), Contains(HasSubstr("terrein van deze gemeente")));
    sent();
    EXPECT_THAT(analysis.refusal(coordinator(), "choose", {{"chosen_parks", {"Elders (F999)"}}}),
                Contains(HasSubstr("terrein van uw gemeente")));
}

TEST_F(RiskAnalysis, LetsAMunicipalityDeviateOnlyWithAMotivation) {
    sent();
    EXPECT_THAT(analysis.refusal(coordinator(), "choose", {{"chosen_parks", {"Sluis (F302)"}}}),
                Contains(HasSubstr("afwijkt van het advies")));
    EXPECT_THAT(analysis.refusal(coordinator(), "choose", {{"chosen_parks", {"Kade (F301)", "Sluis (F302)"}}}),
                Contains(HasSubstr("afwijkt van het advies")));
    analysis.does(coordinator(), "choose",
                  {{"chosen_parks", {"Sluis (F302)"}}, {"deviation_reason", "Op Kade loopt al een aanpak."}});
    EXPECT_EQ(analysis.state(), "chosen");
}

TEST_F(RiskAnalysis, LetsTheRiecAndThenTheMunicipalityGiveAParkAnotherClassWithAMotivation) {
    const Json other{{"class_park", "Sluis (F302)"},
                     {"class_given", "high"},
                     {"class_reason", "Aan de kade staan twee panden al een jaar leeg."}};
    auto elsewhere = other;
    elsewhere["class_park"] = "Elders (F999)";
    EXPECT_THAT(analysis.refusal(daan(), "differ", elsewhere), Contains(HasSubstr("terrein van deze gemeente")));
    analysis.does(daan(), "differ", other);
    EXPECT_EQ(analysis.state(), "draft");
    sent();
    EXPECT_THAT(analysis.obstacles(daan(), "differ"), Not(IsEmpty())) << "what is adopted is not changed by the RIEC";
    analysis.does(coordinator(), "differ", other);
    EXPECT_EQ(analysis.state(), "sent");
    EXPECT_TRUE(analysis.told("Een gemeente wijkt af van een berekende klasse"));
}

TEST_F(RiskAnalysis, KeepsPersonsAndFirmsOutOfNotes) {
    sent();
    analysis.subject.compartment = engine::Compartment::riec;
    for (const auto* text :
         {"Vraag het na op 06-12345678.", "Vraag het na bij de heer Jansen.", "Let op Jansen Transport B.V."})
        EXPECT_THAT(analysis.refusal(coordinator(), "note", {{"text", text}}),
                    Contains(HasSubstr("Haal uit de notitie wat op een persoon of bedrijf wijst")))
            << text;
    analysis.subject.compartment = engine::Compartment::municipal;
    EXPECT_THAT(analysis.refusal(coordinator(), "note", {{"text", "Vraag het na bij de heer Jansen."}}), IsEmpty());
}

TEST_F(RiskAnalysis, IsSharedWithMunicipalityAndPoliceOnlyAfterThePrivacyCheck) {
    read();
    EXPECT_THAT(analysis.subject.parties, IsEmpty());
    analysis.does(privacy(), "pass_privacy", {{"without_personal_data", true}, {"sources_named", true}});
    EXPECT_EQ(analysis.subject.parties.size(), 2U);
}

TEST_F(RiskAnalysis, IsReadByNobodyOutsideTheRiecOnceTheFactsAreCheckedUntilItIsSent) {
    adopted();
    EXPECT_THAT(sharing(), IsEmpty());
    EXPECT_EQ(analysis.last_day("choice"), "") << "no term runs for who has nothing";
    EXPECT_THAT(analysis.refusal(coordinator(), "choose", {{"chosen_parks", {"Kade (F301)"}}}), Not(IsEmpty()));
    analysis.does(daan(), "send", {{"sent_to", {"Gemeente"}}, {"sent_for", "Kiezen van terreinen voor een aanpak"}});
    EXPECT_THAT(sharing(), ElementsAre(town));
    EXPECT_TRUE(analysis.told("Een analyse van het RIEC is aan u verstrekt"));
    analysis.does(lina(), "send_on",
                  {{"sent_to", {"Politie"}}, {"sent_for", "Opsporing van hennepteelt op het terrein"}});
    EXPECT_THAT(sharing(), ElementsAre(town, police));
    EXPECT_EQ(analysis.state(), "sent");
}

TEST_F(RiskAnalysis, GoesToTheMunicipalityFirstAndToWhoIsInTheList) {
    adopted();
    const auto refused = [&](const Json& to, const char* purpose) {
        return analysis.refusal(daan(), "send", {{"sent_to", to}, {"sent_for", purpose}});
    };
    EXPECT_THAT(refused({"Politie"}, "Opsporing op het terrein"), Contains(HasSubstr("krijgt haar als eerste")));
    EXPECT_THAT(refused({"Gemeente", "Elders"}, "Kiezen van terreinen"), Contains(HasSubstr("uit de lijst")));
}

TEST_F(RiskAnalysis, IsSentForAPurposeWithinTheActOnly) {
    adopted();
    const Json outside{{"sent_to", {"Gemeente"}}, {"sent_for", "Voor preventie en subsidieverlening aan ondernemers"}};
    EXPECT_THAT(analysis.refusal(daan(), "send", outside), Contains(HasSubstr("Wgs 2.17")));
    analysis.does(daan(), "send", {{"sent_to", {"Gemeente"}}, {"sent_for", "Kiezen van terreinen voor een aanpak"}});
    EXPECT_THAT(analysis.refusal(lina(), "send_on", outside), Contains(HasSubstr("Wgs 2.17")));
}

TEST_F(RiskAnalysis, KeepsItsFiguresFromTheSteeringGroup) {
    sent();
    EXPECT_THAT(
        analysis.refusal(coordinator(), "choose",
                         {{"chosen_parks", {"Sluis (F302)"}}, {"deviation_reason", "De score van 26 is te laag."}}),
        Contains(HasSubstr("mag de analyse niet zien")));
    EXPECT_THAT(analysis.refusal(coordinator(), "explain", {{"no_choice_reason", "Alles zit onder de 25,0 punten."}}),
                Contains(HasSubstr("mag de analyse niet zien")));
}

TEST_F(RiskAnalysis, IsNoLongerReadByWhoCheckedTheFactsWhenItIsRevised) {
    read();
    analysis.does(privacy(), "pass_privacy", {{"without_personal_data", true}, {"sources_named", true}});
    EXPECT_THAT(sharing(), ElementsAre(town, police));
    analysis.does(daan(), "revise");
    EXPECT_THAT(sharing(), IsEmpty());
}

TEST_F(RiskAnalysis, GetsANextVersionThatSaysWhatChangesAndReplacesTheOneBeforeWhenItIsSent) {
    Scene next{"risk_analysis"};
    next.facts = with_earlier();
    EXPECT_THAT(next.refusal(daan(), "begin", {{"title", "Analyse Kadestad, versie 2"}}),
                Contains(HasSubstr("wat er verandert")));
    next.does(daan(), "begin",
              {{"title", "Analyse Kadestad, versie 2"}, {"what_changes", "De leegstand is opnieuw geteld."}});
    ASSERT_EQ(next.subject.links.size(), 2U);
    EXPECT_EQ(next.subject.links.back().relation, "replaces");
    EXPECT_EQ(next.subject.links.back().to, 77);
    sent();
    EXPECT_TRUE(analysis.told_linked("replaced"));
    analysis.does(bolwerk(), "replaced");
    EXPECT_EQ(analysis.state(), "replaced");
    EXPECT_THAT(analysis.subject.deadlines, IsEmpty());
    EXPECT_THAT(sharing(), ElementsAre(town)) << "who got it keeps it";
}

TEST_F(RiskAnalysis, HasOneDraftAtATime) {
    Scene third{"risk_analysis"};
    third.facts = with_earlier();
    third.facts["other_analyses"] = 1;
    EXPECT_THAT(third.refusal(daan(), "begin", {{"title", "Nog een"}, {"what_changes", "Nog een wijziging erbij."}}),
                Contains(HasSubstr("geen andere analyse in bewerking")));
}

TEST_F(RiskAnalysis, WaitsForTheFactsOrForTheirTerm) {
    read();
    analysis.does(privacy(), "pass_privacy", {{"without_personal_data", true}, {"sources_named", true}});
    analysis.facts["silent"] = 1;
    analysis.does(coordinator(), "check_facts", {{"facts_right", "yes"}});
    EXPECT_THAT(analysis.obstacles(lina(), "adopt"), Contains(HasSubstr("Alle partijen keken de feiten na")));
    analysis.today += std::chrono::days{15};
    EXPECT_THAT(analysis.obstacles(lina(), "adopt"), IsEmpty());
}

TEST_F(RiskAnalysis, IsAdoptedWithAnAnswerToWhatAPartyFoundNotToBeRight) {
    read();
    analysis.does(privacy(), "pass_privacy", {{"without_personal_data", true}, {"sources_named", true}});
    EXPECT_THAT(analysis.refusal(coordinator(), "check_facts", {{"facts_right", "no"}}),
                Contains(HasSubstr("wat er niet klopt")));
    analysis.does(coordinator(), "check_facts",
                  {{"facts_right", "no"}, {"factual_remarks", "De leegstand is vier procent."}});
    analysis.facts["corrections"] = 1;
    EXPECT_THAT(analysis.refusal(lina(), "adopt", Json::object()),
                Contains(HasSubstr("volgens een partij niet klopt")));
    analysis.does(lina(), "adopt", {{"corrections_answer", "De leegstand is aangepast."}});
    EXPECT_EQ(analysis.state(), "adopted");
}

TEST_F(RiskAnalysis, ExpiresAndStaysWhenItIsAdopted) {
    adopted();
    EXPECT_EQ(analysis.last_day("validity"), "2027-11-23");
    analysis.does(bolwerk(), "validity");
    EXPECT_EQ(analysis.state(), "expired");
    EXPECT_THAT(analysis.subject.deadlines, IsEmpty());
}

TEST_F(RiskAnalysis, AsksEachRecipientForFeedbackAgainEachYearAndEndsWhenTheRiecSaysSo) {
    sent();
    analysis.does(lina(), "send_on", {{"sent_to", {"Politie"}}, {"sent_for", "Toezicht op het terrein"}});
    analysis.does(coordinator(), "choose", {{"chosen_parks", {"Kade (F301)"}}});
    analysis.today += std::chrono::days{300};
    analysis.does(coordinator(), "feedback", {{"feedback", "De schouw leverde drie verbeteringen op."}});
    EXPECT_EQ(analysis.last_day("feedback_5"), "2028-09-19");
    EXPECT_EQ(analysis.last_day("feedback_32"), "2027-11-23") << "the police did not tell back";
    analysis.does(daan(), "expire");
    EXPECT_EQ(analysis.state(), "expired");
}

TEST_F(RiskAnalysis, TakesAChoiceBackUntilTheBoardAdoptedIt) {
    sent();
    analysis.does(coordinator(), "choose", {{"chosen_parks", {"Kade (F301)"}}});
    analysis.facts["round_asks_choice"] = 0;
    EXPECT_THAT(analysis.obstacles(coordinator(), "reconsider"), Contains(HasSubstr("stuurgroep")));
    analysis.facts["round_asks_choice"] = 1;
    analysis.does(coordinator(), "reconsider");
    EXPECT_EQ(analysis.state(), "sent");
}

}  // namespace
}  // namespace bolwerk::workflows
