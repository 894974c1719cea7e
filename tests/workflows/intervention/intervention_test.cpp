#include <gmock/gmock.h>

#include "engine/desk.hpp"
#include "tests/workflows/intervention/intervention_scene.hpp"
#include "tests/workflows/sample_fixture.hpp"
#include "workflows/asked.hpp"
#include "workflows/intervention/intervention.hpp"
#include "workflows/intervention/plan_states.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const bool lent =
    lend({"intervention",
          {generous_plan,
           {{"plan_state", "completed"}, {"attachments", 0}, {"types", {"C1"}}, {"enforcement_types", {"C1"}}}},
          {{"type", {"C1", "H1", "X9"}},
           {"owner", {omgevingsdienst, park_management}},
           {"title", {"Betere verlichting", "Bel 06-12345678"}},
           {"legal_basis", {"Awb 5:11", nullptr}},
           {"check_selection", {"whole_park", "found_before"}},
           {"recheck_on", {nullptr, "2027-06-01"}}}});

TEST_F(Intervention, IsAcceptedAndCarriedOutByAnotherOrganisation) {
    carried_out();
    scene.does(fatima(), "measure",
               {{"effect_on", "2026-11-23"}, {"effect_score", "clear"}, {"effect_text", "Minder meldingen"}});
    scene.does(els(), "close");
    EXPECT_EQ(scene.state(), "closed");
    EXPECT_TRUE(scene.told_linked("interventions_done"));
}

TEST_F(Intervention, NeedsAPlanThatIsBeingMadeOrAdjusted) {
    for (const auto state : {"draft", "aligned", "adjusting"}) {
        scene.facts["plan_state"] = state;
        EXPECT_THAT(scene.refusal(els(), "open", lighting), IsEmpty()) << state;
    }
    for (const auto& state : workflow("project_plan").states) {
        if (plan_takes_interventions(state.id)) continue;
        scene.facts["plan_state"] = state.id;
        EXPECT_THAT(scene.refusal(els(), "open", lighting),
                    testing::ElementsAre(HasSubstr("Het projectplan is in voorbereiding of wordt bijgesteld. [")))
            << state.id;
    }
}

TEST_F(Intervention, SaysWhoCanOpenUpThePlanThatRefusesIt) {
    const auto cleared_by = [this](std::string_view state) {
        scene.facts["plan_state"] = state;
        const auto decision = scene.asked(els(), "open");
        return std::string(std::ranges::find(reasons_of(decision), false, &engine::Reason::met)->cleared_by);
    };
    EXPECT_THAT(cleared_by("for_decision"), HasSubstr("de secretaris van de stuurgroep"));
    EXPECT_THAT(cleared_by("in_progress"), HasSubstr("de gemeentelijk coördinator"));
    EXPECT_EQ(cleared_by("completed"), "");
}

TEST_F(Intervention, KnowsOnlyStatesOfAPlanThatExist) {
    const auto& states = workflow("project_plan").states;
    for (const auto state :
         {"draft", "aligned", "adjusting", "for_decision", "deferred", "decided", "in_progress", "completed"})
        EXPECT_NE(std::ranges::find(states, state, &engine::StateInfo::id), states.end()) << state;
}

TEST_F(Intervention, HasATypeFromTheCatalogue) {
    auto invented = lighting;
    invented["type"] = "Z99";
    EXPECT_THAT(scene.refusal(els(), "open", invented), Contains("Kies een soort interventie uit de leidraad."));
}

TEST_F(Intervention, HasNoAftercareWhereNobodyWasChecked) {
    carried_out();
    EXPECT_EQ(scene.last_day("aftercare"), "");
    EXPECT_EQ(engine::next_step(workflow("intervention"), scene.subject)->action, "measure");
    EXPECT_THAT(scene.obstacles(els(), "thank_after_check"), Contains("Dit is een controle."));
}

// What was agreed would pass without anybody knowing if the term moved along with the plan.
TEST_F(Intervention, MovesItsDayOnlyWithTheConsentOfTheCoordinator) {
    proposed();
    scene.does(fatima(), "accept");
    Json planned{{"start_on", "2026-12-01"}, {"finish_by", "2027-03-01"}, {"approach", "Lampen plaatsen"}};
    scene.does(fatima(), "plan", planned);
    EXPECT_EQ(scene.state(), "planned");
    EXPECT_TRUE(scene.told("De interventie is gepland"));
    planned["finish_by"] = "2027-03-02";
    scene.does(fatima(), "plan", planned);
    EXPECT_EQ(scene.state(), "later_asked");
    EXPECT_TRUE(scene.told("De eigenaar wil later klaar zijn dan was afgesproken, op dinsdag 2 maart 2027"));
    EXPECT_EQ(scene.last_day("finish"), "2027-03-01") << "nobody agreed to another day yet";
    EXPECT_EQ(scene.last_day("consent"), "2026-12-07");
    EXPECT_THAT(scene.obstacles(fatima(), "agree_later"), Contains("Dit doet: de gemeentelijk coördinator."));
    EXPECT_EQ(engine::next_step(workflow("intervention"), "later_asked")->action, "agree_later");
    scene.does(els(), "agree_later");
    EXPECT_EQ(scene.state(), "planned");
    EXPECT_EQ(scene.last_day("finish"), "2027-03-02");
    EXPECT_EQ(scene.last_day("consent"), "");
}

TEST_F(Intervention, IsPlannedAnewWhereTheCoordinatorKeepsToTheDay) {
    proposed();
    scene.does(fatima(), "accept");
    Json planned{{"start_on", "2026-12-01"}, {"finish_by", "2027-06-01"}, {"approach", "Lampen plaatsen"}};
    scene.does(fatima(), "plan", planned);
    scene.does(els(), "keep_agreed_day", {{"keep_day_reason", "De ondernemers rekenen op maart."}});
    EXPECT_EQ(scene.state(), "accepted");
    EXPECT_EQ(scene.last_day("finish"), "2027-03-01");
    EXPECT_THAT(scene.obstacles(fatima(), "plan"), IsEmpty());
    planned["finish_by"] = "2027-02-20";
    scene.does(fatima(), "plan", planned);
    EXPECT_EQ(scene.state(), "planned");
    EXPECT_EQ(scene.last_day("finish"), "2027-02-20");
}

TEST_F(Intervention, AsksHowAddressesAreChosenOfACheckAlone) {
    const auto asks_it = [](const Json& data) {
        const auto form = asked("intervention", *engine::action_of(workflow("intervention"), "plan").form, {}, data);
        return std::ranges::find(form, "check_selection", &engine::Field::name) != form.end();
    };
    EXPECT_TRUE(asks_it({{"type", "H4"}}));
    EXPECT_FALSE(asks_it({{"type", "D5"}}));
    EXPECT_FALSE(asks_it(Json::object()));
}

TEST_F(Intervention, AsksTheOwnerToAnswerWithinTwoWeeks) {
    proposed();
    EXPECT_EQ(scene.last_day("answer"), "2026-12-07");
    EXPECT_EQ(scene.subject.links.at(0).to, 3);
    EXPECT_THAT(scene.refusal(els(), "accept"), Contains("Dit doet: de eigenaar van de interventie."));
}

TEST_F(Intervention, FindsAnotherOwnerAfterANo) {
    proposed();
    scene.does(fatima(), "reject", {{"reject_reason", "Wij gaan hier niet over"}});
    EXPECT_EQ(scene.state(), "declined");
    EXPECT_TRUE(scene.last_day("answer").empty());
    scene.does(els(), "ask_another_owner", {{"owner", other_owner}});
    EXPECT_EQ(scene.state(), "proposed");
    EXPECT_THAT(scene.refusal(fatima(), "accept"), Contains("Dit doet: de eigenaar van de interventie."));
    scene.does(somebody(120, "Hugo Maas", "partner_contributor", other_owner), "accept");
    EXPECT_EQ(scene.state(), "accepted");
}

TEST_F(Intervention, EndsAsRejectedWhenTheCoordinatorLeavesItAtThat) {
    proposed();
    scene.does(fatima(), "reject", {{"reject_reason", "Wij gaan hier niet over"}});
    scene.does(els(), "accept_rejection");
    EXPECT_EQ(scene.state(), "rejected");
}

TEST_F(Intervention, TakesOnlyOrganisationsThatExist) {
    scene.facts["organisations"] = {{{"id", 33}, {"name", "Omgevingsdienst"}}};
    proposed();
    EXPECT_EQ(scene.subject.parties.at(0).name, "Omgevingsdienst");
    EXPECT_THAT(scene.refusal(els(), "ask_another_owner", {{"owner", 12345}}),
                Contains("Kies een organisatie uit de lijst."));
}

TEST_F(Intervention, MayHaveManyParticipants) {
    in_progress();
    scene.does(fatima(), "add_participant", {{"participant", 61}});
    scene.does(els(), "add_participant", {{"participant", 62}});
    EXPECT_EQ(scene.subject.parties.size(), 3u);
}

TEST_F(Intervention, IsNotCarriedOutWithoutEvidenceOrInTheFuture) {
    in_progress();
    scene.facts["attachments"] = 0;
    EXPECT_THAT(scene.obstacles(fatima(), "finish"), Contains("Er is een bewijsstuk toegevoegd."));
    scene.facts["attachments"] = 1;
    EXPECT_THAT(scene.refusal(fatima(), "finish", {{"carried_out_on", "2026-11-24"}, {"result", "Morgen klaar hoor"}}),
                Contains("De dag van uitvoering is vandaag of eerder, en niet voor de dag van het voorstel."));
}

TEST_F(Intervention, IsNeitherMeasuredNorClosedOnceItsEvidenceIsGone) {
    const Json seen{{"effect_on", "2026-11-23"}, {"effect_score", "clear"}, {"effect_text", "Minder meldingen"}};
    carried_out();
    scene.facts["attachments"] = 0;
    EXPECT_THAT(scene.obstacles(els(), "measure"), Contains("Er is een bewijsstuk toegevoegd."));
    scene.facts["attachments"] = 1;
    scene.does(els(), "measure", seen);
    scene.facts["attachments"] = 0;
    EXPECT_THAT(scene.obstacles(els(), "close"), Contains("Er is een bewijsstuk toegevoegd."));
}

TEST_F(Intervention, IsNeitherPlannedNorCarriedOutBeforeItWasProposed) {
    proposed();
    scene.does(fatima(), "accept");
    EXPECT_THAT(scene.refusal(fatima(), "plan",
                              {{"start_on", "1900-01-01"}, {"finish_by", "2027-02-01"}, {"approach", "Lampen"}}),
                Contains("De begindatum ligt niet voor de dag van het voorstel."));
    scene.does(fatima(), "plan",
               {{"start_on", "2026-12-01"}, {"finish_by", "2027-02-01"}, {"approach", "Lampen plaatsen"}});
    scene.does(fatima(), "start");
    EXPECT_THAT(scene.refusal(fatima(), "finish", {{"carried_out_on", "1900-01-01"}, {"result", "Lang geleden klaar"}}),
                Contains("De dag van uitvoering is vandaag of eerder, en niet voor de dag van het voorstel."));
}

// The plan itself hears once that every owner said yes: a no, or another owner, changes nothing there.
TEST_F(Intervention, TellsItsPlanWhatMayMakeItComplete) {
    proposed();
    EXPECT_TRUE(scene.told_linked("intervention_changed"));
    scene.does(fatima(), "accept");
    EXPECT_TRUE(scene.told_linked("owners_accepted"));
    scene.does(els(), "lapse", {{"lapse_reason", "Het terrein wordt gesloten"}});
    EXPECT_TRUE(scene.told_linked("owners_accepted") && scene.told_linked("interventions_done"));
}

TEST_F(Intervention, HasItsEffectMeasuredWithinSixMonthsOfTheDayItWasCarriedOut) {
    carried_out();
    EXPECT_EQ(scene.last_day("effect"), "2027-05-23");
    EXPECT_THAT(
        scene.refusal(els(), "measure",
                      {{"effect_on", "2026-11-01"}, {"effect_score", "some"}, {"effect_text", "Te vroeg gemeten"}}),
        Contains("De meting is op of na de dag van uitvoering, en niet na vandaag."));
}

TEST_F(Intervention, TellsTheSteeringGroupWhenItIsThirtyDaysLate) {
    proposed();
    scene.does(fatima(), "accept");
    const auto& reminders = engine::deadline_of(scene.subject, "finish")->reminders;
    EXPECT_EQ(reminders.back().span.count, 30);
    EXPECT_EQ(reminders.back().role, "steering_group_secretary");
}

// The work list shows the next step of the main line, not what can be done beside it.
TEST_F(Intervention, WaitsForTheStepThatBringsItFurther) {
    const auto definition = intervention();
    EXPECT_EQ(engine::next_step(definition, "accepted")->action, "plan");
    EXPECT_EQ(engine::next_step(definition, "planned")->action, "start");
    EXPECT_EQ(engine::next_step(definition, "in_progress")->action, "finish");
}

TEST_F(Intervention, LapsesWithItsDeadlines) {
    in_progress();
    scene.does(els(), "lapse", {{"lapse_reason", "Het terrein wordt gesloten"}});
    EXPECT_EQ(scene.state(), "lapsed");
    EXPECT_THAT(scene.subject.deadlines, IsEmpty());
}

}  // namespace
}  // namespace bolwerk::workflows
