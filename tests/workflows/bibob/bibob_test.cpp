#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::date_of;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

engine::Actor bo() { return somebody(401, "Bo Kramer", "bibob_officer", 60, true); }
engine::Actor officer() { return somebody(201, "Femke Aalbers", "subsidy_officer", 60, true); }

const Json assessed{{"parent_id", 7}, {"under_assessment", true}, {"other_inquiry", 0}, {"own_interest", false}};

const bool lent = lend({"bibob",
                        {assessed},
                        {{"asked_on", {"2026-01-01"}},
                         {"received_on", {"2026-11-01"}},
                         {"danger", {"none", "lesser", "serious"}},
                         {"heard_on", {nullptr, "2026-11-01"}}}});

struct Bibob : testing::Test {
    Scene inquiry{"bibob"};

    Bibob() { inquiry.facts = assessed; }

    void advising() {
        inquiry.does(bo(), "open", {{"title", "Onderzoek"}, {"policy", "Steekproef van de beleidslijn"}});
        inquiry.does(bo(), "ask_form");
        inquiry.does(bo(), "form_received", {{"form_received_on", "2026-11-23"}});
        inquiry.does(bo(), "ask_bureau", {{"asked_on", "2026-11-23"}, {"question_to_bureau", "Is er gevaar?"}});
    }
};

TEST_F(Bibob, WaitsEightWeeksForTheBureauAndFourMoreOnce) {
    advising();
    EXPECT_EQ(inquiry.last_day("bureau"), "2027-01-18");
    EXPECT_TRUE(inquiry.told_linked("linked_case_changed"));
    inquiry.does(bo(), "extend_advice", {{"extension_note", "Het Bureau heeft meer tijd nodig"}});
    EXPECT_EQ(inquiry.last_day("bureau"), "2027-02-15");
    EXPECT_THAT(inquiry.obstacles(bo(), "extend_advice"), Contains(HasSubstr("nog niet verlengd")));
    inquiry.today = date_of(2027, 2, 16);
    inquiry.does(bolwerk(), "bureau");
    EXPECT_EQ(inquiry.state(), "concluding") << "the term to decide runs again";
    EXPECT_TRUE(inquiry.told_linked("linked_case_changed"));
}

TEST_F(Bibob, HearsTheApplicantBeforeItSpeaksOfDanger) {
    advising();
    inquiry.does(bo(), "advice_received", {{"received_on", "2026-11-23"}});
    Json outcome{{"danger", "serious"}, {"heard_on", nullptr}, {"conclusion", "Zie het advies van het Bureau"}};
    EXPECT_THAT(inquiry.refusal(bo(), "conclude", outcome), Contains(HasSubstr("hoort de aanvrager eerst")));
    outcome["heard_on"] = "2026-11-23";
    inquiry.does(bo(), "conclude", outcome);
    EXPECT_EQ(inquiry.state(), "concluded");
    EXPECT_THAT(inquiry.subject.deadlines, IsEmpty());
}

TEST_F(Bibob, IsOfItsOwnOfficersAlone) {
    EXPECT_EQ(workflow("bibob").compartment, engine::Compartment::municipal) << "V2";
    EXPECT_THAT(inquiry.refusal(officer(), "open", {{"title", "Onderzoek"}, {"policy", "Steekproef van de lijn"}}),
                testing::Not(IsEmpty()));
    inquiry.does(bo(), "open", {{"title", "Onderzoek"}, {"policy", "Steekproef van de beleidslijn"}});
    ASSERT_EQ(inquiry.subject.parties.size(), 1u);
    EXPECT_EQ(inquiry.subject.parties.front().organisation, 60);
    for (const auto& step : workflow("bibob").steps)
        for (const auto& clause : step.clauses)
            EXPECT_NE(clause.kind, engine::ClauseKind::notification) << "a message would tell of it: " << step.action;
}

}  // namespace
}  // namespace bolwerk::workflows
