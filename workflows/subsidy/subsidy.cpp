#include "workflows/subsidy/subsidy.hpp"

#include "engine/workflow.hpp"
#include "workflows/account_seen.hpp"
#include "workflows/deciding.hpp"
#include "workflows/subsidy/aid_conditions.hpp"
#include "workflows/subsidy/allocation_conditions.hpp"
#include "workflows/subsidy/attachment_conditions.hpp"
#include "workflows/subsidy/cost_conditions.hpp"
#include "workflows/subsidy/course_conditions.hpp"
#include "workflows/subsidy/cumulation_conditions.hpp"
#include "workflows/subsidy/forms.hpp"
#include "workflows/subsidy/grant_terms.hpp"
#include "workflows/subsidy/interest_steps.hpp"
#include "workflows/subsidy/progress_conditions.hpp"
#include "workflows/subsidy/refused_conditions.hpp"
#include "workflows/subsidy/retention.hpp"
#include "workflows/subsidy/schedule_conditions.hpp"
#include "workflows/subsidy/standstill.hpp"
#include "workflows/subsidy/upheld_conditions.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace deciding;
using namespace subsidy_conditions;
using namespace subsidy_terms;
namespace asks = subsidy_forms;

// clang-format off
// Where a subsidy can be.
struct Concept    : State<"concept", "Concept"> {};
struct Submitted  : State<"submitted", "Ingediend"> {};
struct Repairing  : Waiting<"repairing", "Aanvulling gevraagd"> {};
struct Executing  : Waiting<"executing", "Verleend, in uitvoering"> {};
struct Settling   : State<"settling", "In afrekening", "De provincie rekent met u af"> {};
struct NotGranted : State<"not_granted", "Niet toegekend"> {};
struct Closed     : Final<"closed", "Afgerond"> {};
struct Forwarded  : Final<"forwarded", "Doorgezonden", "Doorgestuurd naar een ander bestuur"> {};
struct Withdrawn  : Final<"withdrawn", "Ingetrokken door de aanvrager", "Door u ingetrokken"> {};

// What somebody can do.
struct Open       : Action<"open", "Begin een subsidieaanvraag", "begon de aanvraag", &asks::open> {};
struct Write      : Action<"write", "Vul de aanvraag in", "vulde de aanvraag in", &asks::write> {};
struct Submit     : Action<"submit", "Vraag de subsidie aan", "diende de aanvraag in", &asks::submit> {};
struct AskRepair  : Action<"ask_repair", "Vraag om aanvulling", "vroeg om aanvulling", &asks::ask_repair> {};
struct Supplement : Action<"supplement", "Vul de aanvraag aan", "vulde de aanvraag aan", &asks_of_all::supplement> {};
struct RepairOver : Timer<"repair", "zag dat de aanvulling uitbleef"> {};
struct Check      : Action<"check", "Rond de volledigheidstoets af", "rondde de volledigheidstoets af", &asks::check> {};
struct Forward    : Action<"forward", "Stuur de aanvraag door", "stuurde de aanvraag door", &asks::forward> {};
using AskView = AskViewAs<&asks::ask_view>;
using Draft = DraftAs<&asks::draft>;
using Read = ReadAs<&asks::read>;
using Sign = SignAs<&asks::sign>;
struct PayAdvance : Action<"pay_advance", "Betaal een voorschot", "betaalde een voorschot", &asks::advance> {};
struct Heard      : Told<"linked_case_changed", "hoorde van een zaak die erbij hoort"> {};
struct Determined : Told<"settlement_decided", "hoorde dat de subsidie is vastgesteld"> {};
struct Pay        : Action<"pay", "Betaal de subsidie", "betaalde de subsidie", &asks::pay> {};
struct Upheld     : Told<"objection_upheld", "hoorde dat het bezwaar gegrond is"> {};
struct Close      : Action<"close", "Rond de subsidie af", "rondde de subsidie af"> {};
struct Withdraw   : Action<"withdraw", "Trek de aanvraag in", "trok de aanvraag in", &asks::withdraw> {};

struct Subsidy {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Concept    , ByRecipient,
              Demands<"scheme", SchemeOpen>,
              Demands<"period", PeriodHasCeiling>,
              Demands<"applicant_kind", AppliesAsItIs>,
              Basis<"Awb 4:1">                                                           >,
        Step< Concept   , Write      , Same       , ByRecipient,
              Demands<"end_on", EndsAfterItStarts>,
              Demands<"rsin_kvk", NumberOfRecipientRight>,
              Demands<"iban", IbanRight>                                                 >,
        Step< Concept   , Submit     , Submitted  , ByRecipient,
              OnlyIf<WindowOpen>,
              OnlyIf<CeilingPublished>,
              OnlyIf<ApplicantAllowed>,
              OnlyIf<AppliesAsItIs>,
              OnlyIf<EverythingFilledIn>,
              OnlyIf<CostLinesAddUp>,
              OnlyIf<AsksWithinCosts>,
              OnlyIf<PublicWithinOthers>,
              OnlyIf<PublicNamed>,
              OnlyIf<HoursGiven>,
              OnlyIf<VatWithinCosts>,
              Demands<"later", KnowsWhatIsLacking>,
              Demands<"new_facts", SaysWhatIsNew>,
              Demands<"truth", SaysTruth>,
              StartsDeadline<"decision", "Beslissen op de aanvraag", Weeks<13>, SetByAgreement, "de regeling (Awb 4:13)",
                             FittedBy<DecisionTerm>, RemindsBefore<Weeks<4>>, RemindsBefore<Weeks<1>>,
                             EscalatesTo<ProgrammeManager>>,
              Makes<"ontvangstbevestiging", Needs<"requested_cents", "scheme_name", "term_decision">>,
              Tells<SubsidyOfficer, "Er is een subsidieaanvraag binnengekomen">,
              Basis<"Awb 4:1, 4:2, 4:6 en 4:13">                                              >,
        //    --------------------------------------------------------------------------
        Step< Submitted , Check      , Assessing  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"completeness", RepairOffered>,
              Demands<"complete_on", CompleteOnKnown>,
              Demands<"not_needed", AttachmentsIn>,
              Demands<"not_needed_because", NeedlessExplained>,
              When<ApplicationComplete, BooksAmount<"reservation", Reservable>>,
              When<ApplicationComplete, Makes<"compleetbrief", Needs<"complete_on", "term_decision">>>,
              TellsWhen<ApplicationComplete, Applicant, "Uw aanvraag is compleet">,
              Basis<"Awb 4:5 en 4:26">                                                   >,
        Step< Submitted , AskRepair  , Repairing  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"missing", SomethingLacks>,
              Demands<"not_needed_because", NeedlessExplained>,
              SuspendsDeadline<"decision">,
              StartsDeadline<"repair", "Aanvulling door de aanvrager", Weeks<2>, SetByAgreement, "hersteltermijn (Awb 4:5)",
                             FittedBy<RepairTerm>, RemindsBefore<Days<3>>, Fires>,
              Makes<"herstelbrief", Needs<"term_repair">>,
              Tells<Applicant, "Uw aanvraag is nog niet compleet">,
              Basis<"Awb 4:5 en 4:15">                                                   >,
        Step< Submitted , Forward    , Forwarded  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              EndsEveryDeadline,
              Makes<"doorzendbrief", Needs<"forwarded_to", "forward_reason">>,
              Tells<Applicant, "Uw aanvraag is doorgestuurd">,
              Basis<"Awb 2:3">                                                           >,
        Step< Repairing , Supplement , Submitted  , ByRecipient,
              ResumesDeadline<"decision">,
              StartsDeadline<"not_treating", "Besluit om niet te behandelen", Weeks<4>, SetInStatute, "Awb 4:5 lid 4",
                             FittedBy<NotTreatingTerm>, RemindsBefore<Weeks<1>>>,
              EndsDeadline<"repair">,
              Tells<SubsidyOfficer, "De aanvraag is aangevuld">                          >,
        Step< Repairing , RepairOver , Submitted  , By<System>,
              ResumesAfterLapse<"decision", "repair">,
              StartsDeadline<"not_treating", "Besluit om niet te behandelen", Weeks<4>, SetInStatute, "Awb 4:5 lid 4",
                             FittedBy<NotTreatingTerm>, RemindsBefore<Weeks<1>>>,
              EndsDeadline<"repair">,
              Tells<SubsidyOfficer, "De aanvulling is niet gekomen">                     >,
        //    --------------------------------------------------------------------------
        Step< Assessing , Draft      , Drafted    , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<AdviceInOrLate>,
              OnlyIf<TermRuns>,
              Demands<"outcome", OutcomeFits>,
              Demands<"outcome", ApplicantHeard>,
              Demands<"outcome", NotBegunBefore>,
              Demands<"outcome", RealisedInTime>,
              Demands<"rejected_third_cents", RejectedWithReason<"costs_third_cents", "rejected_third_cents", "rejected_third_because">>,
              Demands<"rejected_hours_cents", RejectedWithReason<"costs_hours_cents", "rejected_hours_cents", "rejected_hours_because">>,
              Demands<"rejected_other_cents", RejectedWithReason<"costs_other_cents", "rejected_other_cents", "rejected_other_because">>,
              Demands<"eligible_cents", EligibleAsCounted>,
              Demands<"deficit_cents", DeficitAsBudgeted>,
              Demands<"other_1_giver", OtherSubsidiesWeighed>,
              Demands<"other_1_giver", OtherSubsidiesWhole>,
              Demands<"granted_cents", AmountFollowsRule>,
              Demands<"granted_cents", GrantedAsRounded>,
              Demands<"granted_cents", PlaceKnown>,
              Demands<"granted_cents", PartIsLess>,
              Demands<"part_because", PartExplained>,
              Demands<"granted_cents", AboveMinimum>,
              Demands<"granted_cents", WithinDeMinimis>,
              Demands<"budget_proviso", ProvisoAllowed>,
              Demands<"register_checked_on", RegisterSeen>,
              Demands<"aid_article", ExemptionNamed>,
              Demands<"aid_number", AidNumberRight>,
              Demands<"aid_number", AidApproved>,
              Demands<"refusal_ground", GroundGiven>,
              Demands<"refusal_ground", CeilingReached>,
              Demands<"earlier_decision", EarlierDecisionNamed>,
              Demands<"not_new_because", NotNewExplained>,
              Demands<"double_note", DoubleExplained>,
              Demands<"double_note", LeftOutExplained>,
              Demands<"account_by", AccountDayGiven>,
              Demands<"account_by", AccountsBySisa>,
              Demands<"ex_officio_by", ExOfficioAfterAccount>,
              Demands<"obligations", ObligationsRest>,
              Demands<"advances", AdvancesSaid>,
              Demands<"motivation", ArticleNamed>,
              MakesInternal<"besluitformulier", Needs<"outcome", "motivation">>,
              Tells<SecondReader, "Er ligt een conceptbesluit klaar">,
              Basis<"Awb 3:46, 3:47, 4:6, 4:25, 4:30, 4:31, 4:35, 4:37, 4:38 en 4:95; VWEU 107 en 108">               >,
        AsksView<AskView, "Zienswijze van de aanvrager", ViewTerm, "Awb 4:7 en 4:12", AboutAView>,
        ViewGiven,
        ViewLapsed,
        Step< Assessing , Postpone   , Same       , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoticeInTime>,
              Demands<"postponed_until", NewDayAhead>,
              StartsDeadline<"announced", "Beslissen zoals bericht", OnDate<"postponed_until">, SetByAgreement, "Awb 4:14",
                             RemindsBefore<Weeks<1>>, EscalatesTo<ProgrammeManager>>,
              Makes<"verdagingsbericht", Needs<"postponed_until", "postpone_reason", "term_decision">>,
              Tells<Applicant, "De provincie beslist later op uw aanvraag">,
              Basis<"Awb 4:14">                                                          >,
        Step< Assessing , Heard      , Same       , By<System>,
              OnlyIf<StandstillChanged>,
              FollowsStandstill,
              Basis<"Awb 4:15">                                                          >,
        //    --------------------------------------------------------------------------
        Reads<Read, Check, Draft>,
        ReaderReturns<Check, Draft>,
        Step< ToSign    , Sign       , Signed     , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<MandateCovers>,
              OnlyIf<AnotherSigner>,
              OnlyIf<NothingToAwait>,
              NotTheSamePersonAs<Check, Draft, Read>,
              Demands<"overrun_reason", OverrunOnlyAfterObjection>,
              Demands<"overrun_reason", FitsCeiling>,
              When<GrantsFirst, Books<"commitment", "granted_cents">>,
              When<DeterminesAtOnce, Books<"determination", "granted_cents">>,
              When<GrantsNothing, Releases<"reservation">>,
              When<GrantsFirst, Makes<"verleningsbeschikking",
                   Needs<"granted_cents", "cost_rows", "sum_rows", "activities", "motivation", "legal_basis", "account_by",
                         "objection_lines">>>,
              When<DeterminesAtOnce, Makes<"vaststellingsbeschikking",
                   Needs<"granted_cents", "cost_rows", "sum_rows", "activities", "motivation", "legal_basis", "objection_lines">>>,
              When<Refuses, Makes<"weigering", Needs<"refusal_ground", "motivation", "legal_basis", "objection_lines">>>,
              When<LeavesUntreated, Makes<"niet-behandelen", Needs<"motivation", "objection_lines">>>,
              Tells<SubsidyOfficer, "Het besluit is ondertekend: maak het bekend">,
              Basis<"Awb 4:25, 10:3 en 10:10">                                           >,
        SignerReturns<Check, Draft, Read>,
        //    --------------------------------------------------------------------------
        Step< Signed    , Publish    , Settling   , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<DeterminesAtOnce>,
              NotTheSamePersonAs<Read, Sign>,
              Demands<"published_on", PublishedAfterSigning<"published_on">>,
              Demands<"published_on", PublishedInPortalToday<"published_on">>,
              Demands<"published_by", RecipientTakesInPortal>,
              EndsEveryDeadline,
              StartsDeadline<"objection", "Bezwaar maken", Weeks<6>, SetInStatute, "Awb 6:7", CountsFrom<"published_on">>,
              StartsDeadline<"payment", "Betalen", Weeks<6>, SetInStatute, "Awb 4:87", CountsFrom<"published_on">,
                             RemindsBefore<Weeks<2>>, EscalatesTo<FinanceOfficer>>,
              When<IsDeMinimis, AidRegisterDue>,
              Tells<Applicant, "Uw subsidie is vastgesteld">,
              Tells<FinanceOfficer, "Er staat een betaling klaar">,
              Basis<"Awb 3:41, 4:42 en 6:8">                                             >,
        Step< Signed    , Publish    , Executing  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<GrantsFirst>,
              NotTheSamePersonAs<Read, Sign>,
              Demands<"published_on", PublishedAfterSigning<"published_on">>,
              Demands<"published_on", PublishedInPortalToday<"published_on">>,
              Demands<"published_by", RecipientTakesInPortal>,
              EndsEveryDeadline,
              StartsDeadline<"objection", "Bezwaar maken", Weeks<6>, SetInStatute, "Awb 6:7", CountsFrom<"published_on">>,
              RealisationDue,
              AccountDue,
              When<NamesExOfficioDay, ExOfficioDue>,
              When<ReportsBeforeAccount, ProgressDue>,
              When<IsDeMinimis, AidRegisterDue>,
              When<ReportsBeforeAccount, ProgressForm>,
              Tells<Applicant, "Uw subsidie is verleend">,
              Tells<FinanceOfficer, "Er kan een voorschot worden betaald">,
              Basis<"Awb 3:41 en 6:8">                                                   >,
        Step< Signed    , Publish    , NotGranted , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<GrantsNothing>,
              NotTheSamePersonAs<Read, Sign>,
              Demands<"published_on", PublishedAfterSigning<"published_on">>,
              Demands<"published_on", PublishedInPortalToday<"published_on">>,
              Demands<"published_by", RecipientTakesInPortal>,
              Demands<"published_on", UntreatedMadeKnownInTime>,
              EndsEveryDeadline,
              StartsDeadline<"objection", "Bezwaar maken", Weeks<6>, SetInStatute, "Awb 6:7", CountsFrom<"published_on">>,
              Tells<Applicant, "Er is een besluit op uw aanvraag">,
              Basis<"Awb 3:41 en 6:8">                                                   >,
        Step< Signed    , Return     , Assessing  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<UntreatedTooLate>,
              Tells<MandatedSigner, "Het besluit is niet bekendgemaakt: de termijn van Awb 4:5 was voorbij">,
              Basis<"Awb 3:40 en 4:5 lid 4">                                             >,
        //    --------------------------------------------------------------------------
        Step< Executing , PayAdvance , Same       , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<PaymentsRun>,
              OnlyIf<NoHandBelow>,
              OnlyIf<AccountChecked>,
              OnlyIf<CheckedByAnother>,
              NotTheSamePersonAs<Check, Draft, Read, Sign, Publish>,
              Demands<"advance_cents", AdvanceWithinGrant>,
              Demands<"paid_on", PaidSinceDecided<true>>,
              Books<"advance", "advance_cents">,
              Makes<"voorschotbrief", Needs<"advance_cents", "paid_on", "granted_cents">>,
              Tells<Applicant, "Er is een voorschot betaald">,
              Basis<"Awb 4:95">                                                          >,
        Step< Executing , Heard      , Same       , By<System>,
              When<AccountCame, EndsDeadline<"account">>,
              When<AidRegistered, EndsDeadline<"aid_register">>,
              When<ReportsAgain, ProgressDue>,
              When<ReportsNoMore, EndsDeadline<"progress">>,
              When<EndMoved, StartsDeadline<"realisation", "Activiteiten uitgevoerd (uiterste dag van de regeling)", Years<3>, SetByAgreement, "de regeling",
                             FittedBy<MovedEnd>, RemindsBefore<Months<3>>>>,
              When<OpenToObjection, StartsDeadline<"objection", "Bezwaar maken", Weeks<6>, SetInStatute, "Awb 6:7",
                             FittedBy<SinceDecisionBelow>>>,
              When<ReportsAgain, ProgressForm>,
              TellsWhen<ReportsAgain, Applicant, "Er is een formulier voor uw volgende voortgangsverslag">  >,
        Step< Executing , Determined , Settling   , By<System>,
              OnlyIf<DecidedBelow>,
              EndsEveryDeadline,
              When<OpenToObjection, StartsDeadline<"objection", "Bezwaar maken", Weeks<6>, SetInStatute, "Awb 6:7",
                             FittedBy<SinceDecisionBelow>>>,
              When<AidToRegister, AidRegisterDue>,
              When<LeavesSomethingToPay, StartsDeadline<"payment", "Betalen", Weeks<6>, SetInStatute, "Awb 4:87",
                             FittedBy<SinceDecisionBelow>, RemindsBefore<Weeks<2>>, EscalatesTo<FinanceOfficer>>>,
              When<OpenToObjection, BooksAmount<"determination", Settled>>,
              Tells<FinanceOfficer, "De subsidie is vastgesteld: reken af">,
              Basis<"Awb 4:42, 4:46 en 7:11 lid 2">                                                  >,
        //    --------------------------------------------------------------------------
        Step< Settling  , Heard      , Same       , By<System>,
              When<AidRegistered, EndsDeadline<"aid_register">>,
              When<NothingToPay, EndsDeadline<"payment">>,
              When<OpenToObjectionAnew, StartsDeadline<"objection", "Bezwaar maken", Weeks<6>, SetInStatute, "Awb 6:7",
                             FittedBy<SinceDecisionBelow>>>,
              When<LeavesSomethingToPay, StartsDeadline<"payment", "Betalen", Weeks<6>, SetInStatute, "Awb 4:87",
                             FittedBy<SinceDecisionBelow>, RemindsBefore<Weeks<2>>, EscalatesTo<FinanceOfficer>>>,
              When<InterestRaised, PayInterestDue>,
              FollowsSuspension,
              TellsWhen<InterestRaised, FinanceOfficer, "Er staat na een bezwaar rente te betalen">,
              TellsWhen<DecidedAnew, FinanceOfficer, "De vaststelling is gewijzigd: reken opnieuw af">,
              Basis<"Awb 4:49, 4:87 en 7:11">                                            >,
        Step< Settling  , Pay        , Same       , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<SomethingToPay>,
              OnlyIf<PaymentsRun>,
              OnlyIf<NoHandBelow>,
              OnlyIf<AccountChecked>,
              OnlyIf<CheckedByAnother>,
              NotTheSamePersonAs<Check, Draft, Read, Sign, Publish>,
              Demands<"payment_cents", PaysWhatIsDue>,
              Demands<"paid_on", PaidSinceDecided<false>>,
              Demands<"paid_on", RateOfDelayKnown>,
              When<PaysEverything, EndsDeadline<"payment">>,
              When<OwesInterest, StartsDeadline<"interest", "Rente vaststellen", Weeks<2>, SetByAgreement,
                                                "afspraak van de provincie", EscalatesTo<ProgrammeManager>>>,
              Books<"payment", "payment_cents">,
              Tells<Applicant, "De subsidie is betaald">,
              TellsWhen<OwesInterest, MandatedSigner, "Er is te laat betaald: stel de rente vast">,
              TellsWhen<OwesInterest, Applicant, "De provincie betaalde te laat: u krijgt wettelijke rente">,
              Basis<"Awb 4:52, 4:87, 4:97 en 4:98; BW 6:119">                            >,
        FixesInterest<Settling>,
        PaysInterest<Settling, Check, Draft, Read, Sign, Publish>,
        Step< Settling  , Close      , Closed     , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NothingOwed>,
              OnlyIf<NoInterestOwed>,
              OnlyIf<NoAidToRegister>,
              OnlyIf<ObjectionTermOver>,
              OnlyIf<NothingOpenBelow>,
              EndsEveryDeadline                                                          >,
        //    --------------------------------------------------------------------------
        Step< NotGranted, Close      , Closed     , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<ObjectionTermOver>,
              OnlyIf<NothingOpenBelow>,
              EndsEveryDeadline                                                          >,
        // What the decision on the objection puts in the place of the refusal holds from the day on which it is made known: it
        // comes along, word for word, and nobody decides again (Awb 7:11 lid 2).
        Step< NotGranted, Upheld     , Executing  , By<System>,
              OnlyIf<Grants>,
              EndsEveryDeadline,
              When<GrantsFirst, RealisationDue>,
              When<GrantsFirst, AccountDue>,
              When<ReportsOnGrant, ProgressDue>,
              When<IsDeMinimis, AidRegisterDue>,
              When<ReportsOnGrant, ProgressForm>,
              Tells<SubsidyOfficer, "De subsidie is toegekend na een bezwaar">,
              TellsWhen<GrantsFirst, FinanceOfficer, "Er kan een voorschot worden betaald">,
              Basis<"Awb 3:40, 4:25 lid 3, 7:1 lid 1 onder a en 7:11 lid 2">             >,
        Step< NotGranted, Upheld     , Assessing  , By<System>,
              OnlyIf<GrantsNothing>,
              EndsDeadline<"objection">,
              StartsDeadline<"decision", "Nieuw besluit na gegrond bezwaar", Weeks<13>, SetInStatute, "Awb 7:10 en 7:11 lid 2",
                             FittedBy<TermOfObjection>, RemindsBefore<Weeks<4>>, RemindsBefore<Weeks<1>>,
                             EscalatesTo<ProgrammeManager>>,
              Tells<SubsidyOfficer, "Het bezwaar is gegrond: beoordeel de aanvraag alsnog">,
              Basis<"Awb 4:17, 7:11 lid 2 en 7:14">                                      >,
        //    --------------------------------------------------------------------------
        Step< AnyOf<Concept, Submitted, Repairing, Assessing, ViewAsked, Drafted, ToSign>
                        , Withdraw   , Withdrawn  , ByRecipient,
              EndsEveryDeadline,
              Releases<"reservation">,
              Tells<SubsidyOfficer, "De aanvraag is ingetrokken">                        >
    >;
};
// clang-format on

}  // namespace

engine::Definition subsidy() {
    auto definition = define<Subsidy>("subsidy", "Subsidie", "SUB");
    definition.advice_letter = "adviesaanvraag";
    definition.reopenings = {{"closed", "objection_upheld", "not_granted", &GrantedNothing::holds},
                             {"closed", "linked_case_changed", "settling", &DueOnObjection::holds}};
    definition.thresholds = {subsidy_rules::keep_granted_years, subsidy_rules::keep_refused_years,
                             subsidy_rules::keep_aborted_years};
    return definition;
}

}  // namespace bolwerk::workflows
