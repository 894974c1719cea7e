#include "workflows/account_check/account_check.hpp"

#include "engine/workflow.hpp"
#include "workflows/account_check/conditions.hpp"
#include "workflows/account_check/forms.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace account_check_conditions;
namespace asks = account_check_forms;

// clang-format off
struct Checked : Final<"account_checked", "Rekening gecontroleerd"> {};

struct Open : Action<"open", "Controleer de rekening", "controleerde de rekening", &asks::open> {};

struct AccountCheck {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Checked    , By<SubsidyOfficer, FinanceOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<MoneyToCome>,
              OnlyIf<CheckWanted>,
              Demands<"account_checked_on", CheckedAlready>,
              Demands<"account_note", OutcomeExplained>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<FinanceOfficer, "De rekening van een subsidie is gecontroleerd">,
              Basis<"controle van de rekening voor de eerste betaling">                  >
    >;
};
// clang-format on

}  // namespace

engine::Definition account_check() { return define<AccountCheck>("account_check", "Controle van de rekening", "REK"); }

}  // namespace bolwerk::workflows
