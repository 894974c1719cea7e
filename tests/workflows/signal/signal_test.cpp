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
using testing::Not;

const bool lent =
    lend({"signal",
          {Json{{"signals_here", 0}, {"reports_this_hour", 0}}, Json{{"signals_here", 0}, {"reports_this_hour", 20}}},
          {{"acute", {"no", "yes"}},
           {"seen_on", {"2026-11-20", nullptr}},
           {"region_fits", {true, false}},
           {"riec_answered_on", {"2026-11-23", "2026-11-01"}}}});

Json seen(const char* field = "", Json value = {}) {
    Json input{{"title", "Bestelbusjes in de nacht"},
               {"channel", "public"},
               {"what_seen", "Elke nacht rijden er busjes naar een leeg pand aan de kade."},
               {"acute", "no"}};
    if (*field != '\0') input[field] = std::move(value);
    return input;
}

const Json criteria{{"crime_form", "drugs"},
                    {"observation", "Bij een controle rook het naar chemicaliën."},
                    {"weight", "Ernstig, en er is nog niets gedaan."},
                    {"joint_need", "De gemeente ziet alleen het pand."},
                    {"region_fits", true},
                    {"riec_reference", "ON-2026-118"}};

struct SignalWorkflow : testing::Test {
    Scene signal{"signal"};
    SignalWorkflow() { signal.facts = {{"signals_here", 0}}; }
};

TEST_F(SignalWorkflow, OfSomebodyUnknownIsOpenedByBolwerkAndJudgedWithinAWeek) {
    signal.does(bolwerk(), "report", seen());
    EXPECT_EQ(signal.subject.marks.front().by.person, 0);
    EXPECT_EQ(signal.last_day("triage"), "2026-11-30");
    EXPECT_TRUE(signal.told("Er is een signaal over een terrein"));
}

TEST_F(SignalWorkflow, WithDangerNowOrOfADayAheadIsNotKept) {
    EXPECT_THAT(signal.refusal(els(), "report", seen("acute", "yes")), Contains(HasSubstr("Bel 112")));
    EXPECT_THAT(signal.refusal(els(), "report", seen("seen_on", "2026-11-24")),
                Contains(HasSubstr("vandaag of eerder")));
}

TEST_F(SignalWorkflow, OfSomebodyUnknownWaitsWhenThereAreTooManyInAnHourAndOfACoordinatorNever) {
    signal.facts["reports_this_hour"] = 20;
    EXPECT_THAT(signal.refusal(bolwerk(), "report", seen()), Contains(HasSubstr("Bel 112")));
    signal.settings = {{"reports_an_hour", 21}};
    signal.does(bolwerk(), "report", seen());
    Scene other{"signal"};
    other.facts = {{"signals_here", 0}, {"reports_this_hour", 500}};
    other.does(els(), "report", seen());
}

TEST_F(SignalWorkflow, GoesToTheRiecByAReferenceOnceEveryCriterionIsAnswered) {
    signal.does(els(), "report", seen());
    auto elsewhere = criteria;
    elsewhere["region_fits"] = false;
    EXPECT_THAT(signal.refusal(els(), "register", elsewhere), Contains(HasSubstr("regio van het RIEC")));
    signal.does(els(), "register", criteria);
    EXPECT_EQ(signal.state(), "at_the_riec");
    EXPECT_EQ(signal.last_day("riec_answer"), "2026-12-21");
    EXPECT_THAT(signal.obstacles(els(), "feed_back"), Not(IsEmpty())) << "the RIEC did not answer yet";
    EXPECT_THAT(signal.refusal(els(), "taken_up", {{"riec_answered_on", "2026-11-22"}}),
                Contains(HasSubstr("niet voor de aanmelding")));
    signal.does(els(), "taken_up", {{"riec_answered_on", "2026-11-23"}});
    EXPECT_EQ(signal.last_day("riec_answer"), "");
    EXPECT_EQ(signal.last_day("feedback"), "2026-12-21");
    signal.does(els(), "feed_back", {{"told", "anonymous"}, {"feedback", "Het signaal is aangemeld."}});
    signal.does(els(), "close");
    EXPECT_EQ(signal.state(), "closed");
}

// Bgs 1.16: what is not taken up goes; who put it on record hears of it.
TEST_F(SignalWorkflow, ThatTheRiecDoesNotTakeUpIsToldBackAndClosedForDestruction) {
    signal.does(els(), "report", seen());
    signal.does(els(), "register", criteria);
    signal.does(els(), "not_taken_up", {{"riec_answered_on", "2026-11-23"}, {"riec_left_because", "one_party"}});
    EXPECT_EQ(signal.state(), "not_taken_up");
    EXPECT_EQ(signal.last_day("drop"), "2026-11-30");
    EXPECT_TRUE(signal.told("Het RIEC pakt een signaal dat u vastlegde niet op"));
    signal.does(els(), "drop", {{"told", "yes"}, {"feedback", "Het RIEC pakt het niet op."}});
    EXPECT_EQ(signal.state(), "dropped");
    EXPECT_THAT(signal.subject.deadlines, IsEmpty());
}

TEST_F(SignalWorkflow, ThatTheRiecDoesNotTakeUpIsLookedIntoByTheMunicipalityItselfInstead) {
    signal.does(bolwerk(), "report", seen());
    signal.does(els(), "register", criteria);
    signal.does(els(), "not_taken_up", {{"riec_answered_on", "2026-11-23"}, {"riec_left_because", "one_party"}});
    EXPECT_FALSE(signal.told("Het RIEC pakt een signaal dat u vastlegde niet op")) << "nobody put it on record";
    signal.does(els(), "inquire", {{"inquiry", "De toezichthouder kijkt of het pand leeg staat."}});
    EXPECT_EQ(signal.last_day("drop"), "");
    EXPECT_EQ(signal.last_day("feedback"), "2026-12-21");
}

TEST_F(SignalWorkflow, WithoutActionIsClosedForDestruction) {
    signal.does(els(), "report", seen());
    signal.does(els(), "leave", {{"no_action_reason", "Het waren verhuizers."}});
    EXPECT_EQ(signal.last_day("drop"), "2026-11-30");
    signal.does(els(), "drop", {{"told", "anonymous"}, {"feedback", "Er is niets mee gedaan."}});
    EXPECT_EQ(signal.state(), "dropped");
    EXPECT_THAT(signal.subject.deadlines, IsEmpty());
}

TEST_F(SignalWorkflow, IsJudgedByTheMunicipalityOfTheParkAlone) {
    signal.does(els(), "report", seen());
    EXPECT_THAT(signal.obstacles(noor(), "forward"), Contains(HasSubstr("gemeentelijk coördinator")));
    EXPECT_THAT(signal.obstacles(bram(), "forward"), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::workflows
