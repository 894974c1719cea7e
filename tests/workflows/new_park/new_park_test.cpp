#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;

const bool lent = lend({"new_park",
                        {Json{{"park_names", {"Ecofactorij"}}}},
                        {{"title", {"Kieveen", "Ecofactorij"}}, {"rin", {"140999", "12a"}}}});

const Json kieveen{{"title", "Kieveen"},
                   {"core_name", "Beekbergen"},
                   {"whereabouts", "Tussen de A50 en de Kieveenweg, ongeveer acht hectare."},
                   {"reason", "Het bestemmingsplan is vastgesteld."}};

engine::Actor petra() { return somebody(90, "Petra Blom", "programme_manager", 50, true); }

struct NewParkWorkflow : testing::Test {
    Scene park{"new_park"};
    NewParkWorkflow() { park.facts = {{"park_names", {"Ecofactorij"}}}; }
};

TEST_F(NewParkWorkflow, IsProposedByTheMunicipalityAndTakenInByTheProvinceWithItsRin) {
    park.does(els(), "propose", kieveen);
    EXPECT_EQ(park.last_day("review"), "2026-12-21");
    EXPECT_TRUE(park.told("Een nieuw terrein wacht op uw oordeel"));
    EXPECT_THAT(park.refusal(petra(), "take_in", {{"rin", "12a"}}), Contains(HasSubstr("2 tot 9 cijfers")));
    park.does(petra(), "take_in", {{"rin", "140999"}});
    EXPECT_EQ(park.state(), "taken_in");
    EXPECT_TRUE(park.told("De provincie nam uw terrein op in het register"));
}

TEST_F(NewParkWorkflow, IsNotOneThatTheRegisterKnows) {
    auto known = kieveen;
    known["title"] = "Ecofactorij";
    EXPECT_THAT(park.refusal(els(), "propose", known), Contains(HasSubstr("nog niet in het register")));
}

TEST_F(NewParkWorkflow, IsRejectedWithAReasonThatItsProposerHears) {
    park.does(els(), "propose", kieveen);
    park.does(petra(), "reject", {{"reject_reason", "Dit is een uitbreiding van een bestaand terrein."}});
    EXPECT_EQ(park.state(), "rejected");
    EXPECT_TRUE(park.told("De provincie keurde uw nieuwe terrein af"));
}

}  // namespace
}  // namespace bolwerk::workflows
