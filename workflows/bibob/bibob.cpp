#include "workflows/bibob/bibob.hpp"

#include "engine/vocabulary/postponement.hpp"
#include "engine/workflow.hpp"
#include "workflows/bibob/circle.hpp"
#include "workflows/bibob/conditions.hpp"
#include "workflows/bibob/forms.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace bibob_conditions;
namespace asks = bibob_forms;

// clang-format off
// Where an inquiry can be.
struct Weighing  : State<"weighing", "Aanleiding beoordelen"> {};
struct FormAsked : Waiting<"form_asked", "Formulier gevraagd"> {};
struct Inquiry   : State<"inquiry", "Eigen onderzoek"> {};
struct Advising  : Waiting<"advising", "Advies van het Bureau gevraagd"> {};
struct Concluding: State<"concluding", "Uitkomst bepalen"> {};
struct NoReason  : Final<"no_reason", "Geen aanleiding"> {};
struct Concluded : Final<"concluded", "Uitkomst vastgelegd"> {};

// What somebody can do.
struct Open      : Action<"open", "Begin een Bibob-onderzoek", "begon een Bibob-onderzoek", &asks::open> {};
struct AskForm   : Action<"ask_form", "Vraag het Bibob-formulier", "vroeg het Bibob-formulier"> {};
struct FormCame  : Action<"form_received", "Leg de ontvangst van het formulier vast", "ontving het formulier", &asks::form_received> {};
struct FormOver  : Timer<"form", "zag dat het formulier uitbleef"> {};
struct AskAdvice : Action<"ask_bureau", "Vraag advies aan het Landelijk Bureau Bibob", "vroeg advies aan het Bureau", &asks::ask_advice> {};
struct Extend    : Action<"extend_advice", "Leg vast dat het Bureau meer tijd neemt", "legde vast dat het Bureau meer tijd neemt", &asks::extend> {};
struct BureauOver: Timer<"bureau", "zag dat de termijn van het Bureau voorbij is"> {};
struct Advised   : Action<"advice_received", "Leg de ontvangst van het advies vast", "ontving het advies", &asks::advice> {};
struct Dismiss   : Action<"dismiss", "Leg vast dat er geen aanleiding is", "zag geen aanleiding", &asks::note> {};
struct Conclude  : Action<"conclude", "Leg de uitkomst vast", "legde de uitkomst vast", &asks::conclude> {};

struct Bibob {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Weighing   , By<BibobOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<UnderAssessment>,
              OnlyIf<NoOtherInquiry>,
              ClosesTheCircle,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Basis<"Wet Bibob art. 6 en de beleidslijn">                                >,
        Step< Weighing  , AskForm    , FormAsked  , By<BibobOfficer>,
              OnlyIf<NoOwnInterest>,
              StartsDeadline<"form", "Bibob-formulier", Weeks<2>, SetByAgreement, "beleidslijn (Wet Bibob art. 30)",
                             RemindsBefore<Days<3>>, Fires>,
              Basis<"Wet Bibob art. 7a en 30">                                           >,
        Step< FormAsked , FormCame   , Inquiry    , By<BibobOfficer>,
              OnlyIf<NoOwnInterest>,
              EndsDeadline<"form">                                                       >,
        Step< FormAsked , FormOver   , Inquiry    , By<System>,
              EndsDeadline<"form">                                                       >,
        Step< Inquiry   , AskAdvice  , Advising   , By<BibobOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"asked_on", AskedAlready>,
              StartsDeadline<"bureau", "Advies van het Landelijk Bureau Bibob", Weeks<8>, SetInStatute, "Wet Bibob art. 15",
                             CountsFrom<"asked_on">, RemindsBefore<Weeks<1>>, Fires>,
              TellsLinked<"subsidy", "linked_case_changed">,
              Basis<"Wet Bibob art. 9, 15 en 31">                                        >,
        Step< Advising  , Advised    , Concluding , By<BibobOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"received_on", ReceivedAlready>,
              EndsDeadline<"bureau">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Basis<"Wet Bibob art. 31">                                                 >,
        Step< Advising  , BureauOver , Concluding , By<System>,
              EndsDeadline<"bureau">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Basis<"Wet Bibob art. 15 en 31">                                           >,
        Step< Advising  , Extend     , Same       , By<BibobOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<NotExtendedYet>,
              PostponesDeadline<"bureau", Weeks<4>, SetInStatute, "Wet Bibob art. 15 lid 3">,
              Basis<"Wet Bibob art. 15 lid 3">                                           >,
        Step< Concluding, Conclude   , Concluded  , By<BibobOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"heard_on", DangerHeard>,
              EndsEveryDeadline,
              Basis<"Wet Bibob art. 3, 6 en 33">                                         >,
        Step< Inquiry   , Conclude   , Concluded  , By<BibobOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"heard_on", DangerHeard>,
              EndsEveryDeadline,
              Basis<"Wet Bibob art. 3, 6 en 33">                                         >,
        Step< Weighing  , Dismiss    , NoReason   , By<BibobOfficer>,
              OnlyIf<NoOwnInterest>,
              EndsEveryDeadline                                                          >
    >;
};
// clang-format on

}  // namespace

engine::Definition bibob() {
    auto definition = define<Bibob>("bibob", "Bibob-onderzoek", "BIB");
    definition.compartment = Compartment::municipal;
    return definition;
}

}  // namespace bolwerk::workflows
