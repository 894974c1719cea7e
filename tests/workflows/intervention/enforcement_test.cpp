// Enforcement (HANDBOOK 12.1), checks and who may let others read along.
#include "engine/desk.hpp"
#include "tests/workflows/intervention/intervention_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_F(Intervention, NamesItsLegalBasisWhenItIsEnforcement) {
    auto check = lighting;
    check["type"] = "H1";
    check["owner"] = apeldoorn;
    const auto refused = [&] { return scene.refusal(els(), "open", check); };
    const auto unnamed = HasSubstr("noem het artikel en de wet");
    EXPECT_THAT(refused(), Contains(unnamed));
    for (const char* nothing : {"x", "13", "de Opiumwet", "artikel 13b", "artikel van de wet"}) {
        check["legal_basis"] = nothing;
        EXPECT_THAT(refused(), Contains(unnamed)) << nothing;
    }
    for (const char* named : {"Awb 5:11", "artikel 13b Opiumwet", "art. 2:67 APV Apeldoorn"}) {
        check["legal_basis"] = named;
        EXPECT_THAT(refused(), IsEmpty()) << named;
    }
}

// Awb 5:4 and 5:11: who has no public task enforces nothing.
TEST_F(Intervention, OfEnforcementHasAPublicBodyAsItsOwner) {
    auto check = lighting;
    check["type"] = "H1";
    check["legal_basis"] = "Awb 5:11";
    check["owner"] = park_management;
    const auto public_task = HasSubstr("een taak van de overheid");
    EXPECT_THAT(scene.refusal(els(), "open", check), Contains(public_task));
    check["owner"] = omgevingsdienst;
    scene.does(els(), "open", check);
    EXPECT_THAT(scene.refusal(els(), "ask_another_owner", {{"owner", park_management}}), Contains(public_task));
    EXPECT_THAT(scene.refusal(els(), "ask_another_owner", {{"owner", apeldoorn}}), IsEmpty());
}

// Opiumwet 13b: the burgemeester closes, and no other organ.
TEST_F(Intervention, ThatClosesUnderTheOpiumwetIsTheMunicipalitys) {
    auto closing = lighting;
    closing["type"] = "H7";
    closing["legal_basis"] = "artikel 13b Opiumwet";
    EXPECT_THAT(scene.refusal(els(), "open", closing),
                Contains(HasSubstr("alleen de burgemeester. [artikel 13b Opiumwet]")));
    closing["owner"] = apeldoorn;
    EXPECT_THAT(scene.refusal(els(), "open", closing), IsEmpty());
}

// Gemeentewet 151c: cameras in a public place, too.
TEST_F(Intervention, OnAnotherArticleOfTheMayorIsTheMunicipalitysToo) {
    auto cameras = lighting;
    cameras["type"] = "H1";
    cameras["legal_basis"] = "artikel 151c Gemeentewet";
    EXPECT_THAT(scene.refusal(els(), "open", cameras),
                Contains(HasSubstr("alleen de burgemeester. [artikel 151c Gemeentewet]")));
    cameras["owner"] = apeldoorn;
    EXPECT_THAT(scene.refusal(els(), "open", cameras), IsEmpty());
}

TEST_F(Intervention, RestsOnTheArticleOfItsKind) {
    auto closing = lighting;
    closing["type"] = "H7";
    closing["owner"] = apeldoorn;
    closing["legal_basis"] = "artikel 5:32 Awb";
    EXPECT_THAT(scene.refusal(els(), "open", closing), Contains(HasSubstr("dat is artikel 13b Opiumwet")));
    closing["legal_basis"] = "artikel 13b Opiumwet";
    EXPECT_THAT(scene.refusal(els(), "open", closing), IsEmpty());
}

// HANDBOOK 4: who reads the case of a municipality is not for a firm or association to say.
TEST_F(Intervention, OfAFirmLetsTheCoordinatorSayWhoElseWorksOnIt) {
    auto meeting = lighting;
    meeting["owner"] = park_management;
    scene.does(els(), "open", meeting);
    const auto mark = somebody(70, "Mark Peters", "park_manager", park_management);
    scene.does(mark, "accept");
    EXPECT_THAT(scene.refusal(mark, "add_participant", {{"participant", biz_association}}),
                Contains(HasSubstr("Alleen een overheid laat een ander meewerken")));
    scene.does(els(), "add_participant", {{"participant", biz_association}});
    EXPECT_EQ(scene.subject.parties.back().organisation, biz_association);
}

TEST_F(Intervention, OfAPublicBodyLetsItsOwnerSayWhoElseWorksOnIt) {
    in_progress();
    scene.does(fatima(), "add_participant", {{"participant", biz_association}});
    EXPECT_EQ(scene.subject.parties.back().organisation, biz_association);
}

// HANDBOOK 4.2: how the addresses of a check are chosen is written down, and never by company.
TEST_F(Intervention, OfACheckSaysHowItsAddressesAreChosenBeforeItBegins) {
    auto check = lighting;
    check["type"] = "H1";
    check["legal_basis"] = "Awb 5:11";
    scene.does(els(), "open", check);
    scene.does(fatima(), "accept");
    Json planned{{"start_on", "2026-12-01"}, {"finish_by", "2027-02-01"}, {"approach", "Een ronde met de partners"}};
    const auto refused = [&] { return scene.refusal(fatima(), "plan", planned); };
    const auto how = HasSubstr("hoe de adressen van deze controle worden gekozen");
    EXPECT_THAT(refused(), Contains(how));
    planned["check_selection"] = "random";
    EXPECT_THAT(refused(), Contains(how)) << "a choice without how it went is no choice that can be told";
    planned["check_selection_how"] = "De griffier loot uit alle adressen van het terrein.";
    EXPECT_THAT(refused(), IsEmpty());
    planned["check_selection"] = "found_before";
    EXPECT_THAT(refused(), Contains(how)) << "only a recheck goes to where something was wrong";
    planned["check_selection"] = "random";
    scene.does(fatima(), "plan", planned);
    scene.subject.data["check_selection"] = nullptr;
    EXPECT_THAT(scene.obstacles(fatima(), "start"), Contains(HasSubstr("hoe de adressen zijn gekozen")));
    scene.subject.data["check_selection"] = "random";
    scene.does(fatima(), "start");
}

/// HANDBOOK 12: aftercare within two weeks of the check, with a letter to thank who let inspectors in.
struct Check : Intervention {
    Check() {
        auto check = lighting;
        check.update({{"type", "H1"}, {"legal_basis", "Awb 5:11"}});
        scene.does(els(), "open", check);
        scene.does(fatima(), "accept");
        scene.does(fatima(), "plan",
                   {{"start_on", "2026-11-23"},
                    {"finish_by", "2027-02-01"},
                    {"approach", "Een ronde met de partners"},
                    {"check_selection", "whole_park"},
                    {"check_selection_how", "Alle panden, in de volgorde van de straat."}});
        scene.does(fatima(), "start");
        scene.does(fatima(), "finish", {{"carried_out_on", "2026-11-23"}, {"result", "Veertig adressen bezocht"}});
    }
    static Json thanks() {
        return {{"thanks_to", "De ondernemers op het terrein"},
                {"visited", 40},
                {"noticed", "Op veel plaatsen was de nooduitgang vrij."},
                {"follow_up", "some"},
                {"recheck_on", "2027-01-11"}};
    }
    const Json seen{{"effect_on", "2026-11-23"}, {"effect_score", "clear"}, {"effect_text", "Minder meldingen"}};
};

TEST_F(Check, IsThankedForWithinTwoWeeksAndMeasuredOnlyAfterThat) {
    EXPECT_EQ(scene.last_day("aftercare"), "2026-12-07");
    EXPECT_EQ(engine::next_step(workflow("intervention"), scene.subject)->action, "thank_after_check");
    EXPECT_THAT(scene.refusal(els(), "measure", seen), Contains(HasSubstr("de bedankbrief is gemaakt")));
    EXPECT_THAT(scene.obstacles(fatima(), "thank_after_check"), Contains(HasSubstr("de gemeentelijk coördinator")));
    scene.does(els(), "thank_after_check", thanks());
    EXPECT_EQ(scene.last_day("aftercare"), "");
    EXPECT_THAT(scene.effects(), Contains(testing::VariantWith<engine::MakeDocument>(
                                     testing::Field(&engine::MakeDocument::document, "bedankbrief controle"))));
    EXPECT_EQ(engine::next_step(workflow("intervention"), scene.subject)->action, "measure");
    EXPECT_THAT(scene.obstacles(els(), "thank_after_check"), Contains(HasSubstr("nog niet gemaakt")));
    scene.does(els(), "measure", seen);
    EXPECT_EQ(scene.state(), "measured");
}

TEST_F(Check, IsFollowedByARecheckOnlyWhereSomethingWasWrongAndOnADayToCome) {
    auto letter = thanks();
    const auto refused = [&] { return scene.refusal(els(), "thank_after_check", letter); };
    letter["recheck_on"] = "2026-11-23";
    EXPECT_THAT(refused(), Contains(HasSubstr("Een hercontrole is na vandaag")));
    letter.update({{"recheck_on", "2027-01-11"}, {"follow_up", "none"}});
    EXPECT_THAT(refused(), Contains(HasSubstr("Een hercontrole is na vandaag")));
    letter["recheck_on"] = nullptr;
    EXPECT_THAT(refused(), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::workflows
