#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::date_of;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const Json assessed{{"parent_id", 7},
                    {"letter_data", letter_data()},
                    {"under_assessment", true},
                    {"files", {{{"id", 3}, {"name", "instemming.pdf"}}}},
                    {"own_interest", false}};

const bool lent = lend({"standstill",
                        {assessed},
                        {{"ground", {"consent", "applicant", "force_majeure", "abroad"}},
                         {"until_on", {"2040-01-01"}},
                         {"expected_on", {"2040-01-01"}},
                         {"from_on", {"2026-01-01"}},
                         {"ended_on", {"2026-11-01"}}}});

struct Standstill : testing::Test {
    Scene standstill{"standstill"};

    Standstill() { standstill.facts = assessed; }

    static Json opening(std::string ground, Json until) {
        return {{"title", "Uitstel"},
                {"ground", std::move(ground)},
                {"until_on", std::move(until)},
                {"expected_on", "2027-02-01"},
                {"ground_note", "Brief van de aanvrager"}};
    }
};

TEST_F(Standstill, OnConsentNeedsItsLastDayAndTheLetterOnFile) {
    EXPECT_THAT(standstill.refusal(femke(), "open", opening("consent", nullptr)),
                Contains(HasSubstr("tot en met welke dag")));
    standstill.does(femke(), "open", opening("consent", "2026-12-31"));
    standstill.facts["files"] = Json::array();
    EXPECT_THAT(standstill.obstacles(femke(), "stop_clock"), Contains(HasSubstr("De schriftelijke instemming")));
    standstill.facts["files"] = assessed.at("files");
    standstill.does(femke(), "stop_clock", {{"from_on", "2026-11-23"}});
    EXPECT_TRUE(standstill.told_linked("linked_case_changed"));
    EXPECT_EQ(standstill.last_day("standstill"), "2026-12-31");
    standstill.today = date_of(2027, 1, 1);
    standstill.does(bolwerk(), "standstill");
    EXPECT_EQ(standstill.state(), "ended");
    EXPECT_TRUE(standstill.told_linked("linked_case_changed"));
    EXPECT_THAT(standstill.subject.deadlines, IsEmpty());
}

TEST_F(Standstill, BeginsNotBeforeTheApplicationWasReceived) {
    standstill.facts["received_on"] = "2026-11-20";
    standstill.does(femke(), "open", opening("force_majeure", nullptr));
    EXPECT_THAT(standstill.refusal(femke(), "stop_clock", {{"from_on", "2026-11-19"}}),
                Contains(HasSubstr("niet voor de dag waarop de aanvraag binnenkwam")));
    EXPECT_THAT(standstill.refusal(femke(), "stop_clock", {{"from_on", "2026-11-20"}}), IsEmpty());
}

TEST_F(Standstill, ByForceMajeureLastsUntilSomebodyEndsIt) {
    standstill.does(femke(), "open", opening("force_majeure", nullptr));
    standstill.does(femke(), "stop_clock", {{"from_on", "2026-11-23"}});
    EXPECT_FALSE(standstill.refusal(bolwerk(), "standstill").empty());
    EXPECT_THAT(standstill.refusal(femke(), "start_clock", {{"ended_on", "2026-11-23"}, {"ended_because", "Voorbij"}}),
                Contains(HasSubstr("na het begin van de stilstand")));
    standstill.today = date_of(2026, 11, 30);
    standstill.does(femke(), "start_clock", {{"ended_on", "2026-11-30"}, {"ended_because", "Het is voorbij"}});
    EXPECT_EQ(standstill.state(), "ended");
}

TEST_F(Standstill, ByForceMajeureTellsWhenTheDecisionCanBeExpected) {
    auto opened = opening("force_majeure", nullptr);
    for (const auto& day : {Json(), Json("2026-11-01")}) {
        opened["expected_on"] = day;
        EXPECT_THAT(standstill.refusal(femke(), "open", opened), Contains(HasSubstr("waarop u verwacht te beslissen")));
    }
    opened["ground"] = "abroad";
    opened["expected_on"] = nullptr;
    EXPECT_THAT(standstill.refusal(femke(), "open", opened), IsEmpty());
}

TEST_F(Standstill, IsForAnApplicationUnderAssessment) {
    standstill.facts["under_assessment"] = false;
    EXPECT_THAT(standstill.refusal(femke(), "open", opening("abroad", nullptr)),
                Contains(HasSubstr("De aanvraag is in beoordeling")));
}

}  // namespace
}  // namespace bolwerk::workflows
