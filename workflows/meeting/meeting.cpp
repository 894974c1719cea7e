#include "workflows/meeting/meeting.hpp"

#include "engine/workflow.hpp"
#include "workflows/meeting/agenda_links.hpp"
#include "workflows/meeting/conditions.hpp"
#include "workflows/meeting/decision_conditions.hpp"
#include "workflows/meeting/deferred_conditions.hpp"
#include "workflows/meeting/forms.hpp"
#include "workflows/meeting/guests.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace meeting_conditions;
namespace asks = meeting_forms;

// clang-format off
// Where a meeting can be.
struct Planned    : State<"planned", "Gepland"> {};
struct OpenAgenda : State<"agenda_open", "Agenda open"> {};
struct Definitive : State<"agenda_final", "Agenda definitief"> {};
struct Held       : State<"held", "Gehouden"> {};
struct DraftList  : Waiting<"draft_list", "Besluitenlijst concept"> {};
struct Adopted    : State<"adopted", "Vastgesteld"> {};
struct CarriedOut : Final<"carried_out", "Uitgevoerd"> {};
struct Cancelled  : Final<"cancelled", "Afgelast"> {};

// Who: a meeting belongs to its stuurgroep, so each of them is of this one.
struct Secretary : Role<"steering_group_secretary", "de secretaris van deze stuurgroep"> {};
struct Member    : Role<"steering_group_member", "het lid van deze stuurgroep"> {};

// What somebody can do.
struct Plan       : Action<"plan", "Plan een vergadering", "plande de vergadering", &asks::plan> {};
struct Reschedule : Action<"reschedule", "Verzet de vergadering", "verzette de vergadering", &asks::reschedule> {};
struct Invite     : EntryAction<"invite", "Nodig organisaties uit", "nodigde organisaties uit", &asks::invite> {};
struct Uninvite   : EntryAction<"uninvite", "Trek een uitnodiging in", "trok een uitnodiging in", &asks::uninvite> {};
struct Open       : Action<"open_agenda", "Open de agenda", "opende de agenda"> {};
struct PutOn      : EntryAction<"put_on", "Zet een punt op de agenda", "zette een punt op de agenda", &asks::put_on> {};
struct BringBack  : EntryAction<"bring_back", "Zet een aangehouden punt op de agenda", "zette een aangehouden punt op de agenda", &asks::bring_back> {};
struct LeaveOff   : EntryAction<"leave_off", "Sla een aangehouden punt over", "sloeg een aangehouden punt over", &asks::leave_off> {};
struct TakeOff    : EntryAction<"take_off", "Haal een punt van de agenda", "haalde een punt van de agenda", &asks::take_off> {};
struct Finalise   : Action<"finalise", "Maak de agenda definitief", "maakte de agenda definitief"> {};
struct Reopen     : Action<"reopen", "Open de agenda opnieuw", "opende de agenda opnieuw"> {};
struct Hold       : Action<"hold", "Leg vast dat de vergadering is gehouden", "legde vast dat de vergadering is gehouden", &asks::hold> {};
struct Decide     : EntryAction<"decide", "Leg een besluit vast", "legde een besluit vast", &asks::decide> {};
struct DrawUp     : Action<"draw_up", "Maak de besluitenlijst op", "maakte de besluitenlijst op"> {};
struct Adopt      : Action<"adopt", "Leg vast dat de besluitenlijst is vastgesteld", "legde vast dat de besluitenlijst is vastgesteld", &asks::adopt> {};
struct CarryOut   : EntryAction<"carry_out", "Meld dat een besluit is uitgevoerd", "meldde dat een besluit is uitgevoerd", &asks::carry_out> {};
struct Close      : Action<"close", "Sluit de vergadering af", "sloot de vergadering af"> {};
struct Cancel     : Action<"cancel", "Gelast de vergadering af", "gelastte de vergadering af", &asks::cancel> {};

// The terms, counted back from the day of the meeting.
using PapersTerm = StartsDeadline<"papers", "Stukken aanleveren", PapersClose, SetByAgreement, "werkwijze stuurgroep",
                                  RemindsBefore<Weeks<1>>, RemindsMembers<Weeks<1>>, EscalatesTo<Secretary>>;
using SendingTerm = StartsDeadline<"sending", "Agenda en stukken versturen", GoesOut, SetByAgreement, "werkwijze stuurgroep",
                                   RemindsBefore<Days<2>>, EscalatesTo<Secretary>>;
using MeetingDay = StartsDeadline<"meeting", "Vergadering houden en vastleggen", OnDate<"meets_on">, SetByAgreement, "agenda",
                                  RemindsBefore<Days<2>>, RemindsMembers<Days<1>>, RemindsAfter<Days<3>>>;
using CarryingOutTerm = StartsDeadline<"carrying_out", "Besluiten uitvoeren", FirstDue, SetByAgreement, "besluitenlijst",
                                       RemindsBefore<Weeks<1>>, EscalatesTo<Secretary>>;
using Invitation = Makes<"uitnodiging vergadering", Needs<"meets_on", "starts_at", "ends_at", "place">>;
using DecisionList = Makes<"besluitenlijst", Needs<"meets_on", "members_present", "members_entitled">>;

struct Meeting {
    using steps = Steps<
        //    from          action        to            who
        Step< Begin       , Plan        , Planned     , By<Secretary>,
              Demands<"meets_on", DayAhead>,
              Demands<"ends_at", TimesInOrder>,
              PapersTerm, SendingTerm,
              Tells<Member, "Er is een vergadering van de stuurgroep gepland">,
              Basis<"Werkwijze van de stuurgroep">                                    >,
        //    -----------------------------------------------------------------------
        Step< Planned     , Open        , OpenAgenda  , By<Secretary>,
              Tells<Member, "De agenda van de stuurgroep is open: lever uw stukken aan">,
              TellsGuests<"De agenda van de stuurgroep is open: lever uw stukken aan"> >,
        //    -----------------------------------------------------------------------
        Step< OpenAgenda  , Finalise    , Definitive  , By<Secretary>,
              OnlyIf<SomethingOnAgenda>,
              OnlyIf<DeferredConsidered>,
              EndsDeadline<"papers">,
              EndsDeadline<"sending">,
              MeetingDay,
              Invitation,
              Tells<Member, "De agenda van de stuurgroep is definitief">,
              TellsGuests<"De agenda van de stuurgroep is definitief">                >,
        Step< OpenAgenda  , PutOn       , Same        , By<Secretary>,
              Demands<"case_number", KnownCase>,
              Demands<"asked", DecisionAsked>,
              Demands<"annotation", OnePage>,
              Demands<"level", ConfidentialElsewhere>,
              Demands<"late_reason", LateExplained>,
              LinksCase                                                               >,
        Step< OpenAgenda  , BringBack   , Same        , By<Secretary>,
              OnlyIf<SomethingDeferred>,
              Demands<"deferred_item", KnownDeferred>,
              Demands<"late_reason", LateExplained>,
              LinksDeferredCase                                                       >,
        Step< OpenAgenda  , LeaveOff    , Same        , By<Secretary>,
              OnlyIf<SomethingDeferred>,
              Demands<"deferred_item", KnownDeferred>,
              Demands<"later_on", LaterThanThis>                                      >,
        Step< OpenAgenda  , TakeOff     , Same        , By<Secretary>,
              Demands<"item", OnTheAgenda>,
              CutsCase                                                                >,
        //    -----------------------------------------------------------------------
        Step< Definitive  , Hold        , Held        , By<Secretary>,
              OnlyIf<DayHasCome>,
              Demands<"members_present", NotMoreThanThereAre>,
              EndsDeadline<"meeting">,
              StartsDeadline<"drawing_up", "Besluitenlijst opmaken", Weeks<2>, SetByAgreement, "werkwijze stuurgroep",
                             RemindsBefore<Days<3>>, EscalatesTo<Secretary>>          >,
        Step< Definitive  , Reopen      , OpenAgenda  , By<Secretary>,
              EndsDeadline<"meeting">,
              SendingTerm,
              Tells<Member, "De agenda van de stuurgroep is weer open">,
              TellsGuests<"De agenda van de stuurgroep is weer open">                 >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Planned, OpenAgenda>
                          , Reschedule  , Same        , By<Secretary>,
              Demands<"meets_on", DayAhead>,
              Demands<"ends_at", TimesInOrder>,
              PapersTerm, SendingTerm,
              Tells<Member, "Een vergadering van de stuurgroep is verzet">,
              TellsGuests<"Een vergadering van de stuurgroep is verzet">              >,
        Step< Definitive  , Reschedule  , Same        , By<Secretary>,
              Demands<"meets_on", DayAhead>,
              Demands<"ends_at", TimesInOrder>,
              MeetingDay,
              Invitation,
              Tells<Member, "Een vergadering van de stuurgroep is verzet">,
              TellsGuests<"Een vergadering van de stuurgroep is verzet">              >,
        Step< AnyOf<Planned, OpenAgenda, Definitive>
                          , Invite      , Same        , By<Secretary>,
              Demands<"invited", CanBeInvited>,
              InvitesGuests                                                           >,
        Step< AnyOf<Planned, OpenAgenda, Definitive>
                          , Uninvite    , Same        , By<Secretary>,
              Demands<"uninvited", IsAGuest>,
              UninvitesGuest                                                          >,
        Step< AnyOf<Planned, OpenAgenda, Definitive>
                          , Cancel      , Cancelled   , By<Secretary>,
              EndsEveryDeadline,
              Tells<Member, "Een vergadering van de stuurgroep gaat niet door">,
              TellsGuests<"Een vergadering van de stuurgroep gaat niet door">         >,
        //    -----------------------------------------------------------------------
        Step< Held        , DrawUp      , DraftList   , By<Secretary>,
              OnlyIf<EveryItemDecided>,
              EndsDeadline<"drawing_up">,
              StartsDeadline<"adoption", "Besluitenlijst vaststellen", Months<3>, SetByAgreement, "werkwijze stuurgroep",
                             RemindsBefore<Weeks<2>>, EscalatesTo<Secretary>>,
              DecisionList,
              Tells<Member, "Het concept van de besluitenlijst is er">,
              TellsGuests<"Het concept van de besluitenlijst is er">                  >,
        Step< AnyOf<Held, DraftList>
                          , Decide      , Same        , By<Secretary>,
              Demands<"item", OnTheAgenda>,
              Demands<"outcome", EnoughMembers>,
              Demands<"decision_text", DecisionExplained>,
              Demands<"decision_text", ConfidentialDecisionElsewhere>,
              Demands<"deferred_to", DeferredAhead>,
              Demands<"owner", OwnerAndDay>,
              Demands<"due_on", DueAfterMeeting>                                      >,
        //    -----------------------------------------------------------------------
        Step< DraftList   , Adopt       , Adopted     , By<Secretary>,
              OnlyIf<EveryItemDecided>,
              Demands<"adopted_in", KnownMeeting>,
              Demands<"adopted_on", AdoptedSince>,
              EndsDeadline<"adoption">,
              CarryingOutTerm,
              DecisionList,
              Makes<"openbare besluitenlijst", Needs<"meets_on", "adopted_on">>,
              Tells<Member, "De besluitenlijst is vastgesteld">,
              TellsGuests<"De besluitenlijst is vastgesteld">                         >,
        //    -----------------------------------------------------------------------
        Step< Adopted     , Close       , CarriedOut  , By<Secretary>,
              OnlyIf<EverythingCarriedOut>,
              EndsEveryDeadline,
              Tells<Member, "Alle besluiten van een vergadering zijn uitgevoerd">     >,
        Step< Adopted     , CarryOut    , Same        , By<Secretary>,
              Demands<"carried_item", StillToCarryOut>,
              Demands<"carried_on", CarriedOutSince>,
              CarryingOutTerm                                                         >
    >;
};
// clang-format on

}  // namespace

engine::Definition meeting() {
    auto definition = define<Meeting>("meeting", "Vergadering van de stuurgroep", "VGD");
    definition.ground = Ground::organisation;
    definition.agenda = "items";
    definition.tied_as = "Op de agenda";
    definition.thresholds = {papers_days, sending_days, page_of_annotation, quorum_percent};
    return definition;
}

}  // namespace bolwerk::workflows
