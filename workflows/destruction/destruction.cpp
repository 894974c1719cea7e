#include "workflows/destruction/destruction.hpp"

#include "engine/workflow.hpp"
#include "workflows/destruction/forms.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
namespace asks = destruction_forms;

// clang-format off
// Where a list can be.
struct Drawn     : State<"drawn", "Opgesteld"> {};
struct HalfWay   : State<"approved_once", "Goedgekeurd door één archivaris"> {};
struct Approved  : State<"approved", "Goedgekeurd"> {};
struct Done      : Final<"done", "Uitgevoerd"> {};
struct Withdrawn : Final<"withdrawn", "Ingetrokken"> {};

struct Archivist : Role<"archivist", "de archivaris"> {};

// What somebody can do.
struct DrawUp   : Action<"draw_up", "Stel een vernietigingslijst op", "stelde de vernietigingslijst op", &asks::draw_up> {};
struct LeaveOff : EntryAction<"leave_off", "Haal een zaak van de lijst", "haalde een zaak van de lijst", &asks::leave_off> {};
struct Approve  : Action<"approve", "Keur de lijst goed", "keurde de lijst goed", &asks::approve> {};
struct Agree    : Action<"agree", "Keur de lijst goed als tweede", "keurde de lijst goed als tweede", &asks::approve> {};
struct GiveBack : Action<"give_back", "Geef de lijst terug", "gaf de lijst terug", &asks::give_back> {};
struct Destroy  : Action<"destroy", "Vernietig wat op de lijst staat", "vernietigde wat op de lijst stond", &asks::destroy> {};
struct Withdraw : Action<"withdraw", "Trek de lijst in", "trok de lijst in", &asks::withdraw> {};

struct DayHasCome : Condition<"De peildatum is vandaag of eerder."> {
    static bool holds(const Question& q) { return date_field(q, "reference_date") <= q.today; }
};
/// Of the fact "waiting": [{why, cases}], what is due on the day of the list and stays off it.
struct SomethingOnIt : Condition<"Er staat iets op de lijst.", "niemand: er is niets te vernietigen"> {
    static bool holds(const Question& q) { return fact(q, "items") > 0; }
    static std::string detail(const Question& q) {
        std::string text;
        for (const auto waiting = q.facts.value("waiting", Json::array()); const auto& one : waiting)
            text += (text.empty() ? "wel wacht " : ", ") + std::to_string(one.at("cases").get<std::int64_t>()) + " door: " +
                    one.at("why").get<std::string>();
        return text.empty() ? text : text + ". Is dat voorbij, stel dan een nieuwe lijst op";
    }
};
struct NothingHeld : Condition<"Op niets van de lijst rust een bewaarplicht.", "de archivaris, door het van de lijst te halen"> {
    static bool holds(const Question& q) { return fact(q, "held") == 0; }
    static std::string detail(const Question& q) { return std::to_string(fact(q, "held")) + " op de lijst"; }
};
struct OnTheList : Condition<"Kies een zaak die op de lijst staat."> {
    static bool holds(const Question& q) { return lists(q, "numbers", field(q, "left_off")); }
};
struct Checked : Condition<"Vink aan dat u de lijst hebt nagekeken."> {
    static bool holds(const Question& q) { return filled(q, "list_checked"); }
};
struct Aware : Condition<"Vink aan dat u weet dat dit niet terug te draaien is."> {
    static bool holds(const Question& q) { return filled(q, "cannot_be_undone"); }
};

struct Destruction {
    using steps = Steps<
        //    from        action      to           who
        Step< Begin     , DrawUp    , Drawn      , By<Archivist, System>,
              Demands<"reference_date", DayHasCome>,
              Tells<Archivist, "Er is een vernietigingslijst om goed te keuren">,
              Basis<"Archiefwet 1995, art. 3; Archiefbesluit 1995, art. 8">           >,
        //    -----------------------------------------------------------------------
        Step< Drawn     , Approve   , HalfWay    , By<Archivist>,
              OnlyIf<SomethingOnIt>,
              OnlyIf<NothingHeld>,
              Demands<"list_checked", Checked>,
              Tells<Archivist, "Een vernietigingslijst wacht op een tweede goedkeuring"> >,
        Step< Drawn     , LeaveOff  , Same       , By<Archivist>,
              Demands<"left_off", OnTheList>                                          >,
        //    -----------------------------------------------------------------------
        Step< HalfWay   , Agree     , Approved   , By<Archivist>,
              OnlyIf<NothingHeld>,
              NotTheSamePersonAs<Approve>,
              Demands<"list_checked", Checked>,
              Tells<Archivist, "Een vernietigingslijst is goedgekeurd en kan worden uitgevoerd"> >,
        //    -----------------------------------------------------------------------
        Step< Approved  , Destroy   , Done       , By<Archivist>,
              OnlyIf<NothingHeld>,
              Demands<"cannot_be_undone", Aware>,
              Makes<"verklaring van vernietiging", Needs<"reference_date", "destroyed_lines">>,
              Basis<"Archiefbesluit 1995, art. 8; Wgs 1.8">                           >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<HalfWay, Approved>
                        , GiveBack  , Drawn      , By<Archivist>                      >,
        Step< Drawn     , Withdraw  , Withdrawn  , By<Archivist>                      >
    >;
};
// clang-format on

}  // namespace

engine::Definition destruction() {
    auto definition = define<Destruction>("destruction", "Vernietigingslijst", "VNL");
    definition.ground = Ground::organisation;
    return definition;
}

}  // namespace bolwerk::workflows
