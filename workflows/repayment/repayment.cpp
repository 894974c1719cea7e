#include "workflows/repayment/repayment.hpp"

#include "engine/workflow.hpp"
#include "workflows/repayment/conditions.hpp"
#include "workflows/repayment/forms.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace repayment_conditions;
namespace asks = repayment_forms;

// clang-format off
struct Held   : State<"held", "Ontvangen, nog terug te geven", "U krijgt terug wat u te veel betaalde"> {};
struct Repaid : Final<"repaid", "Teruggegeven", "U kreeg terug wat u te veel betaalde"> {};

struct Open  : Action<"open", "Leg vast of geef terug wat te veel is ontvangen", "verwerkte wat te veel was ontvangen", &asks::open> {};
struct Repay : Action<"repay", "Geef het geld terug", "gaf het geld terug", &asks::repay> {};

struct Repayment {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Repaid     , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<SomethingOverpaid>,
              OnlyIf<NoHandInDecision>,
              Demands<"repaid_cents", OverpaidAsBooked>,
              Demands<"repaid_on", RepaidSinceReceipt>,
              Demands<"repaid_to_sender", ToTheAccountItCameFrom>,
              Books<"repayment", "repaid_cents">,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<Applicant, "De provincie gaf terug wat u te veel betaalde">,
              Basis<"BW 6:203">                                                          >,
        // Nothing is owed any more, so what comes in all the same is the debtor's, and stands in the ledger until it is back.
        Step< Begin     , Open       , Held       , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NothingOverpaid>,
              OnlyIf<RecoveredAndOver>,
              OnlyIf<NoHandInDecision>,
              Demands<"late_cents", LateReceiptSaid>,
              Demands<"late_on", LateReceiptDated>,
              Books<"overpayment", "late_cents">,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<Applicant, "U betaalde nog terwijl u niets meer hoefde te betalen: u krijgt het geld terug">,
              Basis<"BW 6:203">                                                          >,
        Step< Held      , Repay      , Repaid     , By<FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<SomethingOverpaid>,
              OnlyIf<NoHandInDecision>,
              Demands<"repaid_cents", OverpaidAsBooked>,
              Demands<"repaid_on", RepaidSinceReceipt>,
              Demands<"repaid_to_sender", ToTheAccountItCameFrom>,
              Books<"repayment", "repaid_cents">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<Applicant, "De provincie gaf terug wat u te veel betaalde">,
              Basis<"BW 6:203">                                                          >
    >;
};
// clang-format on

}  // namespace

engine::Definition repayment() { return define<Repayment>("repayment", "Teruggave van te veel ontvangen geld", "TGV"); }

}  // namespace bolwerk::workflows
