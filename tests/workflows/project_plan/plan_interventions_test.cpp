// What the interventions of a plan do to it: who can clear what, what is checked again, and what its coordinator hears.
#include <gmock/gmock.h>

#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr auto all_accepted = "Alle eigenaren hebben hun interventie geaccepteerd.";
constexpr auto owners = "de eigenaren van de interventies", coordinator = "de gemeentelijk coördinator",
               both = "de eigenaren van de interventies en de gemeentelijk coördinator";

struct PlanInterventions : testing::Test {
    Scene plan{"project_plan"};

    PlanInterventions() {
        plan.facts = {{"interventions_by_category",
                       {{"communication", 1}, {"integrated_enforcement", 1}, {"sustainability", 1}}}};
    }
    void drafted() {
        plan.does(els(), "open", {{"title", "Projectplan Ecofactorij"}, {"goal", "Een gezond ondernemersklimaat"}});
        plan.does(els(), "write",
                  {{"summary", "Samen zichtbaar zijn"},
                   {"analysis_reference", "RR-2026-3"},
                   {"indicators_covered", true},
                   {"own_means", 4'000'00}});
    }
    void submitted() {
        drafted();
        plan.does(els(), "align");
        plan.does(els(), "submit", {{"decision_asked", "Stel het plan vast"}, {"privacy_checked", true}});
    }
    void decided() {
        submitted();
        plan.does(joke(), "agree", {{"decided_on", "2026-11-23"}});
    }
    void running() {
        decided();
        plan.does(els(), "start");
    }
    void completed() {
        running();
        plan.does(els(), "complete", {{"evaluation", "Het terrein is rustiger"}, {"after_measurement", "RR-2027-1"}});
    }
    /// Who can clear what stands in the way of the button.
    std::string cleared_by(const engine::Actor& who, std::string_view action) const {
        const auto decision = plan.asked(who, action);
        for (const auto& reason : reasons_of(decision))
            if (!reason.met) return std::string(reason.cleared_by);
        return "";
    }
    /// Bolwerk hears it from an intervention, as a worker passes it on: done, or not wanted.
    void hears(std::string_view news) {
        if (plan.obstacles(bolwerk(), news).empty()) {
            plan.does(bolwerk(), news);
            if (plan.told("Alle eigenaren hebben hun interventie geaccepteerd")) ++told_accepted;
            if (plan.told("Alle interventies van dit plan zijn klaar")) ++told_done;
        }
    }
    int told_accepted = 0, told_done = 0;
};

TEST_F(PlanInterventions, AreCheckedAgainWhenTheSteeringGroupDecides) {
    submitted();
    plan.facts["interventions_unaccepted"] = 1;
    plan.facts["interventions_budget"] = 900'000'00;
    plan.facts["interventions_by_category"].erase("sustainability");
    for (const auto action : {"agree", "agree_with_changes"})
        EXPECT_THAT(plan.obstacles(joke(), action),
                    ElementsAre("Er is een interventie voor duurzaamheid, of een reden waarom niet.",
                                "Alle eigenaren hebben hun interventie geaccepteerd. [nog 1 niet geaccepteerd]",
                                HasSubstr("te weinig")));
    EXPECT_THAT(plan.obstacles(joke(), "return"), IsEmpty());
}

TEST_F(PlanInterventions, AreCheckedAgainWhenTheExecutionStarts) {
    decided();
    plan.facts["interventions_unaccepted"] = 1;
    plan.facts["interventions_budget"] = 900'000'00;
    EXPECT_THAT(plan.obstacles(els(), "start"), ElementsAre(HasSubstr(all_accepted), HasSubstr("te weinig")));
}

TEST_F(PlanInterventions, ThatCameWithAnAdjustmentAreDecidedOnBeforeThePlanGoesOn) {
    running();
    plan.does(els(), "adjust", {{"adjust_reason", "Er komt een slagboom bij"}});
    EXPECT_THAT(plan.obstacles(els(), "resume"), IsEmpty());
    const auto decided_at = engine::mark_of(plan.subject, "agree")->at.time_since_epoch();
    plan.facts["newest_intervention_at"] = std::chrono::floor<std::chrono::seconds>(decided_at).count() + 1;
    EXPECT_THAT(plan.obstacles(els(), "resume"), ElementsAre(HasSubstr("De stuurgroep besloot over alle")));
    plan.facts["newest_intervention_at"] = 0;
    plan.facts["interventions_budget"] = 900'000'00;
    EXPECT_THAT(plan.obstacles(els(), "resume"), ElementsAre(HasSubstr("te weinig")));
}

TEST_F(PlanInterventions, AreOverBeforeTheResultsAreEmbedded) {
    completed();
    plan.facts["interventions_open"] = 1;
    plan.facts["enforcement_open"] = 1;
    EXPECT_THAT(plan.obstacles(tjeerd(), "embed"),
                ElementsAre("Alle interventies zijn afgesloten, afgewezen of vervallen. [nog 1 open]",
                            "Er lopen geen controles of handhaving meer bij dit plan. [nog 1 open]"));
}

TEST_F(PlanInterventions, ThatOnlyWaitToBeClosedAreForTheCoordinator) {
    running();
    plan.facts["interventions_open"] = 1;
    EXPECT_EQ(cleared_by(els(), "complete"), coordinator);
    plan.facts["interventions_with_owner"] = 1;
    EXPECT_EQ(cleared_by(els(), "complete"), both);
}

TEST_F(PlanInterventions, ThatAnOwnerDeclinedAreForTheCoordinator) {
    drafted();
    plan.does(els(), "align");
    plan.facts["interventions_unaccepted"] = 2;
    EXPECT_EQ(cleared_by(els(), "submit"), owners);
    plan.facts["interventions_declined"] = 1;
    EXPECT_EQ(cleared_by(els(), "submit"), both);
    plan.facts["interventions_declined"] = 2;
    EXPECT_EQ(cleared_by(els(), "submit"), coordinator);
}

TEST_F(PlanInterventions, AreSaidToBeAcceptedOnceHoweverFastTheOwnersAre) {
    drafted();
    for (int i = 0; i < 3; ++i) hears("intervention_changed");
    plan.facts["interventions_unaccepted"] = 2;
    hears("owners_accepted");
    EXPECT_EQ(told_accepted, 0);
    plan.facts["interventions_unaccepted"] = 0;
    for (int i = 0; i < 3; ++i) hears("owners_accepted");
    EXPECT_EQ(told_accepted, 1);
}

TEST_F(PlanInterventions, AreSaidToBeAcceptedAgainAfterANewOne) {
    drafted();
    hears("owners_accepted");
    hears("intervention_changed");
    for (int i = 0; i < 2; ++i) hears("owners_accepted");
    EXPECT_EQ(told_accepted, 2);
}

TEST_F(PlanInterventions, AreSaidToBeDoneOnceAndOnlyWhenAllAre) {
    running();
    plan.facts["interventions_open"] = 1;
    hears("interventions_done");
    EXPECT_EQ(told_done, 0);
    plan.facts["interventions_open"] = 0;
    for (int i = 0; i < 3; ++i) hears("interventions_done");
    EXPECT_EQ(told_done, 1);
    EXPECT_EQ(plan.state(), "in_progress");
}

// A meeting of 1900 was once taken for the one that decided, and later one of before the plan was submitted.
TEST_F(PlanInterventions, AreDecidedOnNoEarlierThanThePlanWasSubmitted) {
    drafted();
    plan.today = engine::date_of(2026, 11, 30);
    plan.does(els(), "align");
    plan.does(els(), "submit", {{"decision_asked", "Stel het plan vast"}, {"privacy_checked", true}});
    for (const auto day : {"1900-01-01", "2026-11-23", "2026-11-29", "2026-12-01"})
        EXPECT_THAT(plan.refusal(joke(), "agree", {{"decided_on", day}}),
                    Contains("De vergadering was vandaag of eerder, en niet voordat het plan is voorgelegd."))
            << day;
    EXPECT_THAT(plan.refusal(joke(), "agree", {{"decided_on", "2026-11-30"}}), testing::IsEmpty());
}

TEST_F(PlanInterventions, AreReviewedNoEarlierThanTheExecutionBegan) {
    running();
    EXPECT_THAT(plan.refusal(els(), "review",
                             {{"review_on", "1900-01-01"}, {"progress", "green"}, {"review_text", "Alles loopt"}}),
                Contains("De bespreking was vandaag of eerder, en niet voordat de uitvoering begon."));
}

}  // namespace
}  // namespace bolwerk::workflows
