#include "workflows/standstill/standstill.hpp"

#include "engine/workflow.hpp"
#include "workflows/roles.hpp"
#include "workflows/standstill/conditions.hpp"
#include "workflows/standstill/forms.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace standstill_conditions;
namespace asks = standstill_forms;

// clang-format off
// Where a standstill can be.
struct Prepared : State<"prepared", "In voorbereiding"> {};
struct Still    : Waiting<"still", "De klok staat stil", "De provincie wacht met beslissen"> {};
struct Ended    : Final<"ended", "De klok loopt weer", "De provincie gaat verder met beslissen"> {};
struct Dropped  : Final<"dropped", "Niet doorgezet"> {};

// What somebody can do.
struct Open  : Action<"open", "Bereid een stilstand van de termijn voor", "bereidde een stilstand voor", &asks::open> {};
struct Stop  : Action<"stop_clock", "Zet de klok stil", "zette de klok stil", &asks::begin> {};
struct Go    : Action<"start_clock", "Laat de klok weer lopen", "liet de klok weer lopen", &asks::end> {};
struct Over  : Timer<"standstill", "zag dat het uitstel voorbij is"> {};
struct Drop  : Action<"drop", "Zet dit niet door", "zette dit niet door", &asks::drop> {};

struct Standstill {
    using steps = Steps<
        //    from        action       to           who
        Step< Begin     , Open       , Prepared   , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<UnderAssessment>,
              Demands<"until_on", LastDayNamed>,
              Demands<"until_on", LastDayAhead>,
              Demands<"expected_on", DecisionExpected>,
              TiesToParent<"subsidy">,
              TellsLinked<"subsidy", "linked_case_changed">,
              Basis<"Awb 4:15">                                                          >,
        Step< Prepared  , Stop       , Still      , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              OnlyIf<UnderAssessment>,
              OnlyIf<ConsentOnFile>,
              Demands<"from_on", BeganAlready>,
              StartsDeadline<"standstill", "Stilstand bekijken", Weeks<4>, SetByAgreement, "Awb 4:15", FittedBy<UntilConsentEnds>,
                             EscalatesTo<SubsidyOfficer>, Fires>,
              TellsLinked<"subsidy", "linked_case_changed">,
              Makes<"mededeling opschorting", Needs<"subsidy_number", "from_on", "ground_note">>,
              Tells<Applicant, "De termijn om te beslissen staat stil">,
              Basis<"Awb 4:15 lid 1 tot en met 3">                                       >,
        Step< Still     , Go         , Ended      , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              Demands<"ended_on", EndedAlready>,
              EndsEveryDeadline,
              TellsLinked<"subsidy", "linked_case_changed">,
              Makes<"mededeling einde opschorting", Needs<"subsidy_number", "ended_on", "ended_because", "decide_by">>,
              Tells<Applicant, "De termijn om te beslissen loopt weer">,
              Basis<"Awb 4:15 lid 4">                                                    >,
        Step< Still     , Over       , Ended      , By<System>,
              OnlyIf<OnConsent>,
              EndsEveryDeadline,
              TellsLinked<"subsidy", "linked_case_changed">,
              Tells<SubsidyOfficer, "Het uitstel is voorbij: de klok loopt weer">        >,
        Step< Prepared  , Drop       , Dropped    , By<SubsidyOfficer>,
              OnlyIf<NoOwnInterest>,
              EndsEveryDeadline,
              TellsLinked<"subsidy", "linked_case_changed">                              >
    >;
};
// clang-format on

}  // namespace

engine::Definition standstill() { return define<Standstill>("standstill", "Stilstand van de beslistermijn", "STI"); }

}  // namespace bolwerk::workflows
