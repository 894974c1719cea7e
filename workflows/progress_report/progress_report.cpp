#include "workflows/progress_report/progress_report.hpp"

#include "engine/workflow.hpp"
#include "workflows/progress_report/conditions.hpp"
#include "workflows/progress_report/forms.hpp"
#include "workflows/progress_report/thresholds.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace report_conditions;
namespace asks = progress_report_forms;

// clang-format off
// Where a report can be.
struct Drafting    : State<"drafting", "Concept"> {};
struct Circulated  : Waiting<"in_circulation", "Ter reactie rondgestuurd"> {};
struct ForAdoption : Waiting<"for_adoption", "Ter vaststelling"> {};
struct Adopted     : State<"adopted", "Vastgesteld"> {};
struct Published   : Final<"published", "Gepubliceerd"> {};
struct Withdrawn   : Final<"withdrawn", "Ingetrokken"> {};

// Who, beside the roles that all workflows share. A member reads and says what to think of it; what the stuurgroep decided
// is recorded by its own secretary.
struct SteeringGroupMember : Role<"steering_group_member", "het lid van de stuurgroep", Reach::area> {};
struct OwnSecretary : Role<"steering_group_secretary", "de secretaris van deze stuurgroep"> {};

// What somebody can do.
struct Generate : Action<"generate", "Maak een voortgangsrapportage", "maakte de rapportage en legde de cijfers vast", &asks::open> {};
struct Circulate: Action<"circulate", "Stuur rond voor reactie", "stuurde de rapportage rond voor reactie"> {};
struct Annotate : EntryAction<"annotate", "Schrijf een toelichting", "schreef een toelichting", &asks::annotate> {};
struct AskDecision : EntryAction<"ask_decision", "Vraag een besluit", "vroeg de stuurgroep een besluit", &asks::ask_decision> {};
struct SetLight : EntryAction<"set_light", "Pas een stoplicht aan", "paste een stoplicht aan", &asks::set_light> {};
struct React    : EntryAction<"react", "Geef een reactie", "gaf een reactie", &asks::react> {};
struct Submit   : Action<"submit", "Leg voor aan de stuurgroep", "legde de rapportage voor aan de stuurgroep", &asks::submit> {};
struct Revise   : Action<"revise", "Verwerk de reacties", "ging de reacties verwerken"> {};
struct Adopt    : Action<"adopt", "Leg de vaststelling vast", "legde vast dat de stuurgroep de rapportage vaststelt", &asks::adopt> {};
struct Return   : Action<"return", "Geef terug aan de opstellers", "gaf de rapportage terug", &asks::give_back> {};
struct Publish  : Action<"publish", "Publiceer het openbare deel", "publiceerde het openbare deel", &asks::publish> {};
struct Withdraw : Action<"withdraw", "Trek de rapportage in", "trok de rapportage in", &asks::withdraw> {};

struct ProgressReport {
    using steps = Steps<
        //    from          action        to            who
        Step< Begin       , Generate    , Drafting    , By<SteeringGroupSecretary, ProjectLead, ProgrammeManager>,
              Demands<"snapshot", FiguresTaken>,
              Demands<"reference_date", NotAhead>,
              Demands<"reference_date", NotBeforeTheFirstCase>,
              Tells<SteeringGroupSecretary, "Er is een concept van een voortgangsrapportage">,
              Basis<"Programma, verantwoording aan de stuurgroep">                    >,
        //    -----------------------------------------------------------------------
        Step< Drafting    , Circulate   , Circulated  , By<SteeringGroupSecretary, ProjectLead, ProgrammeManager>,
              OnlyIf<SummaryWritten>,
              StartsDeadline<"reactions", "Reageren op de rapportage", Weeks<2>, SetByAgreement, "werkwijze stuurgroep",
                             RemindsBefore<Days<3>>>,
              Tells<SteeringGroupMember, "Er is een voortgangsrapportage om op te reageren"> >,
        //    -----------------------------------------------------------------------
        Step< Drafting    , Annotate    , Same        , By<SteeringGroupSecretary, ProjectLead, ProgrammeManager> >,
        Step< Drafting    , AskDecision , Same        , By<SteeringGroupSecretary, ProjectLead, ProgrammeManager> >,
        Step< Drafting    , SetLight    , Same        , By<SteeringGroupSecretary, ProjectLead, ProgrammeManager>,
              Demands<"light_of", ParkInReport>                                       >,
        //    -----------------------------------------------------------------------
        Step< Circulated  , Submit      , ForAdoption , By<SteeringGroupSecretary, ProjectLead, ProgrammeManager>,
              WaitsForAdvice,
              Demands<"early_because", TimeToReact>,
              EndsDeadline<"reactions">,
              StartsDeadline<"adoption", "Vaststellen door de stuurgroep", Weeks<6>, SetByAgreement, "werkwijze stuurgroep",
                             RemindsBefore<Weeks<1>>, EscalatesTo<SteeringGroupSecretary>>,
              Tells<SteeringGroupMember, "Een voortgangsrapportage ligt ter vaststelling voor"> >,
        Step< Circulated  , React       , Same        , By<SteeringGroupMember, ProjectLead, ProgrammeManager>,
              Tells<SteeringGroupSecretary, "Er is een reactie op de voortgangsrapportage"> >,
        Step< Circulated  , Revise      , Drafting    , By<SteeringGroupSecretary, ProjectLead, ProgrammeManager>,
              EndsDeadline<"reactions">                                               >,
        //    -----------------------------------------------------------------------
        Step< ForAdoption , Adopt       , Adopted     , By<OwnSecretary>,
              Demands<"decided_on", MeetingHeld>,
              EndsDeadline<"adoption">,
              Tells<SteeringGroupMember, "De stuurgroep heeft de voortgangsrapportage vastgesteld">,
              Tells<ProgrammeManager, "De stuurgroep heeft de voortgangsrapportage vastgesteld"> >,
        Step< ForAdoption , Return      , Drafting    , By<OwnSecretary>,
              EndsDeadline<"adoption">,
              Tells<ProgrammeManager, "De stuurgroep geeft de voortgangsrapportage terug"> >,
        //    -----------------------------------------------------------------------
        Step< Adopted     , Publish     , Published   , By<SteeringGroupSecretary, ProjectLead, ProgrammeManager>,
              NotTheSamePersonAs<Adopt>,
              Demands<"public_checked", PublicPartRead>,
              EndsEveryDeadline,
              Basis<"Woo 3.1: uit eigen beweging openbaar maken">                     >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Drafting, Circulated>
                          , Withdraw    , Withdrawn   , By<SteeringGroupSecretary, ProjectLead, ProgrammeManager>,
              EndsEveryDeadline                                                       >
    >;
};
// clang-format on

}  // namespace

engine::Definition progress_report() {
    auto definition = define<ProgressReport>("progress_report", "Voortgangsrapportage", "RAP");
    definition.thresholds = {report::amber_days,  report::red_days,    report::amber_budget,  report::red_budget,
                             report::slow_budget, report::slow_period, report::least_coverage};
    return definition;
}

}  // namespace bolwerk::workflows
