#include "workflows/signal/signal.hpp"

#include "engine/vocabulary/tells_who.hpp"
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
struct AtTheRiec : Waiting<"at_the_riec", "Aangemeld bij het RIEC"> {};
struct TakenUp   : State<"taken_up", "Opgepakt door het RIEC"> {};
struct NotTaken  : State<"not_taken_up", "Niet opgepakt door het RIEC"> {};
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
struct TakeUp    : Action<"taken_up", "Leg vast dat het RIEC het oppakt", "legde vast dat het RIEC het signaal oppakt", &asks::riec_took_it> {};
struct NotUp     : Action<"not_taken_up", "Leg vast dat het RIEC het niet oppakt", "legde vast dat het RIEC het signaal niet oppakt", &asks::riec_left_it> {};
struct Leave     : Action<"leave", "Leg vast dat er geen actie volgt", "legde vast dat er geen actie volgt", &asks::leave> {};
struct Conclude  : Action<"conclude", "Rond het onderzoek af", "rondde het onderzoek af", &asks::conclude> {};
struct FeedBack  : Action<"feed_back", "Koppel terug", "koppelde terug", &asks::feed_back> {};
struct Close     : Action<"close", "Sluit het signaal af", "sloot het signaal af"> {};
struct Drop      : Action<"drop", "Sluit af voor vernietiging", "sloot het signaal af voor vernietiging", &asks::feed_back> {};

using FeedbackDue = StartsDeadline<"feedback", "Terugkoppeling van het signaal", Weeks<4>, SetByAgreement, "werkwijze signalen",
                                   RemindsBefore<Weeks<1>>, EscalatesTo<Coordinator>>;

using RiecAnswerDue = StartsDeadline<"riec_answer", "Antwoord van het RIEC", Weeks<4>, SetByAgreement, "werkwijze signalen",
                                     RemindsBefore<Weeks<1>>, RemindsAfter<Weeks<1>>, EscalatesTo<Coordinator>>;

/// Who put it on record, also for somebody whom they know: they tell it on.
template <Text Line>
using TellsReporter = TellsWhoDid<Report, "wie het signaal vastlegde", Line>;

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
              EndsDeadline<"triage">, RiecAnswerDue,
              Basis<"Wgs 2.23; Bgs 2.16">                                             >,
        Step< Received  , Leave    , LeftAlone  , By<Coordinator>,
              EndsDeadline<"triage">,
              StartsDeadline<"drop", "Afsluiten voor vernietiging", Weeks<1>, SetByAgreement, "Bgs 1.16",
                             RemindsBefore<Days<2>>, EscalatesTo<Coordinator>>        >,
        //    -----------------------------------------------------------------------
        Step< Inquiry   , Conclude , Concluded  , By<Coordinator>                     >,
        Step< Inquiry   , Forward  , Forwarded  , By<Coordinator>                     >,
        Step< Inquiry   , Register , AtTheRiec  , By<Coordinator>,
              Demands<"region_fits", RegionFits>,
              EndsDeadline<"feedback">, RiecAnswerDue,
              Basis<"Wgs 2.23; Bgs 2.16">                                             >,
        //    -----------------------------------------------------------------------
        Step< AtTheRiec , TakeUp   , TakenUp    , By<Coordinator>,
              Demands<"riec_answered_on", AnsweredAfterwards>,
              EndsDeadline<"riec_answer">, FeedbackDue,
              Basis<"Wgs 2.23 lid 3">                                                 >,
        Step< AtTheRiec , NotUp    , NotTaken   , By<Coordinator>,
              Demands<"riec_answered_on", AnsweredAfterwards>,
              EndsDeadline<"riec_answer">, EndsDeadline<"feedback">,
              StartsDeadline<"drop", "Afsluiten voor vernietiging", Weeks<1>, SetByAgreement, "Bgs 1.16",
                             CountsFrom<"riec_answered_on">, RemindsBefore<Days<2>>, EscalatesTo<Coordinator>>,
              TellsReporter<"Het RIEC pakt een signaal dat u vastlegde niet op">,
              Basis<"Bgs 1.16">                                                       >,
        //    -----------------------------------------------------------------------
        Step< NotTaken  , Inquire  , Inquiry    , By<Coordinator>,
              EndsDeadline<"drop">, FeedbackDue                                       >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Forwarded, TakenUp, Concluded>
                        , FeedBack , FedBack    , By<Coordinator>,
              EndsDeadline<"feedback">,
              TellsReporter<"Er is teruggekoppeld over een signaal dat u vastlegde">   >,
        //    -----------------------------------------------------------------------
        Step< FedBack   , Close    , Closed     , By<Coordinator>,
              EndsEveryDeadline                                                       >,
        Step< AnyOf<LeftAlone, NotTaken>
                        , Drop     , Dropped    , By<Coordinator>,
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
