#include "workflows/project_plan/project_plan.hpp"

#include "engine/workflow.hpp"
#include "workflows/confidential_numbers.hpp"
#include "workflows/project_plan/conditions.hpp"
#include "workflows/project_plan/forms.hpp"
#include "workflows/project_plan/intervention_conditions.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace plan_conditions;
namespace asks = project_plan_forms;

// clang-format off
// Where a plan can be.
struct Draft       : State<"draft", "Concept"> {};
struct Aligned     : State<"aligned", "Afgestemd in de werkgroep"> {};
struct ForDecision : Waiting<"for_decision", "Ter vaststelling"> {};
struct Deferred    : Waiting<"deferred", "Aangehouden"> {};
struct Decided     : State<"decided", "Vastgesteld"> {};
struct Running     : State<"in_progress", "In uitvoering"> {};
struct Adjusted    : State<"adjusting", "Wordt bijgesteld"> {};
struct Completed   : State<"completed", "Afgerond"> {};
struct Embedded    : Final<"embedded", "Geborgd"> {};
struct Rejected    : Final<"rejected", "Afgewezen"> {};
struct Stopped     : Final<"stopped", "Stopgezet"> {};

// What somebody can do.
struct Open      : Action<"open", "Begin een projectplan", "begon het projectplan", &asks::open> {};
struct Write     : Action<"write", "Werk het plan uit", "werkte het plan uit", &asks::write> {};
struct Align     : Action<"align", "Leg vast dat de werkgroep instemt", "legde vast dat de werkgroep instemt"> {};
struct Reopen    : Action<"reopen", "Pas het plan weer aan", "paste het plan weer aan"> {};
struct Submit    : Action<"submit", "Leg voor aan de stuurgroep", "legde het plan voor aan de stuurgroep", &asks::submit> {};
struct Agree     : Action<"agree", "Stel het plan vast", "legde vast dat de stuurgroep instemt", &asks::agree> {};
struct AgreeButChange : Action<"agree_with_changes", "Stel vast met wijzigingen", "legde vast dat de stuurgroep instemt met wijzigingen", &asks::agree_with_changes> {};
struct Defer     : Action<"defer", "Houd het besluit aan", "legde vast dat het besluit is aangehouden", &asks::defer> {};
struct PutBack   : Action<"put_back", "Zet weer op de agenda", "zette het plan weer op de agenda"> {};
struct Return    : Action<"return", "Geef het plan terug", "gaf het plan terug", &asks::give_back> {};
struct Reject    : Action<"reject", "Wijs het plan af", "legde vast dat de stuurgroep het plan afwijst", &asks::reject> {};
struct Start     : Action<"start", "Start de uitvoering", "startte de uitvoering"> {};
struct Review    : Action<"review", "Leg de kwartaalbespreking vast", "legde de kwartaalbespreking vast", &asks::review> {};
struct Adjust    : Action<"adjust", "Stel het plan bij", "begon het plan bij te stellen", &asks::adjust> {};
struct Resume    : Action<"resume", "Ga door met het vastgestelde plan", "ging door met het vastgestelde plan"> {};
struct Complete  : Action<"complete", "Rond het plan af", "rondde het plan af", &asks::complete> {};
struct Embed     : Action<"embed", "Borg de resultaten", "borgde de resultaten", &asks::embed> {};
struct Stop      : Action<"stop", "Zet het plan stop", "zette het plan stop", &asks::stop> {};
struct DayCame   : Timer<"deferred", "zette het plan weer op de agenda"> {};
struct InterventionChanged : Told<"intervention_changed", "zag dat een interventie veranderde"> {};
struct EveryoneAccepted  : Told<"owners_accepted", "zag dat alle eigenaren hun interventie accepteerden"> {};
struct InterventionsDone : Told<"interventions_done", "zag dat alle interventies klaar zijn"> {};

struct ProjectPlan {
    using steps = Steps<
        //    from          action         to            who
        Step< Begin       , Open         , Draft       , By<Coordinator>,
              OnlyIf<ParkChosen>,
              OnlyIf<NoOtherPlan>,
              Demands<"goal", NamesNoConfidentialCase>,
              Basis<"Leidraad veilige bedrijventerreinen">                            >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Draft, Adjusted>
                          , Write        , Same        , By<Coordinator>,
              Demands<"analysis_reference", NamesNoConfidentialCase>                  >,
        //    -----------------------------------------------------------------------
        Step< Draft       , Align        , Aligned     , By<Coordinator>,
              OnlyIf<AnalysisLinked>,
              OnlyIf<IndicatorsCovered>,
              OnlyIf<CommunicationCovered>,
              OnlyIf<EnforcementCovered>,
              OnlyIf<SustainabilityCovered>,
              WaitsForAdvice,
              Tells<ProjectLead, "De werkgroep stemt in met een projectplan">         >,
        //    -----------------------------------------------------------------------
        Step< Aligned     , Reopen       , Draft       , By<Coordinator>              >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Aligned, Adjusted>
                          , Submit       , ForDecision , By<Coordinator>,
              OnlyIf<CommunicationCovered>,
              OnlyIf<EnforcementCovered>,
              OnlyIf<SustainabilityCovered>,
              OnlyIf<OwnersAccepted>,
              OnlyIf<BudgetCovered>,
              Demands<"decision_asked", NamesNoConfidentialCase>,
              Demands<"privacy_checked", PrivacyChecked>,
              StartsDeadline<"decision", "Besluit van de stuurgroep", Weeks<6>, SetByAgreement, "werkwijze stuurgroep",
                             RemindsBefore<Weeks<1>>, EscalatesTo<SteeringGroupSecretary>>,
              Tells<SteeringGroupSecretary, "Er is een projectplan voor de agenda">   >,
        //    -----------------------------------------------------------------------
        Step< ForDecision , Agree        , Decided     , By<SteeringGroupSecretary>,
              NotTheSamePersonAs<Submit>,
              OnlyIf<CommunicationCovered>,
              OnlyIf<EnforcementCovered>,
              OnlyIf<SustainabilityCovered>,
              OnlyIf<OwnersAccepted>,
              OnlyIf<BudgetCovered>,
              Demands<"decided_on", DecidedAlready>,
              EndsDeadline<"decision">,
              Tells<Coordinator, "De stuurgroep heeft het plan vastgesteld">          >,
        //    -----------------------------------------------------------------------
        Step< ForDecision , AgreeButChange , Decided   , By<SteeringGroupSecretary>,
              NotTheSamePersonAs<Submit>,
              OnlyIf<CommunicationCovered>,
              OnlyIf<EnforcementCovered>,
              OnlyIf<SustainabilityCovered>,
              OnlyIf<OwnersAccepted>,
              OnlyIf<BudgetCovered>,
              Demands<"decided_on", DecidedAlready>,
              EndsDeadline<"decision">,
              Tells<Coordinator, "De stuurgroep heeft het plan vastgesteld met wijzigingen"> >,
        //    -----------------------------------------------------------------------
        Step< ForDecision , Defer        , Deferred    , By<SteeringGroupSecretary>,
              Demands<"decided_on", DecidedAlready>,
              Demands<"deferred_to", DeferredAhead>,
              EndsDeadline<"decision">,
              StartsDeadline<"deferred", "Weer op de agenda", OnDate<"deferred_to">, SetByAgreement, "besluit stuurgroep", Fires>,
              Tells<Coordinator, "De stuurgroep heeft het besluit aangehouden">       >,
        //    -----------------------------------------------------------------------
        Step< Deferred    , PutBack      , ForDecision , By<SteeringGroupSecretary>,
              EndsDeadline<"deferred">,
              StartsDeadline<"decision", "Besluit van de stuurgroep", Weeks<6>, SetByAgreement, "werkwijze stuurgroep",
                             RemindsBefore<Weeks<1>>, EscalatesTo<SteeringGroupSecretary>> >,
        Step< Deferred    , DayCame      , ForDecision , By<System>,
              EndsDeadline<"deferred">,
              StartsDeadline<"decision", "Besluit van de stuurgroep", Weeks<6>, SetByAgreement, "werkwijze stuurgroep",
                             RemindsBefore<Weeks<1>>, EscalatesTo<SteeringGroupSecretary>>,
              Tells<SteeringGroupSecretary, "Een aangehouden plan kan weer op de agenda"> >,
        //    -----------------------------------------------------------------------
        Step< ForDecision , Return       , Draft       , By<SteeringGroupSecretary>,
              OnlyIf<NotStartedBefore>,
              EndsDeadline<"decision">,
              Tells<Coordinator, "De stuurgroep geeft het plan terug">                >,
        Step< ForDecision , Return       , Adjusted    , By<SteeringGroupSecretary>,
              OnlyIf<StartedBefore>,
              EndsDeadline<"decision">,
              Tells<Coordinator, "De stuurgroep geeft de bijstelling terug">          >,
        //    -----------------------------------------------------------------------
        Step< ForDecision , Reject       , Rejected    , By<SteeringGroupSecretary>,
              OnlyIf<NotStartedBefore>,
              NotTheSamePersonAs<Submit>,
              Demands<"decided_on", DecidedAlready>,
              EndsEveryDeadline,
              Tells<Coordinator, "De stuurgroep heeft het plan afgewezen">            >,
        Step< ForDecision , Reject       , Running     , By<SteeringGroupSecretary>,
              OnlyIf<StartedBefore>,
              NotTheSamePersonAs<Submit>,
              Demands<"decided_on", DecidedAlready>,
              EndsDeadline<"decision">,
              Tells<Coordinator, "De bijstelling is afgewezen: het vastgestelde plan loopt door"> >,
        //    -----------------------------------------------------------------------
        Step< Decided     , Start        , Running     , By<Coordinator>,
              OnlyIf<OwnersAccepted>,
              OnlyIf<BudgetCovered>,
              StartsDeadline<"review", "Kwartaalbespreking", Months<3>, SetByAgreement, "werkwijze werkgroep",
                             RemindsBefore<Weeks<2>>, RemindsAfter<Days<14>>, EscalatesTo<ProjectLead>>,
              Tells<ProjectLead, "De uitvoering van een projectplan is gestart">      >,
        //    -----------------------------------------------------------------------
        Step< Running     , Review       , Same        , By<Coordinator>,
              Demands<"review_on", ReviewedAlready>,
              Demands<"review_text", NamesNoConfidentialCase>,
              StartsDeadline<"review", "Kwartaalbespreking", Months<3>, SetByAgreement, "werkwijze werkgroep",
                             CountsFrom<"review_on">,
                             RemindsBefore<Weeks<2>>, RemindsAfter<Days<14>>, EscalatesTo<ProjectLead>> >,
        //    -----------------------------------------------------------------------
        Step< Running     , Complete     , Completed   , By<Coordinator>,
              OnlyIf<InterventionsFinal>,
              OnlyIf<EffectMeasured>,
              OnlyIf<EnforcementOver>,
              OnlyIf<MeasuredAgain>,
              Demands<"after_measurement", NamesNoConfidentialCase>,
              EndsDeadline<"review">,
              StartsDeadline<"embedding", "Borgen in de werkgroep", Months<3>, SetByAgreement, "werkwijze werkgroep",
                             RemindsBefore<Weeks<2>>, EscalatesTo<ProjectLead>>,
              Tells<SteeringGroupSecretary, "Een projectplan is afgerond">,
              Tells<ProjectLead, "Een projectplan is afgerond en kan worden geborgd"> >,
        //    -----------------------------------------------------------------------
        Step< Completed   , Embed        , Embedded    , By<ProjectLead, Coordinator>,
              OnlyIf<InterventionsFinal>,
              OnlyIf<EnforcementOver>,
              Demands<"agreed_on", AgreedAlready>,
              EndsEveryDeadline,
              Invites<"structural_owner", "structural_owner">,
              Makes<"afspraak borging", Needs<"agreed_on", "frequency">>,
              Tells<SteeringGroupSecretary, "De resultaten van een plan zijn geborgd"> >,
        //    -----------------------------------------------------------------------
        Step< Running     , Adjust       , Adjusted    , By<Coordinator>,
              Demands<"adjust_reason", NamesNoConfidentialCase>,
              Tells<SteeringGroupSecretary, "Een lopend plan wordt bijgesteld">       >,
        Step< Adjusted    , Resume       , Running     , By<Coordinator>,
              OnlyIf<EveryInterventionDecided>,
              OnlyIf<OwnersAccepted>,
              OnlyIf<BudgetCovered>                                                   >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Draft, Aligned, Decided, Running, Adjusted>
                          , Stop         , Stopped     , By<Coordinator>,
              OnlyIf<InterventionsFinal>,
              EndsEveryDeadline,
              Tells<SteeringGroupSecretary, "Een projectplan is stopgezet">           >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Draft, Aligned, Adjusted>
                          , InterventionChanged, Same  , By<System>                   >,
        Step< AnyOf<Draft, Aligned, Adjusted>
                          , EveryoneAccepted, Same     , By<System>,
              OnlyIf<OwnersAccepted>,
              OnlyIf<AcceptanceIsNews>,
              Tells<Coordinator, "Alle eigenaren hebben hun interventie geaccepteerd"> >,
        Step< Running     , InterventionsDone, Same    , By<System>,
              OnlyIf<InterventionsFinal>,
              OnlyIf<CompletionIsNews>,
              Tells<Coordinator, "Alle interventies van dit plan zijn klaar">         >
    >;
};
// clang-format on

}  // namespace

engine::Definition project_plan() {
    auto definition = define<ProjectPlan>("project_plan", "Projectplan", "PLN");
    definition.one_per_park = true;
    return definition;
}

}  // namespace bolwerk::workflows
