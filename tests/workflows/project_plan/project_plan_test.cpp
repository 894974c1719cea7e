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

const Json covered{
    {"other_plan", false},
    {"interventions", 3},
    {"interventions_open", 0},
    {"interventions_unaccepted", 0},
    {"interventions_with_owner", 0},
    {"newest_intervention_at", 0},
    {"interventions_without_effect", 0},
    {"interventions_budget", 5'000'00},
    {"enforcement_open", 0},
    {"interventions_by_category", {{"communication", 1}, {"integrated_enforcement", 1}, {"sustainability", 1}}}};
const Json bare{{"other_plan", true},
                {"interventions_open", 2},
                {"interventions_unaccepted", 1},
                {"measured_at", 1},
                {"interventions_budget", 900'000'00},
                {"interventions_by_category", Json::object()}};

const bool lent =
    lend({"project_plan", {covered, bare}, {{"own_means", {1'000'000}}, {"indicators_covered", {true, true, false}}}});

const Json opening{{"title", "Projectplan Ecofactorij"}, {"goal", "Een gezond ondernemersklimaat"}};
const Json written{{"summary", "Samen zichtbaar zijn"},
                   {"analysis_reference", "RR-2026-3"},
                   {"indicators_covered", true},
                   {"own_means", 4'000'00},
                   {"subsidy", 2'000'00}};
const Json submitting{{"decision_asked", "Stel het plan vast"}, {"privacy_checked", true}};
const Json meeting{{"decided_on", "2026-11-23"}};

struct ProjectPlan : testing::Test {
    Scene plan{"project_plan"};

    ProjectPlan() { plan.facts = covered; }
    void opened() {
        plan.does(els(), "open", opening);
        plan.does(els(), "write", written);
    }
    void submitted() {
        opened();
        plan.does(els(), "align");
        plan.does(els(), "submit", submitting);
    }
    void running() {
        submitted();
        plan.does(joke(), "agree", meeting);
        plan.does(els(), "start");
    }
};

TEST_F(ProjectPlan, GoesFromDraftToEmbeddedAcrossFourPeople) {
    running();
    plan.does(bram(), "review", {{"review_on", "2026-11-23"}, {"progress", "green"}, {"review_text", "Alles loopt"}});
    plan.does(els(), "complete", {{"evaluation", "Het terrein is rustiger"}, {"after_measurement", "RR-2027-1"}});
    plan.does(tjeerd(), "embed",
              {{"agreed_on", "2026-11-23"},
               {"consultation", "Kwartaaloverleg"},
               {"structural_owner", 1},
               {"frequency", "quarterly"}});
    EXPECT_EQ(plan.state(), "embedded");
    EXPECT_THAT(plan.subject.deadlines, IsEmpty());
}

TEST_F(ProjectPlan, IsTheOnlyOneOfItsPark) {
    EXPECT_TRUE(workflow("project_plan").one_per_park);
    plan.facts["other_plan"] = true;
    EXPECT_THAT(plan.refusal(els(), "open", opening), Contains("Het terrein heeft nog geen ander lopend plan."));
}

TEST_F(ProjectPlan, BelongsToThePeopleOfItsOwnMunicipality) {
    EXPECT_THAT(plan.refusal(noor(), "open", opening), Contains(HasSubstr("Dit doet: de gemeentelijk coördinator")));
}

// Who reads the plan and not the analysis learned of its number by the plan.
TEST_F(ProjectPlan, NamesNoCaseThatItsReadersMayNotKnowOf) {
    auto named = opening;
    named["goal"] = "Werken aan wat in RAN-2026-0003 staat";
    EXPECT_THAT(plan.refusal(els(), "open", named), Contains(HasSubstr("Noem geen kenmerk van een signaal")));
    EXPECT_THAT(plan.refusal(els(), "open", opening), testing::IsEmpty());
}

TEST_F(ProjectPlan, NeedsAnInterventionOfEachKindOrAReason) {
    opened();
    plan.facts["interventions_by_category"].erase("sustainability");
    EXPECT_THAT(plan.obstacles(els(), "align"),
                Contains("Er is een interventie voor duurzaamheid, of een reden waarom niet."));
    auto excused = written;
    excused["no_sustainability_reason"] = "Het terrein wordt volgend jaar heringericht";
    plan.does(els(), "write", excused);
    EXPECT_THAT(plan.obstacles(els(), "align"), IsEmpty());
}

TEST_F(ProjectPlan, RefersToTheAnalysisBeforeTheWorkingGroupAgrees) {
    plan.does(els(), "open", opening);
    EXPECT_THAT(plan.obstacles(els(), "align"), Contains("Het plan verwijst naar de risicoronde en de analyse."));
    EXPECT_THAT(plan.obstacles(els(), "align"),
                Contains("Bij elke belangrijke indicator hoort een interventie of een reden waarom niet."));
}

TEST_F(ProjectPlan, WaitsForEveryOwner) {
    opened();
    plan.does(els(), "align");
    plan.facts["interventions_unaccepted"] = 2;
    EXPECT_THAT(plan.obstacles(els(), "submit"),
                Contains("Alle eigenaren hebben hun interventie geaccepteerd. [nog 2 niet geaccepteerd]"));
}

TEST_F(ProjectPlan, SaysHowMuchMoneyIsMissingToTheCent) {
    opened();
    plan.does(els(), "align");
    plan.facts["interventions_budget"] = 6'000'01;
    EXPECT_THAT(plan.obstacles(els(), "submit"), Contains(HasSubstr("0,01 te weinig")));
    plan.facts["interventions_budget"] = 6'000'00;
    EXPECT_THAT(plan.obstacles(els(), "submit"), IsEmpty());
}

TEST_F(ProjectPlan, NeedsThePrivacyTick) {
    opened();
    plan.does(els(), "align");
    auto unticked = submitting;
    unticked["privacy_checked"] = false;
    EXPECT_THAT(plan.refusal(els(), "submit", unticked),
                Contains("Vink aan dat de vertrouwelijke bijlage apart staat."));
}

TEST_F(ProjectPlan, IsDecidedByTheSecretaryAlone) {
    submitted();
    EXPECT_TRUE(plan.told("De stuurgroep heeft het plan vastgesteld") == false);
    EXPECT_THAT(plan.refusal(els(), "agree", meeting), Contains("Dit doet: de secretaris van de stuurgroep."));
    plan.does(joke(), "agree_with_changes", {{"decided_on", "2026-11-23"}, {"changes", "Eerst de verlichting"}});
    EXPECT_EQ(plan.state(), "decided");
}

TEST_F(ProjectPlan, IsNotDecidedByWhoeverSubmittedItInAnotherRole) {
    opened();
    plan.does(els(), "align");
    auto both = els();
    both.holdings.push_back(joke().holdings.front());
    plan.does(both, "submit", submitting);
    EXPECT_THAT(plan.refusal(both, "agree", meeting), Contains(HasSubstr("Iemand anders dan wie dit deed")));
    EXPECT_THAT(plan.refusal(standing_in(both, joke()), "agree", meeting), Contains(HasSubstr("Iemand anders")));
}

TEST_F(ProjectPlan, ComesBackOnTheAgendaOnTheDayItWasDeferredTo) {
    submitted();
    const Json past{
        {"decided_on", "2026-11-23"}, {"deferred_to", "2026-11-23"}, {"defer_reason", "Cijfers ontbreken nog"}};
    EXPECT_THAT(plan.refusal(joke(), "defer", past),
                Contains("De dag waarop het plan weer op de agenda staat, ligt na vandaag."));
    plan.does(joke(), "defer",
              {{"decided_on", "2026-11-23"}, {"deferred_to", "2026-12-18"}, {"defer_reason", "Cijfers ontbreken"}});
    EXPECT_EQ(plan.last_day("deferred"), "2026-12-18");
    plan.does(bolwerk(), "deferred");
    EXPECT_EQ(plan.state(), "for_decision");
    EXPECT_TRUE(plan.told("Een aangehouden plan kan weer op de agenda"));
}

TEST_F(ProjectPlan, GoesBackToDraftWhenTheSteeringGroupReturnsIt) {
    submitted();
    plan.does(joke(), "return", {{"return_reason", "Het budget is onduidelijk"}});
    EXPECT_EQ(plan.state(), "draft");
}

TEST_F(ProjectPlan, IsDecidedAgainWhenItIsAdjusted) {
    running();
    plan.does(els(), "adjust", {{"adjust_reason", "Er komt een slagboom bij"}});
    plan.does(els(), "submit", submitting);
    EXPECT_EQ(plan.state(), "for_decision");
    plan.does(joke(), "return", {{"return_reason", "Werk de kosten uit"}});
    EXPECT_EQ(plan.state(), "adjusting");
}

TEST_F(ProjectPlan, RunsOnAsDecidedWhenAnAdjustmentIsRejected) {
    running();
    plan.does(els(), "adjust", {{"adjust_reason", "Er komt een slagboom bij"}});
    plan.does(els(), "submit", submitting);
    plan.does(joke(), "reject", {{"decided_on", "2026-11-23"}, {"reject_reason", "Te duur voor dit jaar"}});
    EXPECT_EQ(plan.state(), "in_progress");
}

TEST_F(ProjectPlan, IsReviewedEveryQuarterOrAsTheOrganisationSet) {
    running();
    EXPECT_EQ(plan.last_day("review"), "2027-02-23");
    plan.settings["term.review"] = {{"count", 6}, {"unit", "weeks"}};
    plan.does(els(), "review", {{"review_on", "2026-11-23"}, {"progress", "amber"}, {"review_text", "Loopt achter"}});
    EXPECT_EQ(plan.last_day("review"), "2027-01-04");
}

TEST_F(ProjectPlan, IsCompletedOnlyWhenEverythingIsDoneAndMeasured) {
    running();
    plan.facts["interventions_open"] = 1;
    plan.facts["interventions_without_effect"] = 1;
    plan.facts["enforcement_open"] = 1;
    EXPECT_THAT(plan.obstacles(els(), "complete"),
                testing::ElementsAre("Alle interventies zijn afgesloten, afgewezen of vervallen. [nog 1 open]",
                                     "Van elke uitgevoerde interventie is het effect gemeten.",
                                     "Er lopen geen controles of handhaving meer bij dit plan. [nog 1 open]"));
    plan.facts = covered;
    EXPECT_THAT(plan.obstacles(els(), "complete"), IsEmpty());
}

// HANDBOOK 9: the second matrix is the comparison that a plan ends with.
TEST_F(ProjectPlan, OnAParkThatWasMeasuredIsCompletedAfterItWasMeasuredAgain) {
    running();
    const auto started = std::chrono::floor<std::chrono::seconds>(engine::mark_of(plan.subject, "start")->at);
    plan.facts["measured_at"] = started.time_since_epoch().count() - 1;
    EXPECT_THAT(plan.obstacles(els(), "complete"), testing::ElementsAre(HasSubstr("opnieuw gedaan (nameting)")));
    plan.facts["measured_at"] = started.time_since_epoch().count() + 1;
    EXPECT_THAT(plan.obstacles(els(), "complete"), IsEmpty());
}

TEST_F(ProjectPlan, StopsWithAReasonOnceItsInterventionsAreOver) {
    running();
    plan.facts["interventions_open"] = 2;
    EXPECT_THAT(plan.obstacles(els(), "stop"), Contains(HasSubstr("nog 2 open")));
    plan.facts["interventions_open"] = 0;
    plan.does(els(), "stop", {{"stop_reason", "Het terrein wordt gesloten"}});
    EXPECT_EQ(plan.state(), "stopped");
}

}  // namespace
}  // namespace bolwerk::workflows
