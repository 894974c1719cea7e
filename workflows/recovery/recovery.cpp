#include "workflows/recovery/recovery.hpp"

#include "engine/workflow.hpp"
#include "workflows/deciding.hpp"
#include "workflows/recovery/forms.hpp"
#include "workflows/recovery/payment_conditions.hpp"

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
struct Collected : Final<"collected", "Alles is terug", "U hebt alles terugbetaald"> {};
struct Dropped   : Final<"dropped", "Niet doorgezet", "U hoeft niets meer te betalen"> {};

// What somebody can do.
struct Open       : Action<"open", "Vorder het bedrag in", "begon de invordering", &asks::open> {};
struct Receive    : Action<"receive", "Leg een ontvangst vast", "legde een ontvangst vast", &asks::receive> {};
struct Demand     : Action<"demand_payment", "Stuur een aanmaning", "stuurde een aanmaning", &asks::demand> {};
struct DemandOver : Timer<"demand", "zag dat de aanmaning niet is betaald"> {};
struct PrepareWrit: Action<"prepare_writ", "Bereid een dwangbevel voor", "bereidde een dwangbevel voor", &asks::writ> {};
struct Sign       : Action<"sign", "Zet uw handtekening", "ondertekende het dwangbevel"> {};
struct Serve      : Action<"serve", "Leg de betekening vast", "legde de betekening vast", &asks::serve> {};
struct Drop       : Action<"drop", "Zet dit niet door", "zette dit niet door", &asks::end> {};

struct Recovery {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Claimed    , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<SomethingOwed>,
              OnlyIf<NoOtherRecovery>,
              OnlyIf<NoHandInDecision>,
              Demands<"claimed_on", ClaimedAlready>,
              StartsDeadline<"pay_back", "Terugbetaling door de ontvanger", Weeks<6>, SetInStatute, "Awb 4:87", CountsFrom<"claimed_on">,
                             EscalatesTo<FinanceOfficer>>,
              StartsDeadline<"limitation", "Verjaring van de vordering", Years<5>, SetInStatute, "Awb 4:104", FittedBy<Limitation>,
                             RemindsBefore<Months<6>>, EscalatesTo<ProgrammeManager>>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Basis<"Awb 4:57, 4:87 en 4:104">                                           >,
        //    --------------------------------------------------------------------------
        Step< AnyOf<Claimed, Demanded, Enforced>
                        , Receive    , Collected  , By<FinanceOfficer>,
              OnlyIf<SomethingOwed>,
              OnlyIf<NoHandInDecision>,
              Demands<"received_cents", AllCameIn>,
              Demands<"received_back_on", ReceivedAlready>,
              Demands<"received_back_on", NotBeforeTheLast>,
              Demands<"received_back_on", RateKnownThen>,
              EndsEveryDeadline,
              BooksAmount<"recovery", ToPrincipal>,
              Makes<"ontvangstbericht", Needs<"received_cents", "received_back_on", "division_rows", "claim_reference", "subsidy_number">>,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<SubsidyOfficer, "De teveel betaalde subsidie is terug">,
              Tells<Applicant, "De provincie heeft uw betaling verwerkt">,
              Basis<"Awb 4:57, 4:89 en 4:92">                                            >,
        Step< AnyOf<Claimed, Demanded, Enforced>
                        , Receive    , Same       , By<FinanceOfficer>,
              OnlyIf<SomethingOwed>,
              OnlyIf<NoHandInDecision>,
              Demands<"received_cents", PartCameIn>,
              Demands<"received_back_on", ReceivedAlready>,
              Demands<"received_back_on", NotBeforeTheLast>,
              Demands<"received_back_on", RateKnownThen>,
              When<ReachesPrincipal, BooksAmount<"recovery", ToPrincipal>>,
              Makes<"ontvangstbericht", Needs<"received_cents", "received_back_on", "division_rows", "claim_reference", "subsidy_number">>,
              Tells<Applicant, "De provincie heeft uw betaling verwerkt">,
              Basis<"Awb 4:57, 4:89 en 4:92">                                            >,
        //    --------------------------------------------------------------------------
        Step< Claimed   , Demand     , Demanded   , By<FinanceOfficer>,
              OnlyIf<SomethingOwed>,
              OnlyIf<TermToPayOver>,
              Demands<"debt_cents", DebtAsBooked>,
              Demands<"demand_fee_cents", FeeAllowed>,
              StartsDeadline<"demand", "Betalen na de aanmaning", Weeks<2>, SetInStatute, "Awb 4:112", Fires>,
              StartsDeadline<"limitation", "Verjaring van de vordering", Years<5>, SetInStatute, "Awb 4:106 en 4:110",
                             FittedBy<Limitation>, RemindsBefore<Months<6>>, EscalatesTo<ProgrammeManager>>,
              Makes<"aanmaning", Needs<"debt_cents", "claimed_on", "claim_reference", "subsidy_number", "term_demand">>,
              Tells<Applicant, "U bent aangemaand om subsidie terug te betalen">,
              Basis<"Awb 4:112 en 4:113">                                                >,
        Step< Demanded  , DemandOver , Same       , By<System>,
              EndsDeadline<"demand">,
              Tells<FinanceOfficer, "De aanmaning is niet betaald: een dwangbevel is mogelijk">,
              Basis<"Awb 4:117">                                                         >,
        Step< Demanded  , PrepareWrit, ToSign     , By<FinanceOfficer>,
              OnlyIf<NoHandInDecision>,
              OnlyIf<SomethingOwed>,
              OnlyIf<DemandInVain>,
              OnlyIf<RatesKnown>,
              Demands<"debt_cents", DebtAsBooked>,
              Demands<"interest_cents", InterestAsComputed>,
              Demands<"costs_cents", CostsAsComputed>,
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
              NotTheSamePersonAs<Open, Demand, PrepareWrit>,
              Tells<FinanceOfficer, "Het dwangbevel is teruggegeven">                    >,
        Step< Enforced  , Serve      , Same       , By<FinanceOfficer>,
              Demands<"served_on", ServedAlready>,
              Tells<Applicant, "Er is een dwangbevel aan u betekend">,
              Basis<"Awb 4:123">                                                         >,
        //    --------------------------------------------------------------------------
        Step< AnyOf<Claimed, Demanded, Enforced>
                        , Drop       , Dropped    , By<FinanceOfficer>,
              OnlyIf<NothingOwed>,
              EndsEveryDeadline,
              TellsLinked<"subsidy", "linked_case_changed">                              >
    >;
};
// clang-format on

}  // namespace

engine::Definition recovery() { return define<Recovery>("recovery", "Invordering van een subsidie", "INV"); }

}  // namespace bolwerk::workflows
