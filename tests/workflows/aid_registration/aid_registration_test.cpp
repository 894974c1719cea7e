#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const Json granted{{"parent_id", 7},        {"letter_data", letter_data()},
                   {"aid_granted", true},   {"granted_cents", 20'000'00},
                   {"registered_cents", 0}, {"own_interest", false}};

const bool lent = lend({"aid_registration",
                        {granted, Json::object()},
                        {{"registered_on", {"2026-01-05"}}, {"registered_cents", {20'000'00}}}});

struct AidRegistration : testing::Test {
    Scene registration{"aid_registration"};
    Json entry{{"title", "De-minimissteun Ecofactorij"},
               {"registered_on", "2026-11-23"},
               {"register_reference", "NL-2026-000123"},
               {"registered_cents", 20'000'00},
               {"sector", "F 42.11"}};

    AidRegistration() { registration.facts = granted; }
};

TEST_F(AidRegistration, NotesTheNumberAndTheDayAndTellsTheSubsidy) {
    registration.does(femke(), "open", entry);
    EXPECT_EQ(registration.state(), "registered");
    EXPECT_TRUE(registration.told_linked("linked_case_changed"));
}

TEST_F(AidRegistration, IsForDeMinimisAidThatIsNotThereYet) {
    registration.facts["registered_cents"] = 20'000'00;
    EXPECT_THAT(registration.obstacles(femke(), "open"), Contains(HasSubstr("nog niet in het register")));
    registration.facts["granted_cents"] = 15'000'00;
    EXPECT_THAT(registration.obstacles(femke(), "open"), IsEmpty()) << "a grant that was lowered is registered again";
    registration.facts["aid_granted"] = false;
    EXPECT_THAT(registration.obstacles(femke(), "open"), Contains(HasSubstr("als de-minimissteun verleend")));
}

TEST_F(AidRegistration, SaysTheAmountOfTheGrantAndADayThatWas) {
    entry["registered_cents"] = 19'999'99;
    EXPECT_THAT(registration.refusal(femke(), "open", entry), Contains(HasSubstr("Het bedrag in het register")));
    entry["registered_cents"] = 20'000'00;
    entry["registered_on"] = "2040-01-01";
    EXPECT_THAT(registration.refusal(femke(), "open", entry), Contains(HasSubstr("De dag van registratie")));
}

}  // namespace
}  // namespace bolwerk::workflows
