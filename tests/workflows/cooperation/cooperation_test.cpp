#include <gmock/gmock.h>

#include "engine/desk.hpp"
#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"
#include "workflows/cooperation/cooperation.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const bool lent = lend({"cooperation",
                        {{{"kvo_b_valid", 1}, {"tracks_open", 0}},
                         {{"kvo_b_valid", 0}, {"tracks_open", 1}, {"other_cooperation", true}},
                         {{"kvo_b_valid", 0}}},
                        {{"structure", {"association", "none"}},
                         {"contact_point", {"Secretariaat van de vereniging"}},
                         {"cameras", {false, true}},
                         {"park_management", {nullptr, 240}}}});

const Json described{{"structure", "association"},
                     {"contact_point", "Secretariaat van de vereniging"},
                     {"meeting_rhythm", "quarterly"},
                     {"cameras", false}};

struct Cooperation : testing::Test {
    Scene scene{"cooperation"};

    void starting_up() {
        scene.does(els(), "open", {{"title", "Ecofactorij"}});
        scene.does(karim(), "explore", {{"initiative", "together"}, {"aim", "Samen het terrein veilig houden"}});
        scene.does(
            karim(), "start_up",
            {{"process_subsidy", "granted"}, {"process_supervisor", process_bureau}, {"park_management", nullptr}});
    }
    void active() {
        starting_up();
        scene.does(sanne(), "describe", described);
        scene.does(els(), "activate");
    }
};

TEST_F(Cooperation, GrowsFromNothingToStructural) {
    active();
    EXPECT_EQ(scene.published("pps"), true);
    scene.facts["kvo_b_valid"] = 1;
    scene.does(els(), "make_structural", {{"funding", "members"}, {"agreements", "Convenant van 2026"}});
    EXPECT_EQ(scene.state(), "structural");
}

TEST_F(Cooperation, IsReviewedNoEarlierThanItCameIntoTheRegister) {
    active();
    for (const auto day : {"1900-01-01", "2026-11-22", "2026-11-24"})
        EXPECT_THAT(scene.refusal(els(), "review", {{"review_on", day}, {"review_text", "Wij spraken elkaar"}}),
                    Contains(HasSubstr("De bespreking was vandaag of eerder")))
            << day;
    EXPECT_THAT(scene.refusal(els(), "review", {{"review_on", "2026-11-23"}, {"review_text", "Wij spraken elkaar"}}),
                IsEmpty());
}

TEST_F(Cooperation, StandsInTheRegisterOncePerPark) {
    EXPECT_TRUE(workflow("cooperation").one_per_park);
    scene.facts["other_cooperation"] = true;
    EXPECT_THAT(scene.refusal(els(), "open", {{"title", "Ecofactorij"}}),
                Contains("De samenwerking van het terrein staat nog niet in het PPS-register."));
}

TEST_F(Cooperation, NeedsALegalFormAContactPointAndARhythmToBeActive) {
    starting_up();
    EXPECT_THAT(scene.obstacles(els(), "activate"),
                Contains("De rechtsvorm, het contactpunt en het overleg zijn ingevuld."));
    scene.does(sanne(), "describe", described);
    EXPECT_THAT(scene.obstacles(els(), "activate"), IsEmpty());
}

TEST_F(Cooperation, KeepsCameraImagesNoLongerThanTwentyEightDays) {
    starting_up();
    auto filming = described;
    filming.update({{"cameras", true},
                    {"camera_controller", "Stichting Parkbeheer"},
                    {"camera_dpia", true},
                    {"camera_signs", true},
                    {"camera_days", 29}});
    scene.does(sanne(), "describe", filming);
    EXPECT_THAT(scene.obstacles(els(), "activate"), Contains(HasSubstr("hooguit 28 dagen")));
    filming["camera_days"] = 28;
    scene.does(sanne(), "describe", filming);
    EXPECT_THAT(scene.obstacles(els(), "activate"), IsEmpty());
}

TEST_F(Cooperation, LetsAProcessSupervisorInOnlyAsAParty) {
    scene.does(els(), "open", {{"title", "Ecofactorij"}});
    scene.does(karim(), "explore", {{"initiative", "together"}, {"aim", "Samen het terrein veilig houden"}});
    scene.does(karim(), "start_up",
               {{"process_subsidy", "none"}, {"process_supervisor", 77}, {"park_management", nullptr}});
    EXPECT_THAT(scene.refusal(sanne(), "describe", described), testing::Not(IsEmpty()));
}

TEST_F(Cooperation, IsCarriedByACertificateABizOrParkManagementBeforeItIsStructural) {
    active();
    EXPECT_THAT(scene.obstacles(els(), "make_structural"),
                Contains("Er is een geldig KVO-B-certificaat, een BIZ of parkmanagement."));
}

TEST_F(Cooperation, FollowsItsTracks) {
    scene.does(els(), "open", {{"title", "Ecofactorij"}});
    scene.does(bolwerk(), "track_started");
    EXPECT_EQ(scene.state(), "start_up");
    scene.does(bolwerk(), "track_succeeded");
    EXPECT_EQ(scene.state(), "active");
    EXPECT_EQ(scene.published("pps"), true);
}

TEST_F(Cooperation, IsNoLongerStructuralWhenNothingCarriesIt) {
    active();
    scene.facts["kvo_b_valid"] = 1;
    scene.does(els(), "make_structural", {{"funding", "members"}, {"agreements", "Convenant van 2026"}});
    scene.does(bolwerk(), "track_ended");
    EXPECT_EQ(scene.state(), "structural");
    scene.facts["kvo_b_valid"] = 0;
    scene.does(bolwerk(), "track_ended");
    EXPECT_EQ(scene.state(), "active");
}

TEST_F(Cooperation, SleepsAndWakes) {
    active();
    scene.does(els(), "sleep", {{"dormant_reason", "Er zijn geen bestuursleden meer"}});
    EXPECT_EQ(scene.published("pps"), false);
    scene.does(karim(), "wake", {{"initiative", "entrepreneurs"}, {"aim", "Opnieuw beginnen met elkaar"}});
    EXPECT_EQ(scene.state(), "exploration");
}

TEST_F(Cooperation, WaitsForWhatItsDeadlineIsAbout) {
    const auto definition = cooperation();
    EXPECT_EQ(engine::next_step(definition, "start_up")->action, "activate");
    EXPECT_EQ(engine::next_step(definition, "active")->action, "review");
    EXPECT_EQ(engine::next_step(definition, "structural")->action, "review");
}

TEST_F(Cooperation, StaysInTheRegisterWhileATrackRuns) {
    scene.does(els(), "open", {{"title", "Ecofactorij"}});
    scene.facts["tracks_open"] = 1;
    EXPECT_THAT(scene.obstacles(els(), "end"), Contains("Er loopt geen KVO-B-traject of BIZ-plan meer."));
}

}  // namespace
}  // namespace bolwerk::workflows
