#include "workflows/cooperation/cooperation.hpp"

#include "engine/workflow.hpp"
#include "workflows/cooperation/forms.hpp"
#include "workflows/dates.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
namespace asks = cooperation_forms;

// clang-format off
// Where a cooperation can be.
struct None        : State<"none", "Geen samenwerking"> {};
struct Exploration : State<"exploration", "Verkenning"> {};
struct StartUp     : State<"start_up", "Opstart"> {};
struct Active      : State<"active", "Actief"> {};
struct Structural  : State<"structural", "Structureel"> {};
struct Dormant     : State<"dormant", "Slapend"> {};
struct Ended       : Final<"ended", "Uit het register"> {};

// What somebody can do.
struct Open       : Action<"open", "Zet de samenwerking in het PPS-register", "zette de samenwerking in het PPS-register", &asks::open> {};
struct Explore    : Action<"explore", "Begin de verkenning", "begon de verkenning", &asks::explore> {};
struct Drop       : Action<"drop", "Stop de verkenning", "stopte de verkenning", &asks::drop> {};
struct StartIt    : Action<"start_up", "Begin de opstart", "begon de opstart", &asks::start_up> {};
struct Describe   : Action<"describe", "Werk de gegevens bij", "werkte de gegevens bij", &asks::details> {};
struct Activate   : Action<"activate", "Maak de samenwerking actief", "maakte de samenwerking actief"> {};
struct MakeStructural : Action<"make_structural", "Maak de samenwerking structureel", "maakte de samenwerking structureel", &asks::make_structural> {};
struct Review     : Action<"review", "Leg de jaarlijkse bespreking vast", "legde de jaarlijkse bespreking vast", &asks::review> {};
struct Sleep      : Action<"sleep", "Zet op slapend", "zette de samenwerking op slapend", &asks::sleep> {};
struct Wake       : Action<"wake", "Begin opnieuw met verkennen", "begon opnieuw met verkennen", &asks::explore> {};
struct End        : Action<"end", "Haal uit het register", "haalde de samenwerking uit het register", &asks::end> {};
struct TrackStarted   : Told<"track_started", "zag dat een KVO-B-traject of BIZ-plan begon"> {};
struct TrackSucceeded : Told<"track_succeeded", "zag dat een certificaat of BIZ van kracht werd"> {};
struct TrackEnded     : Told<"track_ended", "zag dat een KVO-B-traject of BIZ eindigde"> {};
// clang-format on

// What must hold.
struct HasParkManagement : Condition<"Parkmanagement of een ondernemersvereniging doet mee."> {
    static bool holds(const Question& question) { return filled(question, "park_management"); }
};
struct HasProcessSupervisor : Condition<"Iemand begeleidt het proces."> {
    static bool holds(const Question& question) { return filled(question, "process_supervisor"); }
};
struct ParkChosen : Condition<"De samenwerking hoort bij één bedrijventerrein."> {
    static bool holds(const Question& q) { return q.subject.park != 0; }
};
struct NotYetRegistered : Condition<"De samenwerking van het terrein staat nog niet in het PPS-register."> {
    static bool holds(const Question& q) { return fact(q, "other_cooperation") == 0; }
};
struct StructureKnown
    : Condition<"De rechtsvorm, het contactpunt en het overleg zijn ingevuld.", "wie de gegevens bijwerkt"> {
    static bool holds(const Question& q) {
        return filled(q, "structure") && field(q, "structure") != "none" && filled(q, "contact_point") &&
               filled(q, "meeting_rhythm");
    }
};
constexpr Threshold camera_days{
    "camera_days", "Hoeveel dagen mogen camerabeelden bewaard blijven?", 28, 1, 366, "Selectielijst gemeenten 2020"};
struct CamerasInOrder
    : Condition<"De camera’s zijn in orde: verantwoordelijke, DPIA, borden en een korte bewaartermijn.",
                "wie de gegevens bijwerkt"> {
    static std::int64_t most_days(const Question& q) { return setting(q, camera_days); }
    static bool holds(const Question& q) {
        if (!filled(q, "cameras")) return true;
        return filled(q, "camera_controller") && filled(q, "camera_dpia") && filled(q, "camera_signs") &&
               filled(q, "camera_days") && number_field(q, "camera_days") <= most_days(q);
    }
    static std::string detail(const Question& q) {
        return "bewaren mag hooguit " + std::to_string(most_days(q)) + " dagen";
    }
};
struct CarriedByAgreement
    : Condition<"Er is een geldig KVO-B-certificaat, een BIZ of parkmanagement.", "de partners van het terrein"> {
    static bool holds(const Question& q) {
        return fact(q, "kvo_b_valid") > 0 || fact(q, "biz_in_force") > 0 ||
               party_of(q.subject, "park_management") != nullptr;
    }
};
struct NoTrackRuns : Condition<"Er loopt geen KVO-B-traject of BIZ-plan meer.", "wie dat traject behandelt"> {
    static bool holds(const Question& q) { return fact(q, "tracks_open") == 0; }
};
struct ReviewedAlready
    : Condition<"De bespreking was vandaag of eerder, en niet voordat de samenwerking in het register kwam."> {
    static bool holds(const Question& q) { return happened_since(q, "review_on", day_of_step(q, "open")); }
};

struct Cooperation {
    // clang-format off
    using steps = Steps<
        //    from          action           to            who
        Step< Begin       , Open           , None        , By<Coordinator, BusinessLiaison>,
              OnlyIf<ParkChosen>,
              OnlyIf<NotYetRegistered>,
              Basis<"IBIS, blok veiligheid en organisatie">                           >,
        //    -----------------------------------------------------------------------
        Step< None        , Explore        , Exploration , By<Coordinator, BusinessLiaison>,
              StartsDeadline<"exploration", "Verkenning afronden", Months<6>, SetByAgreement, "afspraak programma",
                             RemindsBefore<Months<1>>, EscalatesTo<Coordinator>>,
              Tells<Coordinator, "De verkenning van een samenwerking is begonnen">    >,
        //    -----------------------------------------------------------------------
        Step< Exploration , StartIt        , StartUp     , By<Coordinator, BusinessLiaison>,
              EndsDeadline<"exploration">,
              StartsDeadline<"start_up", "Opstart afronden", Months<12>, SetByAgreement, "afspraak programma",
                             RemindsBefore<Months<2>>, EscalatesTo<Coordinator>>,
              Invites<"process_supervisor", "process_supervisor">,
              Invites<"park_management", "park_management">,
              When<HasParkManagement, Makes<"uitnodiging parkmanagement", Needs<"term_start_up">>>,
              When<HasProcessSupervisor, Makes<"uitnodiging procesbegeleider", Needs<"term_start_up">>>,
              Tells<ProcessSupervisor, "U begeleidt een samenwerking op een bedrijventerrein"> >,
        Step< Exploration , Drop           , None        , By<Coordinator, BusinessLiaison>,
              EndsDeadline<"exploration">                                             >,
        //    -----------------------------------------------------------------------
        Step< StartUp     , Activate       , Active      , By<Coordinator, BusinessLiaison>,
              OnlyIf<StructureKnown>,
              OnlyIf<CamerasInOrder>,
              EndsDeadline<"start_up">,
              StartsDeadline<"review", "Jaarlijkse bespreking", Years<1>, SetByAgreement, "afspraak programma",
                             RemindsBefore<Months<1>>, EscalatesTo<Coordinator>>,
              SetsParkFact<"pps", true>,
              Tells<ParkManagement, "De samenwerking is actief">                      >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Active, Structural>
                          , Review         , Same        , By<Coordinator, BusinessLiaison>,
              Demands<"review_on", ReviewedAlready>,
              StartsDeadline<"review", "Jaarlijkse bespreking", Years<1>, SetByAgreement, "afspraak programma",
                             CountsFrom<"review_on">, RemindsBefore<Months<1>>, EscalatesTo<Coordinator>> >,
        //    -----------------------------------------------------------------------
        Step< Active      , MakeStructural , Structural  , By<Coordinator>,
              OnlyIf<StructureKnown>,
              OnlyIf<CamerasInOrder>,
              OnlyIf<CarriedByAgreement>,
              Tells<ParkManagement, "De samenwerking is structureel">                 >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<StartUp, Active, Structural>
                          , Describe       , Same        , By<Coordinator, BusinessLiaison, ProcessSupervisor, ParkManagement> >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<StartUp, Active, Structural>
                          , Sleep          , Dormant     , By<Coordinator>,
              EndsEveryDeadline,
              SetsParkFact<"pps", false>,
              Tells<ParkManagement, "De samenwerking ligt stil">                      >,
        Step< Dormant     , Wake           , Exploration , By<Coordinator, BusinessLiaison>,
              StartsDeadline<"exploration", "Verkenning afronden", Months<6>, SetByAgreement, "afspraak programma",
                             RemindsBefore<Months<1>>, EscalatesTo<Coordinator>>       >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<None, Dormant>
                          , End            , Ended       , By<Coordinator>,
              OnlyIf<NoTrackRuns>,
              EndsEveryDeadline                                                       >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<None, Exploration, Dormant>
                          , TrackStarted   , StartUp     , By<System>,
              EndsDeadline<"exploration">,
              StartsDeadline<"start_up", "Opstart afronden", Months<12>, SetByAgreement, "afspraak programma",
                             RemindsBefore<Months<2>>, EscalatesTo<Coordinator>>,
              Tells<Coordinator, "De samenwerking is in opstart: er is een traject begonnen"> >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<None, Exploration, StartUp, Dormant>
                          , TrackSucceeded , Active      , By<System>,
              EndsEveryDeadline,
              StartsDeadline<"review", "Jaarlijkse bespreking", Years<1>, SetByAgreement, "afspraak programma",
                             RemindsBefore<Months<1>>, EscalatesTo<Coordinator>>,
              SetsParkFact<"pps", true>,
              Tells<Coordinator, "De samenwerking is actief: werk de gegevens bij">   >,
        Step< AnyOf<Active, Structural>
                          , TrackSucceeded , Same        , By<System>,
              Tells<Coordinator, "Een certificaat of BIZ is van kracht">              >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<None, Exploration, StartUp, Active, Dormant>
                          , TrackEnded     , Same        , By<System>,
              Tells<Coordinator, "Een KVO-B-traject of BIZ is geëindigd: ga na of de samenwerking nog klopt"> >,
        Step< Structural  , TrackEnded     , Same        , By<System>,
              OnlyIf<CarriedByAgreement>                                              >,
        Step< Structural  , TrackEnded     , Active      , By<System>,
              Unless<CarriedByAgreement>,
              Tells<Coordinator, "Een KVO-B-traject of BIZ is geëindigd: de samenwerking is weer actief, niet structureel"> >
    >;
    // clang-format on
};

}  // namespace

engine::Definition cooperation() {
    auto definition = define<Cooperation>("cooperation", "Samenwerking (PPS)", "PPS");
    definition.one_per_park = true;
    definition.thresholds = {camera_days};
    return definition;
}

}  // namespace bolwerk::workflows
