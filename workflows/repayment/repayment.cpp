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
struct Repaid : Final<"repaid", "Teruggegeven", "U kreeg terug wat u te veel betaalde"> {};

struct Open : Action<"open", "Geef terug wat te veel is ontvangen", "gaf terug wat te veel was ontvangen", &asks::open> {};

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
              Basis<"BW 6:203">                                                          >
    >;
};
// clang-format on

}  // namespace

engine::Definition repayment() { return define<Repayment>("repayment", "Teruggave van te veel ontvangen geld", "TGV"); }

}  // namespace bolwerk::workflows
