#include "workflows/aid_registration/aid_registration.hpp"

#include "engine/workflow.hpp"
#include "workflows/aid_registration/conditions.hpp"
#include "workflows/aid_registration/forms.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace aid_registration_conditions;
namespace asks = aid_registration_forms;

// clang-format off
struct Registered : Final<"registered", "In het register", "Ingeschreven in het de-minimisregister"> {};

struct Open : Action<"open", "Registreer de de-minimissteun", "zette de steun in het de-minimisregister", &asks::open> {};

struct AidRegistration {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Registered , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<AidGranted>,
              OnlyIf<NotRegisteredYet>,
              Demands<"registered_on", RegisteredAlready>,
              Demands<"registered_cents", AmountAsGranted>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Basis<"Verordening (EU) 2023/2831, artikel 6">                             >
    >;
};
// clang-format on

}  // namespace

engine::Definition aid_registration() {
    return define<AidRegistration>("aid_registration", "Registratie van de-minimissteun", "DMR");
}

}  // namespace bolwerk::workflows
