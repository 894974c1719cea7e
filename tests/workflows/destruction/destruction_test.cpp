#include <gmock/gmock.h>

#include <algorithm>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Actor;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const Json something{{"items", 2}, {"held", 0}, {"numbers", {"SUB-2019-0001", "BZW-2019-0003"}}};
const Json held{{"items", 2}, {"held", 1}, {"numbers", {"SUB-2019-0001", "BZW-2019-0003"}}};

const bool lent = lend({"destruction",
                        {something, held, Json{{"items", 0}, {"held", 0}}},
                        {{"reference_date", {"2026-11-23", "2027-01-01"}},
                         {"left_off", {"SUB-2019-0001"}},
                         {"list_checked", {true, false}},
                         {"cannot_be_undone", {true, false}}}});

Actor floor() { return somebody(401, "Floor Archief", "archivist", apeldoorn); }
Actor mees() { return somebody(402, "Mees Archief", "archivist", apeldoorn); }
Actor elsewhere() { return somebody(403, "Gijs Elders", "archivist", almere); }

struct Destruction : testing::Test {
    Scene list{"destruction"};

    Destruction() {
        list.facts = something;
        list.does(floor(), "draw_up", {{"title", "Vernietiging 2026"}, {"reference_date", "2026-11-23"}});
    }
    void approved() {
        list.does(floor(), "approve", {{"list_checked", true}});
        list.does(mees(), "agree", {{"list_checked", true}});
    }
};

TEST_F(Destruction, TakesTwoArchivistsOfTheOrganisationAndLeavesADeclaration) {
    EXPECT_THAT(list.obstacles(elsewhere(), "approve"), Contains(HasSubstr("de archivaris")));
    list.does(floor(), "approve", {{"list_checked", true}});
    EXPECT_THAT(list.obstacles(floor(), "agree"), Contains(HasSubstr("Iemand anders")));
    EXPECT_THAT(list.obstacles(standing_in(mees(), floor()), "agree"), Contains(HasSubstr("Iemand anders")))
        << "whoever stands in for the first is not a second";
    list.does(mees(), "agree", {{"list_checked", true}});
    EXPECT_THAT(list.refusal(mees(), "destroy", Json::object()), Contains(HasSubstr("terug te draaien")));
    list.does(mees(), "destroy", {{"cannot_be_undone", true}});
    EXPECT_EQ(list.state(), "done");
    EXPECT_TRUE(std::ranges::any_of(list.effects(), [](const engine::Effect& effect) {
        const auto* made = std::get_if<engine::MakeDocument>(&effect);
        return made != nullptr && made->document == "verklaring van vernietiging";
    }));
}

TEST_F(Destruction, WaitsForWhatIsHeldUntilItIsOffTheList) {
    list.facts = held;
    EXPECT_THAT(list.obstacles(floor(), "approve"), Contains(HasSubstr("bewaarplicht")));
    EXPECT_THAT(list.refusal(floor(), "leave_off",
                             {{"left_off", "SUB-2019-0099"}, {"left_off_because", "Er loopt nog een beroep."}}),
                Contains(HasSubstr("op de lijst staat")));
    list.does(floor(), "leave_off", {{"left_off", "SUB-2019-0001"}, {"left_off_because", "Er loopt nog een beroep."}});
    list.facts = something;
    approved();
    list.facts = held;
    EXPECT_THAT(list.obstacles(mees(), "destroy"), Contains(HasSubstr("bewaarplicht")));
}

TEST_F(Destruction, SaysOnAnEmptyListWhatIsDueAndWaits) {
    list.facts = Json{{"items", 0}, {"held", 0}, {"waiting", {{{"why", "bewaarplicht"}, {"cases", 1}}}}};
    EXPECT_THAT(list.obstacles(floor(), "approve"), Contains(HasSubstr("wel wacht 1 door: bewaarplicht")));
}

TEST_F(Destruction, IsForADayThatHasCome) {
    Scene later{"destruction"};
    EXPECT_THAT(later.refusal(floor(), "draw_up", {{"title", "Vernietiging 2027"}, {"reference_date", "2027-01-01"}}),
                Contains(HasSubstr("peildatum")));
}

TEST_F(Destruction, LosesBothApprovalsWhenItIsGivenBack) {
    approved();
    list.does(floor(), "give_back", {{"return_reason", "Een dossier hoort er niet bij."}});
    EXPECT_EQ(list.state(), "drawn");
    EXPECT_THAT(list.obstacles(mees(), "destroy"), testing::Not(IsEmpty()));
}

}  // namespace
}  // namespace bolwerk::workflows
