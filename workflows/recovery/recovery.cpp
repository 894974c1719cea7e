#include "workflows/recovery/recovery.hpp"

#include "engine/workflow.hpp"
#include "workflows/deciding.hpp"
#include "workflows/recovery/deferral_conditions.hpp"
#include "workflows/recovery/forms.hpp"
#include "workflows/recovery/offset_conditions.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using deciding::Return, deciding::ToSign;
using namespace recovery_conditions;
namespace asks = recovery_forms;

// clang-format off
// Where it can be.
struct Claimed   : Waiting<"claimed", "Wacht op terugbetaling", "U moet terugbetalen"> {};
struct Demanded  : Waiting<"demanded", "Aangemaand", "U bent aangemaand"> {};
struct Enforced  : Waiting<"enforced", "Dwangbevel uitgevaardigd", "Er is een dwangbevel"> {};
struct Deferring : State<"deferral_to_sign", "Uitstel ter ondertekening", "De provincie beslist over uitstel van betaling"> {};
struct Deferred  : Waiting<"deferred", "Uitstel van betaling", "U hebt uitstel van betaling"> {};
struct Ending    : State<"deferral_end_to_sign", "Einde van het uitstel ter ondertekening", "U hebt uitstel van betaling"> {};
struct Collected : Final<"collected", "Alles is terug", "U hebt alles terugbetaald"> {};
struct Dropped   : Final<"dropped", "Niet doorgezet", "U hoeft niets meer te betalen"> {};

// What somebody can do.
struct Open       : Action<"open", "Vorder het bedrag in", "begon de invordering", &asks::open> {};
struct Receive    : Action<"receive", "Leg een ontvangst vast", "legde een ontvangst vast", &asks::receive> {};
struct SetOff     : Action<"set_off", "Besluit tot verrekening", "verrekende met een andere subsidie", &asks::set_off> {};
struct Demand     : Action<"demand_payment", "Stuur een aanmaning", "stuurde een aanmaning", &asks::demand> {};
struct PrepareWrit: Action<"prepare_writ", "Bereid een dwangbevel voor", "bereidde een dwangbevel voor", &asks::writ> {};
struct Sign       : Action<"sign", "Zet uw handtekening", "ondertekende het dwangbevel"> {};
struct Serve      : Action<"serve", "Leg de betekening vast", "legde de betekening vast", &asks::serve> {};
struct EnterCosts : Action<"enter_costs", "Leg kosten van de deurwaarder vast", "legde kosten van de deurwaarder vast", &asks::costs> {};
struct Defer      : Action<"draft_deferral", "Bereid uitstel van betaling voor", "bereidde uitstel van betaling voor", &asks::deferral> {};
struct Grant      : Action<"sign_deferral", "Geef uitstel van betaling", "verleende uitstel van betaling"> {};
struct GiveBack   : Action<"return_deferral", "Geef het concept terug", "gaf het concept over uitstel terug", &asks::return_deferral> {};
struct DeferralOver: Timer<"deferral", "zag dat het uitstel voorbij is"> {};
struct DraftEnd   : Action<"draft_deferral_end", "Bereid het einde van het uitstel voor", "bereidde het einde van het uitstel voor", &asks::deferral_end> {};
struct EndDeferral: Action<"sign_deferral_end", "Trek het uitstel in", "trok het uitstel van betaling in"> {};
struct Drop       : Action<"drop", "Zet dit niet door", "zette dit niet door", &asks::end> {};

using LetterOfEnd = Makes<"intrekking van uitstel", Needs<"deferral_end_ground", "deferral_end_reason", "claim_reference",
                                                          "subsidy_number", "objection_lines">>;

using LetterOfReceipt = Makes<"ontvangstbericht",
      Needs<"received_cents", "received_back_on", "division_rows", "claim_reference", "subsidy_number">>;
using LetterOfSetOff = Makes<"besluit tot verrekening",
      Needs<"received_cents", "received_back_on", "offset_with", "division_rows", "claim_reference", "subsidy_number", "objection_lines">>;
using TellsOfSetOff = Tells<Applicant, "De provincie verrekende uw schuld met een andere subsidie">;

struct Recovery {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Claimed    , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<SomethingOwed>,
              OnlyIf<DebtMadeKnown>,
              OnlyIf<NoOtherRecovery>,
              OnlyIf<NoHandInDecision>,
              Demands<"claimed_on", ClaimedAlready>,
              Demands<"claimed_on", ClaimedAfterDecision>,
              Demands<"claimed_on", ClaimedInTime>,
              Demands<"claim_reference", ReferenceOfDecision>,
              StartsDeadline<"pay_back", "Terugbetaling door de ontvanger", Weeks<6>, SetInStatute, "Awb 4:87", CountsFrom<"claimed_on">,
                             EscalatesTo<FinanceOfficer>>,
              StartsDeadline<"limitation", "Verjaring van de vordering", Years<5>, SetInStatute, "Awb 4:104", FittedBy<LimitationOfClaim>,
                             RemindsBefore<Months<6>>, EscalatesTo<ProgrammeManager>>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Basis<"Awb 3:40, 4:57, 4:87 en 4:104">                                           >,
        //    --------------------------------------------------------------------------
        Step< AnyOf<Claimed, Demanded, Enforced, Deferring, Deferred>
                        , Receive    , Collected  , By<FinanceOfficer>,
              OnlyIf<SomethingOwed>,
              OnlyIf<NoHandInDecision>,
              Demands<"received_cents", AllCameIn>,
              Demands<"received_back_on", ReceivedAlready>,
              Demands<"received_back_on", NotBeforeTheLast>,
              Demands<"received_back_on", RateKnownThen>,
              OnlyIf<NoOwnInterest>,
              EndsEveryDeadline,
              BooksAmount<"recovery", ToPrincipal>,
              When<MoreCameIn, BooksAmount<"overpayment", Surplus>>,
              LetterOfReceipt,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<SubsidyOfficer, "De teveel betaalde subsidie is terug">,
              TellsWhen<MoreCameIn, FinanceOfficer, "Er is te veel ontvangen: geef het meerdere terug">,
              TellsWhen<MoreCameIn, Applicant, "U betaalde te veel terug: de provincie geeft het meerdere terug">,
              Tells<Applicant, "De provincie heeft uw betaling verwerkt">,
              Basis<"Awb 4:57, 4:89 en 4:92; BW 6:203">                                  >,
        Step< AnyOf<Claimed, Demanded, Enforced, Deferring, Deferred>
                        , Receive    , Same       , By<FinanceOfficer>,
              OnlyIf<SomethingOwed>,
              OnlyIf<NoHandInDecision>,
              Demands<"received_cents", PartCameIn>,
              Demands<"received_back_on", ReceivedAlready>,
              Demands<"received_back_on", NotBeforeTheLast>,
              Demands<"received_back_on", RateKnownThen>,
              OnlyIf<NoOwnInterest>,
              When<ReachesPrincipal, BooksAmount<"recovery", ToPrincipal>>,
              LetterOfReceipt,
              Tells<Applicant, "De provincie heeft uw betaling verwerkt">,
              Basis<"Awb 4:57, 4:89 en 4:92">                                            >,
        // Setting off is a decision of its own: who has the mandate for what is set off takes it, and never who pays (Awb 4:93, 10:3).
        Step< AnyOf<Claimed, Demanded, Enforced, Deferring, Deferred>
                        , SetOff     , Collected  , By<MandatedSigner>,
              OnlyIf<SomethingOwed>,
              OnlyIf<DebtMadeKnown>,
              OnlyIf<SomethingToSetOff>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoHandInClaim>,
              NotTheSamePersonAs<Open>,
              Demands<"received_cents", AllCameIn>,
              Demands<"received_cents", MandateCoversOffset>,
              Demands<"received_back_on", ReceivedAlready>,
              Demands<"received_back_on", NotBeforeTheLast>,
              Demands<"received_back_on", RateKnownThen>,
              Demands<"offset_with", OffsetOfSameRecipient>,
              Demands<"same_activities", OffsetOfSameActivities>,
              Demands<"offset_with", OffsetDue>,
              Demands<"received_back_on", OffsetNotBeforeDue>,
              Demands<"offset_with", OffsetNotWithdrawn>,
              Demands<"offset_with", OffsetWithinDebt>,
              EndsEveryDeadline,
              BooksAmount<"recovery", ToPrincipal>,
              PaysOtherSubsidy,
              TellsLinked<"offset", "linked_case_changed">,
              LetterOfSetOff,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<SubsidyOfficer, "De teveel betaalde subsidie is terug">,
              Tells<FinanceOfficer, "De schuld is verrekend met een andere subsidie">,
              TellsOfSetOff,
              Basis<"Awb 3:45, 4:57 lid 3, 4:92, 4:93, 4:125 en 10:3">                   >,
        Step< AnyOf<Claimed, Demanded, Enforced, Deferring, Deferred>
                        , SetOff     , Same       , By<MandatedSigner>,
              OnlyIf<SomethingOwed>,
              OnlyIf<DebtMadeKnown>,
              OnlyIf<SomethingToSetOff>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoHandInClaim>,
              NotTheSamePersonAs<Open>,
              Demands<"received_cents", PartCameIn>,
              Demands<"received_cents", MandateCoversOffset>,
              Demands<"received_back_on", ReceivedAlready>,
              Demands<"received_back_on", NotBeforeTheLast>,
              Demands<"received_back_on", RateKnownThen>,
              Demands<"offset_with", OffsetOfSameRecipient>,
              Demands<"same_activities", OffsetOfSameActivities>,
              Demands<"offset_with", OffsetDue>,
              Demands<"received_back_on", OffsetNotBeforeDue>,
              Demands<"offset_with", OffsetNotWithdrawn>,
              When<ReachesPrincipal, BooksAmount<"recovery", ToPrincipal>>,
              PaysOtherSubsidy,
              TellsLinked<"offset", "linked_case_changed">,
              LetterOfSetOff,
              Tells<FinanceOfficer, "De schuld is verrekend met een andere subsidie">,
              TellsOfSetOff,
              Basis<"Awb 3:45, 4:57 lid 3, 4:92, 4:93, 4:125 en 10:3">                   >,
        //    --------------------------------------------------------------------------
        Step< Claimed   , Demand     , Demanded   , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<SomethingOwed>,
              OnlyIf<DebtMadeKnown>,
              OnlyIf<TermToPayOver>,
              Demands<"debt_cents", DebtAsBooked>,
              Demands<"demand_fee_cents", FeeAllowed>,
              StartsDeadline<"demand", "Betalen na de aanmaning", Weeks<2>, SetInStatute, "Awb 4:112", EscalatesTo<FinanceOfficer>>,
              StartsDeadline<"limitation", "Verjaring van de vordering", Years<5>, SetInStatute, "Awb 4:106 en 4:110",
                             FittedBy<Limitation>, RemindsBefore<Months<6>>, EscalatesTo<ProgrammeManager>>,
              Makes<"aanmaning", Needs<"debt_cents", "claimed_on", "claim_reference", "subsidy_number", "term_demand">>,
              Tells<Applicant, "U bent aangemaand om subsidie terug te betalen">,
              Basis<"Awb 4:112 en 4:113">                                                >,
        Step< Demanded  , PrepareWrit, ToSign     , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoHandInDecision>,
              OnlyIf<SomethingOwed>,
              OnlyIf<DebtMadeKnown>,
              OnlyIf<DemandInVain>,
              OnlyIf<RatesKnown>,
              Demands<"debt_cents", DebtAsBooked>,
              Demands<"interest_cents", InterestAsComputed>,
              Demands<"costs_cents", CostsAsComputed>,
              Demands<"writ_fee_cents", WritFeeAsSet>,
              EndsDeadline<"demand">,
              Tells<MandatedSigner, "Er ligt een dwangbevel ter ondertekening">,
              Basis<"Awb 4:57 lid 2, 4:114, 4:115 en 4:117">                             >,
        Step< ToSign    , Sign       , Enforced   , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<DebtUnchanged>,
              OnlyIf<MandateCovers>,
              NotTheSamePersonAs<Open, Demand, PrepareWrit>,
              StartsDeadline<"limitation", "Verjaring van de vordering", Years<5>, SetInStatute, "Awb 4:106 en 4:110",
                             FittedBy<Limitation>, RemindsBefore<Months<6>>, EscalatesTo<ProgrammeManager>>,
              Makes<"dwangbevel", Needs<"debt_cents", "interest_cents", "writ_grounds", "claimed_on", "claim_reference",
                                        "subsidy_number">>,
              Tells<FinanceOfficer, "Het dwangbevel is ondertekend: laat het betekenen">,
              Basis<"Awb 4:114, 4:116 en 10:3">                                          >,
        Step< ToSign    , Return     , Demanded   , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              NotTheSamePersonAs<Open, Demand, PrepareWrit>,
              Tells<FinanceOfficer, "Het dwangbevel is teruggegeven">                    >,
        Step< Enforced  , Serve      , Same       , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"served_on", ServedAlready>,
              Tells<Applicant, "Er is een dwangbevel aan u betekend">,
              Basis<"Awb 4:123">                                                         >,
        Step< Enforced  , EnterCosts , Same       , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<SomethingOwed>,
              OnlyIf<CostsOnFile>,
              Demands<"writ_costs_cents", CostsNotNothing>,
              Demands<"charged_on", ChargedAlready>,
              Demands<"charged_on", NotChargedBeforeTheLast>,
              Demands<"cost_document", CostDocumentNamed>,
              Tells<Applicant, "Er zijn kosten van de deurwaarder bij uw schuld gekomen">,
              Basis<"Awb 4:119 en 4:120">                                                >,
        //    --------------------------------------------------------------------------
        Step< AnyOf<Claimed, Demanded, Enforced>
                        , Defer      , Deferring  , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoHandInDecision>,
              OnlyIf<SomethingOwed>,
              Demands<"deferred_until", DeferralAhead>,
              EndsDeadline<"demand">,
              Tells<MandatedSigner, "Er ligt een besluit over uitstel van betaling ter ondertekening">,
              Basis<"Awb 4:94">                                                          >,
        Step< Deferring , Grant      , Deferred   , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<DeferralAhead>,
              OnlyIf<MandateCoversDebt>,
              NotTheSamePersonAs<Open, Defer>,
              EndsDeadline<"pay_back">,
              StartsDeadline<"deferral", "Einde van het uitstel van betaling", OnDate<"deferred_until">, SetByAgreement,
                             "Awb 4:94 lid 3", RemindsBefore<Weeks<2>>, Fires>,
              ExtendsLimitation,
              Makes<"uitstel van betaling", Needs<"deferred_until", "deferral_terms", "deferral_reason", "claim_reference",
                                                  "subsidy_number", "objection_lines">>,
              Tells<Applicant, "U krijgt uitstel van betaling">,
              Tells<FinanceOfficer, "Het uitstel van betaling is verleend: vorder niet in">,
              Basis<"Awb 4:94, 4:111 en 10:3">                                           >,
        Step< Deferring , GiveBack   , Claimed    , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              Unless<WritIssued>,
              NotTheSamePersonAs<Open, Defer>,
              Tells<FinanceOfficer, "Het besluit over uitstel is teruggegeven">          >,
        Step< Deferring , GiveBack   , Enforced   , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<WritIssued>,
              NotTheSamePersonAs<Open, Defer>,
              Tells<FinanceOfficer, "Het besluit over uitstel is teruggegeven">          >,
        Step< AnyOf<Deferred, Ending>
                        , DeferralOver, Claimed   , By<System>,
              Unless<WritIssued>,
              EndsDeadline<"deferral">,
              Tells<FinanceOfficer, "Het uitstel van betaling is voorbij: stuur zo nodig een aanmaning">,
              Basis<"Awb 4:94 lid 2 en 3">                                               >,
        Step< AnyOf<Deferred, Ending>
                        , DeferralOver, Enforced  , By<System>,
              OnlyIf<WritIssued>,
              EndsDeadline<"deferral">,
              Tells<FinanceOfficer, "Het uitstel van betaling is voorbij">,
              Basis<"Awb 4:94 lid 2 en 3">                                               >,
        Step< Deferred  , DraftEnd   , Ending     , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NoHandInDecision>,
              OnlyIf<SomethingOwed>,
              Tells<MandatedSigner, "Er ligt een intrekking van uitstel ter ondertekening">,
              Basis<"Awb 4:96">                                                          >,
        Step< Ending    , EndDeferral, Claimed    , By<MandatedSigner>,
              Unless<WritIssued>,
              OnlyIf<NoOwnInterest>,
              NotTheSamePersonAs<Open, Defer, DraftEnd>,
              EndsDeadline<"deferral">,
              ShortensExtension,
              LetterOfEnd,
              Tells<Applicant, "Het uitstel van betaling is ingetrokken">,
              Tells<FinanceOfficer, "Het uitstel van betaling is ingetrokken">,
              Basis<"Awb 4:96 en 10:3">                                                  >,
        Step< Ending    , EndDeferral, Enforced   , By<MandatedSigner>,
              OnlyIf<WritIssued>,
              OnlyIf<NoOwnInterest>,
              NotTheSamePersonAs<Open, Defer, DraftEnd>,
              EndsDeadline<"deferral">,
              ShortensExtension,
              LetterOfEnd,
              Tells<Applicant, "Het uitstel van betaling is ingetrokken">,
              Tells<FinanceOfficer, "Het uitstel van betaling is ingetrokken">,
              Basis<"Awb 4:96 en 10:3">                                                  >,
        Step< Ending    , GiveBack   , Deferred   , By<MandatedSigner>,
              OnlyIf<NoOwnInterest>,
              NotTheSamePersonAs<Open, Defer, DraftEnd>,
              Tells<FinanceOfficer, "De intrekking van het uitstel is teruggegeven">     >,
        //    --------------------------------------------------------------------------
        Step< AnyOf<Claimed, Demanded, Enforced, Deferred>
                        , Drop       , Dropped    , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NothingOwed>,
              EndsEveryDeadline,
              TellsLinked<"subsidy", "linked_case_changed">                              >
    >;
};
// clang-format on

}  // namespace

engine::Definition recovery() {
    auto definition = define<Recovery>("recovery", "Invordering van een subsidie", "INV");
    definition.thresholds = {writ_fee_euros};
    return definition;
}

}  // namespace bolwerk::workflows
