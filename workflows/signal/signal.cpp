#include "workflows/signal/signal.hpp"

#include "engine/workflow.hpp"
#include "workflows/roles.hpp"
#include "workflows/signal/conditions.hpp"
#include "workflows/signal/forms.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace signal_conditions;
namespace asks = signal_forms;

// clang-format off
// Where a signal can be.
struct Received  : State<"received", "Ontvangen"> {};
struct Inquiry   : State<"inquiry", "Lokaal onderzoek"> {};
struct Forwarded : State<"forwarded", "Doorgezonden"> {};
struct AtTheRiec : State<"at_the_riec", "Aangemeld bij het RIEC"> {};
struct Concluded : State<"concluded", "Onderzocht"> {};
struct LeftAlone : State<"left_alone", "Geen actie"> {};
struct FedBack   : State<"fed_back", "Teruggekoppeld"> {};
struct Closed    : Final<"closed", "Afgesloten"> {};
struct Dropped   : Final<"dropped", "Afgesloten zonder actie"> {};

// What somebody can do.
struct Report    : Action<"report", "Leg een signaal vast", "legde een signaal vast", &asks::report> {};
struct Forward   : Action<"forward", "Zend het signaal door", "zond het signaal door", &asks::forward> {};
struct Inquire   : Action<"inquire", "Begin een lokaal onderzoek", "begon een lokaal onderzoek", &asks::inquire> {};
struct Register  : Action<"register", "Meld aan bij het RIEC", "meldde het signaal aan bij het RIEC", &asks::register_at_riec> {};
struct Leave     : Action<"leave", "Leg vast dat er geen actie volgt", "legde vast dat er geen actie volgt", &asks::leave> {};
struct Conclude  : Action<"conclude", "Rond het onderzoek af", "rondde het onderzoek af", &asks::conclude> {};
struct FeedBack  : Action<"feed_back", "Koppel terug", "koppelde terug", &asks::feed_back> {};
struct Close     : Action<"close", "Sluit het signaal af", "sloot het signaal af"> {};
struct Drop      : Action<"drop", "Sluit af voor vernietiging", "sloot het signaal af voor vernietiging", &asks::feed_back> {};

using FeedbackDue = StartsDeadline<"feedback", "Terugkoppeling van het signaal", Weeks<4>, SetByAgreement, "werkwijze signalen",
                                   RemindsBefore<Weeks<1>>, EscalatesTo<Coordinator>>;

struct Signal {
    using steps = Steps<
        //    from        action     to           who
        Step< Begin     , Report   , Received   , By<Coordinator, BusinessLiaison, System>,
              OnlyIf<FewReportsThisHour>,
              Demands<"acute", NoDangerNow>,
              Demands<"seen_on", SeenAlready>,
              StartsDeadline<"triage", "Beoordeling van het signaal", Weeks<1>, SetByAgreement, "werkwijze signalen",
                             RemindsBefore<Days<2>>, EscalatesTo<Coordinator>>,
              Tells<Coordinator, "Er is een signaal over een terrein">,
              Basis<"Afspraken over signalen">                                        >,
        //    -----------------------------------------------------------------------
        Step< Received  , Forward  , Forwarded  , By<Coordinator>,
              EndsDeadline<"triage">, FeedbackDue                                     >,
        Step< Received  , Inquire  , Inquiry    , By<Coordinator>,
              EndsDeadline<"triage">, FeedbackDue                                     >,
        Step< Received  , Register , AtTheRiec  , By<Coordinator>,
              Demands<"region_fits", RegionFits>,
              EndsDeadline<"triage">, FeedbackDue,
              Basis<"Wgs 2.23; Bgs 2.16">                                             >,
        Step< Received  , Leave    , LeftAlone  , By<Coordinator>,
              EndsDeadline<"triage">,
              StartsDeadline<"drop", "Afsluiten voor vernietiging", Weeks<2>, SetByAgreement, "Bgs 1.16",
                             RemindsBefore<Days<2>>, EscalatesTo<Coordinator>>        >,
        //    -----------------------------------------------------------------------
        Step< Inquiry   , Conclude , Concluded  , By<Coordinator>                     >,
        Step< Inquiry   , Forward  , Forwarded  , By<Coordinator>                     >,
        Step< Inquiry   , Register , AtTheRiec  , By<Coordinator>,
              Demands<"region_fits", RegionFits>,
              Basis<"Wgs 2.23; Bgs 2.16">                                             >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Forwarded, AtTheRiec, Concluded>
                        , FeedBack , FedBack    , By<Coordinator>,
              EndsDeadline<"feedback">                                                >,
        //    -----------------------------------------------------------------------
        Step< FedBack   , Close    , Closed     , By<Coordinator>,
              EndsEveryDeadline                                                       >,
        Step< LeftAlone , Drop     , Dropped    , By<Coordinator>,
              EndsEveryDeadline,
              Basis<"Bgs 1.16">                                                       >
    >;
};
// clang-format on

}  // namespace

engine::Definition signal() {
    auto definition = define<Signal>("signal", "Signaal", "SIG");
    definition.compartment = Compartment::municipal;
    definition.thresholds = {reports_an_hour};
    return definition;
}

}  // namespace bolwerk::workflows
