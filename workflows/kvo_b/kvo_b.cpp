#include "workflows/kvo_b/kvo_b.hpp"

#include "engine/workflow.hpp"
#include "workflows/kvo_b/certificate_conditions.hpp"
#include "workflows/kvo_b/forms.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace kvo_b_conditions;
namespace asks = kvo_b_forms;

// clang-format off
// Where a track can be.
struct Orientation  : State<"orientation", "Oriëntatie"> {};
struct Intention    : State<"intention", "Intentieverklaring getekend"> {};
struct WorkingGroup : State<"working_group", "Nulmeting"> {};
struct Baseline     : State<"baseline", "Nulmeting klaar"> {};
struct Measures     : State<"action_plan", "Plan van aanpak"> {};
struct Covenant     : State<"covenant", "Samenwerkingsovereenkomst getekend"> {};
struct Applied      : Waiting<"applied", "Certificaat aangevraagd"> {};
struct Repairing    : State<"repairing", "Bijstelling na de audit"> {};
struct Certified    : State<"certified", "Gecertificeerd"> {};
struct Renewing     : Waiting<"recertification", "Hercertificering"> {};
struct Expired      : Final<"expired", "Verlopen"> {};
struct Withdrawn    : Final<"withdrawn", "Ingetrokken"> {};
struct Stopped      : Final<"stopped", "Gestopt"> {};

// What somebody can do.
struct Open       : Action<"open", "Begin een KVO-B-traject", "begon het KVO-B-traject", &asks::open> {};
struct SignIntent : Action<"sign_intention", "Leg de intentieverklaring vast", "legde de intentieverklaring vast", &asks::sign_intention> {};
struct Install    : Action<"install", "Stel de werkgroep in", "stelde de werkgroep in", &asks::install> {};
struct Survey     : Action<"record_survey", "Leg de enquête vast", "legde de enquête vast", &asks::survey> {};
struct ByDaylight : Action<"inspect_daylight", "Leg de schouw bij daglicht vast", "legde de schouw bij daglicht vast", &asks::inspect_daylight> {};
struct InTheDark  : Action<"inspect_dark", "Leg de schouw in het donker vast", "legde de schouw in het donker vast", &asks::inspect_dark> {};
struct Incidents  : Action<"record_incidents", "Leg de incidenten vast", "legde de incidenten vast", &asks::incidents> {};
struct EndBaseline: Action<"complete_baseline", "Rond de nulmeting af", "rondde de nulmeting af"> {};
struct MakePlan   : Action<"make_plan", "Stel het plan van aanpak op", "stelde het plan van aanpak op", &asks::action_plan> {};
struct Signatures : Action<"record_signatures", "Leg handtekeningen vast", "legde handtekeningen vast", &asks::signatures> {};
struct Conclude   : Action<"conclude", "Sluit de overeenkomst", "sloot de overeenkomst"> {};
struct Apply      : Action<"apply", "Vraag het certificaat aan", "vroeg het certificaat aan", &asks::apply> {};
struct FindFault  : Action<"find_shortcomings", "Meld wat beter moet", "meldde wat beter moet", &asks::shortcomings> {};
struct Repair     : Action<"report_repaired", "Meld dat het is aangepast", "meldde dat het is aangepast", &asks::repaired> {};
struct Certify    : Action<"certify", "Leg het certificaat vast", "legde het certificaat vast", &asks::certificate> {};
struct Evaluate   : Action<"evaluate", "Leg de jaarlijkse evaluatie vast", "legde de jaarlijkse evaluatie vast", &asks::evaluate> {};
struct Renew      : Action<"renew", "Start de hercertificering", "startte de hercertificering", &asks::apply> {};
struct Recertify  : Action<"recertify", "Leg het nieuwe certificaat vast", "legde het nieuwe certificaat vast", &asks::certificate> {};
struct Withdraw   : Action<"withdraw", "Leg vast dat het certificaat is ingetrokken", "legde vast dat het certificaat is ingetrokken", &asks::end> {};
struct Stop       : Action<"stop", "Stop het traject", "stopte het traject", &asks::end> {};
struct RanOut     : Timer<"certificate", "zag dat het certificaat verliep"> {};

struct KvoB {
    using steps = Steps<
        //    from          action        to             who
        Step< Begin       , Open        , Orientation  , By<Coordinator, BusinessLiaison>,
              OnlyIf<CooperationIsOpen>,
              OnlyIf<NoOtherTrack>,
              Demands<"process_supervisor", SupervisedByBureau>,
              Invites<"process_supervisor", "process_supervisor">,
              TiesToParent<"cooperation">,
              TellsLinked<"cooperation", "track_started">,
              Makes<"uitnodiging procesbegeleider", Needs<"case_title">>,
              Tells<ProcessSupervisor, "U begeleidt een KVO-B-traject">,
              Basis<"CCV-certificatieschema KVO-B">                                   >,
        //    -----------------------------------------------------------------------
        Step< Orientation , SignIntent  , Intention    , By<Coordinator, BusinessLiaison, ProcessSupervisor>,
              Demands<"intention_on", IntentionSignedAlready>,
              Demands<"intention_on", IntentionFresh>                                 >,
        //    -----------------------------------------------------------------------
        Step< Intention   , Install     , WorkingGroup , By<Coordinator, BusinessLiaison, ProcessSupervisor>,
              Demands<"entrepreneurs", EnoughEntrepreneurs>,
              StartsDeadline<"baseline", "Nulmeting afronden", Months<6>, SetByAgreement, "afspraak programma",
                             RemindsBefore<Months<1>>, EscalatesTo<Coordinator>>,
              Tells<Coordinator, "De werkgroep KVO-B is ingesteld">                   >,
        //    -----------------------------------------------------------------------
        Step< WorkingGroup, Survey      , Same         , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              Demands<"survey_on", SurveyClosed>,
              Demands<"survey_answered", AnswersWithinSent>                           >,
        Step< WorkingGroup, ByDaylight  , Same         , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              Demands<"daylight_on", DaylightAlready>                                 >,
        Step< WorkingGroup, InTheDark   , Same         , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              Demands<"dark_on", DarkAlready>                                         >,
        Step< WorkingGroup, Incidents   , Same         , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              Demands<"incidents_year", IncidentYearPast>                             >,
        //    -----------------------------------------------------------------------
        Step< WorkingGroup, EndBaseline , Baseline     , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              OnlyIf<SurveyResponse>,
              OnlyIf<DaylightInspected>,
              OnlyIf<DarkInspected>,
              OnlyIf<IncidentsKnown>,
              EndsDeadline<"baseline">,
              Tells<Coordinator, "De nulmeting KVO-B is klaar">                       >,
        //    -----------------------------------------------------------------------
        Step< Baseline    , MakePlan    , Measures     , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              Tells<Coordinator, "Het plan van aanpak KVO-B is opgesteld">            >,
        //    -----------------------------------------------------------------------
        Step< Measures    , Signatures  , Same         , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              Demands<"signed_entrepreneurs_on", SignaturesAlready>                   >,
        Step< Measures    , Conclude    , Covenant     , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              OnlyIf<FourPartiesSigned>,
              WaitsForAdvice,
              Tells<Coordinator, "De samenwerkingsovereenkomst is getekend">          >,
        //    -----------------------------------------------------------------------
        Step< Covenant    , Apply       , Applied      , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              Demands<"applied_on", AppliedAlready>,
              Demands<"auditor", AuditorIsIndependent>,
              Invites<"auditor", "auditor">,
              StartsDeadline<"audit", "Audit houden", Months<3>, SetByAgreement, "afspraak met de certificatie-instelling",
                             RemindsBefore<Weeks<2>>, EscalatesTo<Coordinator>>,
              Makes<"aanvraag certificaat", Needs<"applied_on">>,
              Tells<Auditor, "Er is een KVO-B-certificaat aangevraagd">               >,
        //    -----------------------------------------------------------------------
        Step< Applied     , Certify     , Certified    , By<Auditor, Coordinator>,
              Demands<"audited_on", AuditAfterApplication>,
              Demands<"audited_on", AuditBeforeIssue>,
              Demands<"issued_on", IssuedAfterSignatures>,
              Demands<"expires_on", ExpiryAfterIssue>,
              Demands<"expires_on", ValidAsLongAsTheNorm>,
              EndsDeadline<"audit">,
              StartsDeadline<"certificate", "Certificaat verloopt", Years<certificate_years>, SetByAgreement, "CCV-certificatieschema KVO-B",
                             CountsFrom<"issued_on">, OrOnDate<"expires_on">, RemindsBefore<Months<9>>,
                             RemindsBefore<Months<6>>, RemindsBefore<Months<3>>, Fires>,
              StartsDeadline<"evaluation", "Jaarlijkse evaluatie", Years<1>, SetByAgreement, "CCV-certificatieschema KVO-B",
                             CountsFrom<"issued_on">, RemindsBefore<Months<1>>, EscalatesTo<Coordinator>>,
              TellsLinked<"cooperation", "track_succeeded">,
              SetsParkFact<"kvo_b", true>,
              PublishesLastDay<"kvo_b_until", "certificate">,
              Tells<ProcessSupervisor, "Het terrein is gecertificeerd">               >,
        Step< Applied     , FindFault   , Repairing    , By<Auditor, Coordinator>,
              EndsDeadline<"audit">,
              StartsDeadline<"repair", "Aanpassen na de audit", Months<3>, SetByAgreement, "afspraak met de certificatie-instelling",
                             RemindsBefore<Weeks<2>>, EscalatesTo<Coordinator>>,
              Tells<ProcessSupervisor, "De audit vraagt om aanpassing">               >,
        Step< Repairing   , Repair      , Applied      , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              EndsDeadline<"repair">,
              StartsDeadline<"audit", "Audit houden", Months<3>, SetByAgreement, "afspraak met de certificatie-instelling",
                             RemindsBefore<Weeks<2>>, EscalatesTo<Coordinator>>,
              Tells<Auditor, "De aanpassing na de audit is klaar">                    >,
        //    -----------------------------------------------------------------------
        Step< Certified   , Evaluate    , Same         , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              Demands<"evaluated_on", EvaluatedAlready>,
              StartsDeadline<"evaluation", "Jaarlijkse evaluatie", Years<1>, SetByAgreement, "CCV-certificatieschema KVO-B",
                             CountsFrom<"evaluated_on">, RemindsBefore<Months<1>>, EscalatesTo<Coordinator>> >,
        //    -----------------------------------------------------------------------
        Step< Certified   , Renew       , Renewing     , By<ProcessSupervisor, Coordinator, BusinessLiaison>,
              Demands<"applied_on", AppliedAlready>,
              Demands<"auditor", AuditorIsIndependent>,
              Invites<"auditor", "auditor">,
              Makes<"aanvraag certificaat", Needs<"applied_on">>,
              Tells<Auditor, "Er is een hercertificering KVO-B aangevraagd">          >,
        Step< Renewing    , Recertify   , Certified    , By<Auditor, Coordinator>,
              Demands<"audited_on", AuditAfterApplication>,
              Demands<"audited_on", AuditBeforeIssue>,
              Demands<"issued_on", IssuedAfterSignatures>,
              Demands<"expires_on", ExpiryAfterIssue>,
              Demands<"expires_on", ValidAsLongAsTheNorm>,
              StartsDeadline<"certificate", "Certificaat verloopt", Years<certificate_years>, SetByAgreement, "CCV-certificatieschema KVO-B",
                             CountsFrom<"issued_on">, OrOnDate<"expires_on">, RemindsBefore<Months<9>>,
                             RemindsBefore<Months<6>>, RemindsBefore<Months<3>>, Fires>,
              StartsDeadline<"evaluation", "Jaarlijkse evaluatie", Years<1>, SetByAgreement, "CCV-certificatieschema KVO-B",
                             CountsFrom<"issued_on">, RemindsBefore<Months<1>>, EscalatesTo<Coordinator>>,
              TellsLinked<"cooperation", "track_succeeded">,
              SetsParkFact<"kvo_b", true>,
              PublishesLastDay<"kvo_b_until", "certificate">,
              Tells<ProcessSupervisor, "Het terrein is opnieuw gecertificeerd">       >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Certified, Renewing>
                          , RanOut      , Expired      , By<System>,
              EndsEveryDeadline,
              TellsLinked<"cooperation", "track_ended">,
              SetsParkFact<"kvo_b", false>,
              Tells<Coordinator, "Het KVO-B-certificaat is verlopen">                 >,
        Step< AnyOf<Certified, Renewing>
                          , Withdraw    , Withdrawn    , By<Auditor, Coordinator>,
              EndsEveryDeadline,
              TellsLinked<"cooperation", "track_ended">,
              SetsParkFact<"kvo_b", false>,
              Tells<Coordinator, "Het KVO-B-certificaat is ingetrokken">              >,
        Step< AnyOf<Orientation, Intention, WorkingGroup, Baseline, Measures, Covenant, Applied, Repairing>
                          , Stop        , Stopped      , By<Coordinator>,
              EndsEveryDeadline,
              TellsLinked<"cooperation", "track_ended">,
              Tells<ProcessSupervisor, "Het KVO-B-traject is gestopt">                >
    >;
};
// clang-format on

}  // namespace

engine::Definition kvo_b() {
    auto definition = define<KvoB>("kvo_b", "KVO-B-traject", "KVO");
    definition.one_per_park = true;
    definition.thresholds = {entrepreneurs_at_least, survey_response_percent, intention_years};
    return definition;
}

}  // namespace bolwerk::workflows
