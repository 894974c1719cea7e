#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const Json ready{{"first_day", "2026-01-05"},
                 {"snapshots", {7}},
                 {"sections", {"summary"}},
                 {"lit_parks", {{{"value", "12"}, {"label", "De Ecofactorij"}}}}};
const bool lent =
    lend({"progress_report",
          {ready, {{"snapshots", Json::array()}, {"sections", Json::array()}, {"lit_parks", Json::array()}}},
          {{"snapshot", {7, 8}},
           {"light_of", {"12", "13"}},
           {"reference_date", {"2026-09-30", "2031-01-01", "1999-12-31"}},
           {"text", {"Het loopt goed op de meeste terreinen.", "Bel 06-12345678 voor vragen."}}}});

const Json everybody_reacted{{"early_because", "Alle leden hebben gereageerd."}};

engine::Actor petra() { return somebody(70, "Petra Blom", "programme_manager", 60, true); }
engine::Actor lid() { return somebody(71, "Marjan Kuipers", "steering_group_member", steering_group, true); }

struct ProgressReport : testing::Test {
    Scene scene{"progress_report"};

    ProgressReport() {
        scene.subject.organisation = steering_group;
        scene.facts = ready;
    }
    void drafted() {
        scene.does(joke(), "generate",
                   {{"title", "Derde kwartaal 2026"}, {"reference_date", "2026-09-30"}, {"snapshot", 7}});
    }
    void circulated() {
        drafted();
        scene.does(joke(), "circulate");
    }
    void adopted() {
        circulated();
        scene.does(joke(), "submit", everybody_reacted);
        scene.does(joke(), "adopt", {{"decided_on", "2026-11-23"}, {"decision_text", "Conform vastgesteld."}});
    }
};

TEST_F(ProgressReport, GoesFromFiguresToPublicationThroughTheStuurgroep) {
    adopted();
    scene.does(petra(), "publish", {{"public_checked", true}});
    EXPECT_EQ(scene.state(), "published");
}

TEST_F(ProgressReport, BeginsWithFiguresThatWereTakenForIt) {
    EXPECT_THAT(scene.refusal(joke(), "generate",
                              {{"title", "Derde kwartaal"}, {"reference_date", "2026-09-30"}, {"snapshot", 99}}),
                Contains("De cijfers zijn vastgelegd voor deze rapportage."));
    EXPECT_THAT(scene.refusal(joke(), "generate",
                              {{"title", "Derde kwartaal"}, {"reference_date", "2030-09-30"}, {"snapshot", 7}}),
                Contains("De peildatum is vandaag of eerder."));
    EXPECT_THAT(scene.refusal(joke(), "generate",
                              {{"title", "Derde kwartaal"}, {"reference_date", "2026-01-04"}, {"snapshot", 7}}),
                Contains("De peildatum ligt niet voor de dag waarop in dit gebied de eerste zaak is geregistreerd."));
}

TEST_F(ProgressReport, IsNotSentAroundWithoutASummary) {
    drafted();
    scene.facts["sections"] = Json::array({"risks"});
    EXPECT_THAT(scene.obstacles(joke(), "circulate"), Contains("Er is een samenvatting geschreven."));
}

TEST_F(ProgressReport, LetsMembersReactWhileItGoesAroundAndNothingElse) {
    drafted();
    EXPECT_THAT(scene.obstacles(lid(), "annotate"), testing::Not(IsEmpty()));
    scene.does(joke(), "circulate");
    scene.does(lid(), "react", {{"reaction", "Graag meer aandacht voor verlichting."}});
    EXPECT_EQ(scene.state(), "in_circulation");
    EXPECT_THAT(scene.obstacles(lid(), "submit"), testing::Not(IsEmpty()));
}

TEST_F(ProgressReport, LeavesTimeToReactUnlessSomebodySaysWhyNot) {
    circulated();
    EXPECT_THAT(scene.refusal(joke(), "submit", Json::object()), Contains(HasSubstr("termijn om te reageren")));
    scene.today += std::chrono::days{15};
    scene.does(joke(), "submit");
    EXPECT_EQ(scene.state(), "for_adoption");
}

TEST_F(ProgressReport, HasItsLightsSetByHandOnlyForParksThatHaveOne) {
    drafted();
    scene.does(petra(), "set_light",
               {{"light_of", "12"}, {"light", "amber"}, {"light_reason", "De aannemer is gestart."}});
    EXPECT_THAT(scene.refusal(petra(), "set_light",
                              {{"light_of", "99"}, {"light", "green"}, {"light_reason", "Ziet er goed uit."}}),
                Contains(HasSubstr("een stoplicht heeft")));
}

TEST_F(ProgressReport, IsAdoptedNoEarlierThanItWasSubmitted) {
    circulated();
    scene.does(joke(), "submit", everybody_reacted);
    EXPECT_THAT(scene.refusal(joke(), "adopt", {{"decided_on", "2026-11-20"}, {"decision_text", "Conform."}}),
                Contains(HasSubstr("niet voordat de rapportage is voorgelegd")));
}

TEST_F(ProgressReport, IsAdoptedByItsOwnSecretaryAndPublishedBySomebodyElse) {
    circulated();
    scene.does(petra(), "submit", everybody_reacted);
    EXPECT_THAT(scene.obstacles(petra(), "adopt"), testing::Not(IsEmpty()));
    scene.does(joke(), "adopt", {{"decided_on", "2026-11-23"}, {"decision_text", "Conform vastgesteld."}});
    EXPECT_THAT(scene.obstacles(joke(), "publish"), testing::Not(IsEmpty()));
    EXPECT_THAT(scene.obstacles(petra(), "publish"), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::workflows
