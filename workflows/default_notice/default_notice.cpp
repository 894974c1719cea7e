#include "workflows/default_notice/default_notice.hpp"

#include "engine/workflow.hpp"
#include "workflows/deciding.hpp"
#include "workflows/default_notice/conditions.hpp"
#include "workflows/default_notice/forms.hpp"
#include "workflows/default_notice/interest_conditions.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using deciding::ByRecipient, deciding::Return, deciding::ToSign;
using namespace default_notice_conditions;
namespace asks = default_notice_forms;

// clang-format off
// Where a notice of default can be.
struct Received  : State<"received", "Ontvangen"> {};
struct Rejecting : State<"rejecting", "Afwijzing ter ondertekening", "De provincie beoordeelt uw ingebrekestelling"> {};
struct Grace     : State<"grace", "Twee weken om te beslissen", "De provincie heeft nog twee weken"> {};
struct Running   : State<"running", "Dwangsom loopt"> {};
struct Fixing    : State<"fixing", "Dwangsom vaststellen", "De provincie berekent de dwangsom"> {};
struct ToPay     : State<"to_pay", "Te betalen", "De provincie moet u betalen"> {};
struct LatelyPaid: State<"paid_late", "Rente vaststellen", "De provincie berekent de rente die u krijgt"> {};
struct OwesMore  : State<"interest_to_pay", "Rente te betalen", "De provincie moet u rente betalen"> {};
struct Paid      : Final<"paid", "Betaald"> {};
struct NoPenalty : Final<"no_penalty", "Zonder dwangsom beslist"> {};
struct Rejected  : Final<"rejected", "Niet geldig"> {};
struct Withdrawn : Final<"withdrawn", "Ingetrokken", "Door u ingetrokken"> {};

// What somebody can do.
struct Open      : Action<"open", "Stel de provincie in gebreke", "stelde de provincie in gebreke", &asks::open> {};
struct Judge     : Action<"judge", "Beoordeel de ingebrekestelling", "beoordeelde de ingebrekestelling", &asks::judge> {};
struct Reject    : Action<"reject", "Wijs de ingebrekestelling af", "wees de ingebrekestelling af"> {};
struct Decide    : Action<"record_decision", "Leg vast dat er is beslist", "legde vast dat er is beslist", &asks::decided> {};
struct Heard     : Told<"matter_decided", "zag dat er is beslist, of dat er niets meer te beslissen is"> {};
struct GraceOver : Timer<"grace", "zag dat er niet op tijd is beslist"> {};
struct DaysOver  : Timer<"penalty", "zag dat de 42 dagen voorbij zijn"> {};
struct Draft     : Action<"draft", "Leg het dwangsombesluit voor", "legde het dwangsombesluit voor", &asks::draft> {};
struct Sign      : Action<"sign", "Zet uw handtekening", "ondertekende het dwangsombesluit"> {};
struct Pay       : Action<"pay", "Betaal de dwangsom", "betaalde de dwangsom", &asks::pay> {};
struct FixMore   : Action<"fix_interest", "Stel de rente over de dwangsom vast", "stelde de rente over de dwangsom vast", &asks::fix_interest> {};
struct PayMore   : Action<"pay_interest", "Betaal de rente over de dwangsom", "betaalde de rente over de dwangsom", &asks::pay_interest> {};
struct Raised    : Told<"penalty_corrected", "hoorde dat de dwangsom na een bezwaar anders is"> {
    static constexpr auto asks = &asks::corrected;
};
struct MoreToPay : Told<"interest_corrected", "hoorde dat de rente na een bezwaar anders is"> {};
struct Withdraw  : Action<"withdraw", "Trek de ingebrekestelling in", "trok de ingebrekestelling in", &asks::withdraw> {};

/// What a decision on an objection adds to the penalty is paid from here on, and what it makes of the interest too.
template <class From>
using Corrects = Step< From   , Raised     , ToPay      , By<System>,
      Unless<NothingLeftOfPenalty>,
      EndsDeadline<"interest">,
      When<NoTermToPay, StartsDeadline<"payment", "Dwangsom betalen", Weeks<6>, SetInStatute, "Awb 4:87",
                                       FittedBy<SinceCorrected>, RemindsBefore<Weeks<2>>, EscalatesTo<FinanceOfficer>>>,
      Tells<FinanceOfficer, "De dwangsom is na een bezwaar anders: betaal wat open staat">,
      Basis<"Awb 4:17, 4:87, 4:102 en 7:11 lid 2">                                       >;
template <class From>
using CorrectsInterest = Step< From , MoreToPay , Same  , By<System>,
      Unless<NoInterestLeft>,
      When<NoTermForInterest, StartsDeadline<"interest_payment", "Rente betalen", Weeks<6>, SetInStatute, "Awb 4:87",
                                             FittedBy<SinceCorrected>, RemindsBefore<Weeks<2>>, EscalatesTo<FinanceOfficer>>>,
      Tells<FinanceOfficer, "De rente over een dwangsom is na een bezwaar anders: betaal wat open staat">,
      Basis<"Awb 4:87, 4:98 en 7:11 lid 2">                                              >;

struct DefaultNotice {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Received   , By<Applicant, Coordinator, ParkManager, BusinessRepresentative, SubsidyOfficer>,
              OnlyIf<NotKeptOut>,
              OnlyIf<SomethingIsDue>,
              Demands<"about_case", DecisionIsDue>,
              Demands<"about_case", NoOtherNotice>,
              Demands<"received_on", ReceivedAlready>,
              Demands<"received_on", ReceivedAsItCame<SubsidyOfficer>>,
              StartsDeadline<"judge", "Ingebrekestelling beoordelen", Days<3>, SetByAgreement, "afspraak van de provincie",
                             EscalatesTo<ProgrammeManager>>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Makes<"ontvangstbevestiging", Needs<"received_on", "subsidy_number">>,
              Tells<SubsidyOfficer, "De provincie is in gebreke gesteld">,
              Tells<ProgrammeManager, "De provincie is in gebreke gesteld">,
              Basis<"Awb 4:17 lid 3 en 7:14">                                            >,
        Step< Received  , Judge      , Grace      , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"validity", Valid>,
              Demands<"validity", PrematureSeen>,
              EndsDeadline<"judge">,
              StartsDeadline<"grace", "Alsnog beslissen zonder dwangsom", Weeks<2>, SetInStatute, "Awb 4:17 lid 3",
                             CountsFrom<"received_on">, RemindsBefore<Days<5>>, EscalatesTo<ProgrammeManager>, Fires>,
              Tells<Applicant, "De provincie moet binnen twee weken beslissen">          >,
        // That no penalty is due is a decision, too: one hand prepares it and another one signs it (Awb 4:18, 10:3).
        Step< Received  , Judge      , Rejecting  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"validity", PrematureSeen>,
              Demands<"validity", NotValid>,
              Tells<MandatedSigner, "Er ligt een afwijzing van een ingebrekestelling ter ondertekening">,
              Basis<"Awb 4:17 lid 6">                                                    >,
        Step< Rejecting , Reject     , Rejected   , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<MandateCovers>,
              NotTheSamePersonAs<Judge>,
              EndsEveryDeadline,
              Makes<"afwijzing ingebrekestelling", Needs<"received_on", "validity_note", "subsidy_number", "objection_lines">>,
              Tells<Applicant, "De ingebrekestelling is niet geldig">,
              Basis<"Awb 4:17 lid 6, 4:18 en 10:3">                                      >,
        Step< Rejecting , Return     , Received   , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              NotTheSamePersonAs<Judge>,
              Tells<SubsidyOfficer, "De afwijzing van de ingebrekestelling is teruggegeven">  >,
        //    --------------------------------------------------------------------------
        Step< Grace     , GraceOver  , Running    , By<System>,
              EndsDeadline<"grace">,
              StartsDeadline<"penalty", "Laatste dag van de dwangsom", Days<42>, SetByAgreement, "Awb 4:17 lid 1 (geen Atw)",
                             FittedBy<PenaltyDays>, Fires>,
              Tells<ProgrammeManager, "De dwangsom loopt">,
              Tells<SubsidyOfficer, "De dwangsom loopt">,
              Basis<"Awb 4:17 lid 1">                                                    >,
        Step< Grace     , Decide     , NoPenalty  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<ApplicationDecided>,
              Demands<"decided_on", DecidedAlready>,
              Demands<"decided_on", DecidedAsPublished>,
              Demands<"decided_on", DecidedInGrace>,
              EndsEveryDeadline                                                          >,
        Step< Running   , Decide     , Fixing     , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<PenaltyDue>,
              OnlyIf<ApplicationDecided>,
              Demands<"decided_on", DecidedAlready>,
              Demands<"decided_on", DecidedAsPublished>,
              EndsDeadline<"penalty">,
              StartsDeadline<"fix", "Dwangsom vaststellen", Weeks<2>, SetInStatute, "Awb 4:18", FittedBy<FixTerm>,
                             EscalatesTo<ProgrammeManager>>,
              Basis<"Awb 4:18">                                                          >,
        Step< Running   , Decide     , NoPenalty  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              Unless<PenaltyDue>,
              OnlyIf<ApplicationDecided>,
              Demands<"decided_on", DecidedAlready>,
              Demands<"decided_on", DecidedAsPublished>,
              EndsEveryDeadline                                                          >,
        Step< Running   , DaysOver   , Fixing     , By<System>,
              EndsDeadline<"penalty">,
              StartsDeadline<"fix", "Dwangsom vaststellen", Weeks<2>, SetInStatute, "Awb 4:18", FittedBy<FixTerm>,
                             EscalatesTo<ProgrammeManager>>,
              Tells<ProgrammeManager, "De dwangsom heeft zijn hoogste bedrag">,
              Basis<"Awb 4:17 lid 2 en 4:18">                                            >,
        // What it waits for has its decision, or was withdrawn: nobody has to note that.
        Step< AnyOf<Received, Rejecting, Grace>
                        , Heard      , NoPenalty  , By<System>,
              OnlyIf<ApplicationDecided>,
              Unless<PenaltyDue>,
              EndsEveryDeadline,
              Tells<SubsidyOfficer, "De ingebrekestelling is klaar: er is op tijd beslist">,
              Basis<"Awb 4:17 lid 1 en 3">                                               >,
        Step< Running   , Heard      , NoPenalty  , By<System>,
              OnlyIf<ApplicationDecided>,
              Unless<PenaltyDue>,
              EndsEveryDeadline,
              Tells<SubsidyOfficer, "De ingebrekestelling is klaar: er is op tijd beslist">,
              Basis<"Awb 4:17 lid 1 en 3">                                               >,
        Step< Running   , Heard      , Fixing     , By<System>,
              OnlyIf<ApplicationDecided>,
              OnlyIf<PenaltyDue>,
              EndsDeadline<"penalty">,
              StartsDeadline<"fix", "Dwangsom vaststellen", Weeks<2>, SetInStatute, "Awb 4:18", FittedBy<FixTerm>,
                             EscalatesTo<ProgrammeManager>>,
              Tells<SubsidyOfficer, "Er is beslist: stel de dwangsom vast">,
              Basis<"Awb 4:17 lid 1 en 4:18">                                            >,
        //    --------------------------------------------------------------------------
        Step< Fixing    , Draft      , ToSign     , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<PenaltyDue>,
              Demands<"co_applicants", OthersNamed>,
              Tells<MandatedSigner, "Er ligt een dwangsombesluit ter ondertekening">     >,
        Step< Fixing    , Decide     , NoPenalty  , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              Unless<PenaltyDue>,
              OnlyIf<ApplicationDecided>,
              Demands<"decided_on", DecidedAlready>,
              Demands<"decided_on", DecidedAsPublished>,
              EndsEveryDeadline                                                          >,
        Step< ToSign    , Sign       , ToPay      , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<AmountStillHolds>,
              OnlyIf<MandateCovers>,
              NotTheSamePersonAs<Draft>,
              EndsDeadline<"fix">,
              StartsDeadline<"payment", "Dwangsom betalen", Weeks<6>, SetInStatute, "Awb 4:87", RemindsBefore<Weeks<2>>,
                             EscalatesTo<FinanceOfficer>>,
              Makes<"dwangsombesluit",
                    Needs<"received_on", "penalty_cents", "motivation", "term_payment", "subsidy_number", "objection_lines">>,
              Tells<Applicant, "De dwangsom is vastgesteld">,
              Tells<FinanceOfficer, "Er staat een dwangsom te betalen">                  >,
        Step< ToSign    , Return     , Fixing     , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              NotTheSamePersonAs<Draft>,
              Tells<SubsidyOfficer, "Het dwangsombesluit is teruggegeven">               >,
        Step< ToPay     , Pay        , Paid       , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoHandInDecision>,
              Unless<OwesAnyInterest>,
              OnlyIf<AccountChecked>,
              OnlyIf<CheckedByAnother>,
              NotTheSamePersonAs<Draft, Sign>,
              Demands<"payment_cents", PaysAll>,
              Demands<"paid_on", PaidAlready>,
              Demands<"paid_on", RateOfDelayKnown>,
              EndsEveryDeadline,
              Tells<Applicant, "De dwangsom is betaald">                                 >,
        // Interest that a decision fixed already waits for nothing but its payment: it is not fixed once more.
        Step< ToPay     , Pay        , OwesMore   , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoHandInDecision>,
              OnlyIf<FixedInterestLeft>,
              Unless<InterestLeftToFix>,
              OnlyIf<AccountChecked>,
              OnlyIf<CheckedByAnother>,
              NotTheSamePersonAs<Draft, Sign>,
              Demands<"payment_cents", PaysAll>,
              Demands<"paid_on", PaidAlready>,
              Demands<"paid_on", RateOfDelayKnown>,
              EndsDeadline<"payment">,
              Tells<Applicant, "De dwangsom is betaald">,
              Basis<"Awb 4:17 en 4:87">                                                  >,
        Step< ToPay     , Pay        , LatelyPaid , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoHandInDecision>,
              OnlyIf<InterestLeftToFix>,
              OnlyIf<AccountChecked>,
              OnlyIf<CheckedByAnother>,
              NotTheSamePersonAs<Draft, Sign>,
              Demands<"payment_cents", PaysAll>,
              Demands<"paid_on", PaidAlready>,
              Demands<"paid_on", RateOfDelayKnown>,
              EndsDeadline<"payment">,
              StartsDeadline<"interest", "Rente vaststellen", Weeks<2>, SetByAgreement, "afspraak van de provincie",
                             EscalatesTo<ProgrammeManager>>,
              Tells<MandatedSigner, "Een dwangsom is te laat betaald: stel de rente vast">,
              Tells<Applicant, "De dwangsom is betaald, te laat: u krijgt wettelijke rente">,
              Basis<"Awb 4:87, 4:97, 4:98 en 4:100; BW 6:119">                           >,
        Step< LatelyPaid, FixMore    , OwesMore   , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<MandateCoversInterest>,
              OnlyIf<PaidByAnother>,
              EndsDeadline<"interest">,
              When<NoTermForInterest, StartsDeadline<"interest_payment", "Rente betalen", Weeks<6>, SetInStatute, "Awb 4:87",
                                                     RemindsBefore<Weeks<2>>, EscalatesTo<FinanceOfficer>>>,
              Makes<"rentebeschikking", Needs<"term_interest_payment", "subsidy_number", "objection_lines">>,
              Tells<Applicant, "De rente over de dwangsom is vastgesteld">,
              Tells<FinanceOfficer, "Er staat rente over een dwangsom te betalen">,
              Basis<"Awb 4:87, 4:98, 4:99 en 10:3">                                      >,
        // Interest that was fixed has a term of its own, also while the penalty is open again (Awb 4:87).
        Step< AnyOf<ToPay, LatelyPaid>
                        , PayMore    , Same       , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoHandInDecision>,
              OnlyIf<FixedInterestLeft>,
              OnlyIf<FixedByAnother>,
              OnlyIf<AccountChecked>,
              OnlyIf<CheckedByAnother>,
              NotTheSamePersonAs<Draft, Sign>,
              Demands<"interest_paid_on", InterestPaidSinceFixed>,
              EndsDeadline<"interest_payment">,
              Tells<Applicant, "De rente over de dwangsom is betaald">,
              Basis<"Awb 4:87">                                                          >,
        Step< OwesMore  , PayMore    , Paid       , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoHandInDecision>,
              OnlyIf<FixedByAnother>,
              NotTheSamePersonAs<Draft, Sign>,
              Demands<"interest_paid_on", InterestPaidSinceFixed>,
              EndsEveryDeadline,
              Tells<Applicant, "De rente over de dwangsom is betaald">,
              Basis<"Awb 4:87">                                                          >,
        // A decision on an objection says what is owed instead; it takes the place of the penalty or the interest that was
        // fixed, or of the rejection of the notice. What was paid of it stays paid (Awb 7:11 lid 2).
        Corrects<ToPay>,
        Corrects<AnyOf<LatelyPaid, OwesMore>>,
        Step< ToPay     , Raised     , NoPenalty  , By<System>,
              OnlyIf<NothingLeftOfPenalty>,
              Unless<AnyInterestOpen>,
              Unless<PartOfPenaltyPaid>,
              EndsEveryDeadline,
              Tells<FinanceOfficer, "De dwangsom is na een bezwaar vervallen: er is niets te betalen">,
              Basis<"Awb 7:11 lid 2">                                                    >,
        // What was paid of it was enough; interest over what was paid late stays owed.
        Step< ToPay     , Raised     , Paid       , By<System>,
              OnlyIf<NothingLeftOfPenalty>,
              Unless<AnyInterestOpen>,
              OnlyIf<PartOfPenaltyPaid>,
              EndsEveryDeadline,
              Tells<FinanceOfficer, "Van de dwangsom is na een bezwaar niets meer te betalen">,
              Basis<"Awb 7:11 lid 2">                                                    >,
        Step< ToPay     , Raised     , LatelyPaid , By<System>,
              OnlyIf<NothingLeftOfPenalty>,
              OnlyIf<InterestNotFixed>,
              EndsDeadline<"payment">,
              StartsDeadline<"interest", "Rente vaststellen", Weeks<2>, SetByAgreement, "afspraak van de provincie",
                             EscalatesTo<ProgrammeManager>>,
              Tells<MandatedSigner, "Een dwangsom is te laat betaald: stel de rente vast">,
              Basis<"Awb 4:98, 4:99 en 7:11 lid 2">                                      >,
        Step< ToPay     , Raised     , OwesMore   , By<System>,
              OnlyIf<NothingLeftOfPenalty>,
              OnlyIf<FixedInterestLeft>,
              Unless<InterestNotFixed>,
              EndsDeadline<"payment">,
              Tells<FinanceOfficer, "Van de dwangsom is na een bezwaar alleen nog rente te betalen">,
              Basis<"Awb 4:87 en 7:11 lid 2">                                            >,
        // The penalty itself may be open meanwhile, or the interest over a part of it not fixed yet: the correction is kept
        // with what was fixed, and is paid in its own term.
        CorrectsInterest<AnyOf<ToPay, LatelyPaid>>,
        CorrectsInterest<OwesMore>,
        Step< AnyOf<ToPay, LatelyPaid>
                        , MoreToPay  , Same       , By<System>,
              OnlyIf<NoInterestLeft>,
              EndsDeadline<"interest_payment">,
              Tells<FinanceOfficer, "De rente over een dwangsom is na een bezwaar vervallen">,
              Basis<"Awb 7:11 lid 2">                                                    >,
        Step< OwesMore  , MoreToPay  , Paid       , By<System>,
              OnlyIf<NoInterestLeft>,
              EndsEveryDeadline,
              Tells<FinanceOfficer, "De rente over een dwangsom is na een bezwaar vervallen">,
              Basis<"Awb 7:11 lid 2">                                                    >,
        //    --------------------------------------------------------------------------
        Step< AnyOf<Received, Rejecting, Grace>
                        , Withdraw   , Withdrawn  , ByRecipient,
              EndsEveryDeadline,
              Tells<SubsidyOfficer, "De ingebrekestelling is ingetrokken">               >
    >;
};
// clang-format on

}  // namespace

engine::Definition default_notice() {
    auto definition = define<DefaultNotice>("default_notice", "Ingebrekestelling", "IGS");
    const auto always = [](const Question&) { return true; };
    definition.reopenings = {{"paid", Raised::id, "to_pay", always},
                             {"rejected", Raised::id, "to_pay", always},
                             {"no_penalty", Raised::id, "to_pay", always},
                             {"paid", MoreToPay::id, "interest_to_pay", always}};
    return definition;
}

}  // namespace bolwerk::workflows
