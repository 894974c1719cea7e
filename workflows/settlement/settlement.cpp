#include "workflows/settlement/settlement.hpp"

#include "engine/workflow.hpp"
#include "workflows/deciding.hpp"
#include "workflows/settlement/forms.hpp"
#include "workflows/settlement/other_subsidies.hpp"
#include "workflows/settlement/sum_conditions.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace deciding;
using namespace settlement_conditions;
using term::Unit;
namespace asks = settlement_forms;

// clang-format off
// Where a settlement can be.
struct Received  : State<"received", "Verantwoording ingediend"> {};
struct Reminded  : Waiting<"reminded", "Rappel verstuurd", "Uw verantwoording is te laat"> {};
struct Repairing : Waiting<"repairing", "Aanvulling gevraagd"> {};
struct Decided   : Final<"decided", "Vastgesteld"> {};
struct Withdrawn : Final<"withdrawn", "Ingetrokken door de ontvanger", "Door u ingetrokken"> {};
struct Dropped   : Final<"dropped", "Niet doorgezet"> {};

// What somebody can do.
struct Open       : Action<"open", "Leg verantwoording af", "begon de vaststelling", &asks::open> {};
struct Account    : Action<"account", "Stuur de verantwoording in", "stuurde de verantwoording in", &asks::account> {};
struct NoAccount  : Timer<"reminder", "zag dat de verantwoording uitbleef"> {};
struct Take       : Action<"take", "Neem de verantwoording in behandeling", "nam de verantwoording in behandeling"> {};
struct AskRepair  : Action<"ask_repair", "Vraag om aanvulling", "vroeg om aanvulling", &asks_of_all::ask_repair> {};
struct Supplement : Action<"supplement", "Vul de verantwoording aan", "vulde de verantwoording aan", &asks_of_all::supplement> {};
struct RepairOver : Timer<"repair", "zag dat de aanvulling uitbleef"> {};
using Draft = DraftAs<&asks::draft>;
using Read = ReadAs<&asks::read>;
using Sign = SignAs<>;
struct Withdraw   : Action<"withdraw", "Trek de verantwoording in", "trok de verantwoording in", &asks::end> {};
struct Drop       : Action<"drop", "Zet dit niet door", "zette dit niet door", &asks::end> {};

struct Settlement {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Received   , ByRecipient,
              OnlyIf<GrantRuns>,
              OnlyIf<NoOtherOpen>,
              Demands<"kind", Accounts>,
              Demands<"kind", RemindsInTime>,
              Demands<"performed_percent", PerformanceShown>,
              Demands<"actual_costs_cents", CostsShown>,
              Demands<"public_told_cents", OtherSubsidiesTold>,
              Demands<"public_told_from", OthersNamed>,
              StartsDeadline<"decision", "Besluit tot vaststelling", Weeks<22>, SetByAgreement, "de regeling (Awb 4:13)",
                             FittedBy<DeterminationTerm>, RemindsBefore<Weeks<4>>,
                             RemindsBefore<Weeks<1>>, EscalatesTo<ProgrammeManager>>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Makes<"ontvangstbevestiging", Needs<"subsidy_number", "term_decision">>,
              Tells<SubsidyOfficer, "Er is verantwoording afgelegd">,
              Basis<"Awb 4:44 en 4:45">                                                  >,
        Step< Begin     , Open       , Reminded   , By<SubsidyOfficer>,
              OnlyIf<GrantRuns>,
              OnlyIf<NoOtherOpen>,
              OnlyIf<NoOwnInterest>,
              Demands<"kind", Reminds>,
              Demands<"kind", RemindsInTime>,
              StartsDeadline<"reminder", "Verantwoording na rappel", Weeks<4>, SetByAgreement, "rappel (Awb 4:44 lid 3)",
                             RemindsBefore<Weeks<1>>, Fires>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Makes<"rappel", Needs<"subsidy_number", "term_reminder">>,
              Tells<Applicant, "De verantwoording van uw subsidie is te laat">,
              Basis<"Awb 4:44 lid 3">                                                    >,
        Step< Begin     , Open       , Assessing  , By<SubsidyOfficer>,
              OnlyIf<GrantRuns>,
              OnlyIf<NoOtherOpen>,
              OnlyIf<NoOwnInterest>,
              Demands<"kind", ExOfficio>,
              Demands<"kind", RemindsInTime>,
              Demands<"kind", MayBeExOfficio>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<Applicant, "De provincie stelt uw subsidie ambtshalve vast">,
              Basis<"Awb 4:47">                                                          >,
        //    --------------------------------------------------------------------------
        Step< Reminded  , Account    , Received   , ByRecipient,
              Demands<"performed_percent", PerformanceShown>,
              Demands<"actual_costs_cents", CostsShown>,
              Demands<"public_told_cents", OtherSubsidiesTold>,
              Demands<"public_told_from", OthersNamed>,
              EndsDeadline<"reminder">,
              StartsDeadline<"decision", "Besluit tot vaststelling", Weeks<22>, SetByAgreement, "de regeling (Awb 4:13)",
                             FittedBy<DeterminationTerm>, RemindsBefore<Weeks<4>>,
                             RemindsBefore<Weeks<1>>, EscalatesTo<ProgrammeManager>>,
              Makes<"ontvangstbevestiging", Needs<"subsidy_number", "term_decision">>,
              Tells<SubsidyOfficer, "Er is verantwoording afgelegd">                     >,
        Step< Reminded  , NoAccount  , Assessing  , By<System>,
              EndsDeadline<"reminder">,
              Tells<SubsidyOfficer, "De verantwoording bleef uit: stel ambtshalve vast">,
              Basis<"Awb 4:44 lid 4 en 4:47">                                            >,
        Step< Received  , Take       , Assessing  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>                                                      >,
        Step< Received  , AskRepair  , Repairing  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              SuspendsDeadline<"decision">,
              StartsDeadline<"repair", "Aanvulling door de ontvanger", Weeks<2>, SetByAgreement, "hersteltermijn (Awb 4:5)",
                             FittedBy<SetByScheme<"repair_days", Unit::days>>, RemindsBefore<Days<3>>, Fires>,
              Makes<"herstelbrief", Needs<"missing", "term_repair">>,
              Tells<Applicant, "Uw verantwoording is nog niet compleet">,
              Basis<"Awb 4:5 en 4:15">                                                   >,
        Step< Repairing , Supplement , Received   , ByRecipient,
              ResumesDeadline<"decision">,
              EndsDeadline<"repair">,
              Tells<SubsidyOfficer, "De verantwoording is aangevuld">                    >,
        Step< Repairing , RepairOver , Received   , By<System>,
              ResumesAfterLapse<"decision", "repair">,
              EndsDeadline<"repair">,
              Tells<SubsidyOfficer, "De aanvulling is niet gekomen">                     >,
        //    --------------------------------------------------------------------------
        Step< Assessing , Draft      , Drafted    , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"auditor_seen", AuditorSeen>,
              Demands<"public_now_cents", DifferenceCounted>,
              Demands<"public_differs_because", DifferenceExplained>,
              Demands<"accepted_costs_cents", CostsNamed>,
              Demands<"accepted_costs_cents", CostsWeighed>,
              Demands<"determined_cents", AmountFits>,
              Demands<"determined_cents", WithinSum>,
              Demands<"contributions_cents", WithinCostsTogether>,
              Demands<"determined_cents", InWholeEuros<"determined_cents">>,
              Demands<"ground", GroundGiven>,
              Demands<"ground", LowerCostsCount>,
              Demands<"outcome", RecipientHeard>,
              Demands<"motivation", ArticleNamed>,
              Tells<SecondReader, "Er ligt een conceptbesluit klaar">,
              Basis<"Awb 3:46, 3:47, 4:46 en 4:47">                                          >,
        AsksView<AskView, "Zienswijze van de ontvanger", SetByScheme<"view_days", Unit::days>, "Awb 4:8 en 4:12 lid 2">,
        ViewGiven,
        ViewLapsed,
        Step< Assessing , Postpone   , Same       , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"postponed_until", NewDayAhead>,
              StartsDeadline<"announced", "Beslissen zoals bericht", OnDate<"postponed_until">, SetByAgreement, "Awb 4:14",
                             RemindsBefore<Weeks<1>>, EscalatesTo<ProgrammeManager>>,
              Makes<"verdagingsbericht", Needs<"subsidy_number", "postponed_until", "postpone_reason">>,
              Tells<Applicant, "De provincie stelt uw subsidie later vast">,
              Basis<"Awb 4:14">                                                          >,
        //    --------------------------------------------------------------------------
        Reads<Read, Draft>,
        ReaderReturns<Draft>,
        Step< ToSign    , Sign       , Signed     , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<MandateCovers>,
              NotTheSamePersonAs<Draft, Read>,
              Makes<"vaststellingsbeschikking", Needs<"determined_cents", "motivation", "subsidy_number", "objection_lines">>,
              When<Recovers, Makes<"terugvordering",
                   Needs<"to_recover", "determined_cents", "motivation", "subsidy_number", "objection_lines">>>,
              Tells<SubsidyOfficer, "Het besluit is ondertekend: maak het bekend">,
              Basis<"Awb 4:46, 4:57 en 10:3">                                            >,
        SignerReturns<Draft, Read>,
        Step< Signed    , Publish    , Decided    , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              NotTheSamePersonAs<Read, Sign>,
              Demands<"published_on", PublishedAfterSigning<"published_on">>,
              Demands<"published_on", PublishedInPortalToday<"published_on">>,
              Demands<"published_by", RecipientTakesInPortal>,
              EndsEveryDeadline,
              TellsLinked<"subsidy", "settlement_decided">,
              Tells<Applicant, "Uw subsidie is vastgesteld">,
              Basis<"Awb 3:41 en 6:8">                                                   >,
        //    --------------------------------------------------------------------------
        Step< AnyOf<Received, Repairing>
                        , Withdraw   , Withdrawn  , ByRecipient,
              EndsEveryDeadline,
              Tells<SubsidyOfficer, "De verantwoording is ingetrokken">                  >,
        Step< Assessing , Drop       , Dropped    , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<ExOfficio>,
              EndsEveryDeadline                                                          >
    >;
};
// clang-format on

}  // namespace

engine::Definition settlement() { return define<Settlement>("settlement", "Vaststelling van een subsidie", "VST"); }

}  // namespace bolwerk::workflows
