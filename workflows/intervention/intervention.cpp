#include "workflows/intervention/intervention.hpp"

#include "engine/personal_data.hpp"
#include "engine/workflow.hpp"
#include "workflows/intervention/forms.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;

// Where an intervention can be.
struct Proposed   : Waiting<"proposed", "Voorgesteld"> {};
struct Agreed     : State<"accepted", "Geaccepteerd"> {};
struct Planned    : State<"planned", "Gepland"> {};
struct Running    : State<"in_progress", "In uitvoering"> {};
struct CarriedOut : State<"carried_out", "Uitgevoerd"> {};
struct Measured   : State<"measured", "Effect gemeten"> {};
struct Closed     : Final<"closed", "Afgesloten"> {};
struct Rejected   : Final<"rejected", "Afgewezen"> {};
struct Lapsed     : Final<"lapsed", "Vervallen"> {};

// Who, beside the roles that all workflows share.
struct Owner : PartyRole<"owner", "de eigenaar van de interventie"> {};

// What somebody can do.
struct Open       : Action<"open", "Stel een interventie voor", "stelde de interventie voor"> { static const Form& form() { return intervention_forms::open(); } };
struct Accept     : Action<"accept", "Accepteer", "accepteerde de interventie"> {};
struct Reject     : Action<"reject", "Wijs af", "wees de interventie af"> { static const Form& form() { return intervention_forms::reject(); } };
struct Plan       : Action<"plan", "Maak de planning", "maakte de planning"> { static const Form& form() { return intervention_forms::plan(); } };
struct Begin_     : Action<"start", "Start de uitvoering", "startte de uitvoering"> {};
struct Finish     : Action<"finish", "Meld als uitgevoerd", "meldde de interventie als uitgevoerd"> { static const Form& form() { return intervention_forms::carried_out(); } };
struct Measure    : Action<"measure", "Leg het effect vast", "legde het effect vast"> { static const Form& form() { return intervention_forms::effect(); } };
struct Close      : Action<"close", "Sluit af", "sloot de interventie af"> {};
struct Lapse      : Action<"lapse", "Laat vervallen", "liet de interventie vervallen"> { static const Form& form() { return intervention_forms::lapse(); } };

// What must hold.
struct PlanIsOpen : Condition<"Het projectplan loopt nog.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return fact(q, "plan_open") != 0; }
};
struct TitleWithoutPersonalData : Condition<"Haal persoonsgegevens uit de titel: een BSN, kenteken, telefoonnummer of e-mailadres."> {
    static bool holds(const Question& q) { return field(q, "title").is_string() && find_personal_data(field(q, "title").get_ref<const std::string&>()).empty(); }
};
struct LegalBasisForEnforcement : Condition<"Vul de wettelijke grondslag in: dit is handhaving."> {
    static bool holds(const Question& q) {
        const auto types = q.facts.find("enforcement_types");
        const bool enforcement = types != q.facts.end() && std::ranges::find(*types, field(q, "type")) != types->end();
        return !enforcement || filled(q, "legal_basis");
    }
};
struct FinishAfterStart : Condition<"De einddatum ligt voor de begindatum."> {
    static bool holds(const Question& q) { return !filled(q, "start_on") || field(q, "start_on") <= field(q, "finish_by"); }
};
struct NotInTheFuture : Condition<"De dag van uitvoering ligt in de toekomst."> {
    static bool holds(const Question& q) { return field(q, "carried_out_on").get<std::string>() <= iso(q.today); }
};
struct EvidenceAttached : Condition<"Er is een bewijsstuk toegevoegd.", "de eigenaar van de interventie"> {
    static bool holds(const Question& q) { return fact(q, "attachments") > 0; }
};

struct Intervention {
    // clang-format off
    using steps = Steps<
        //    from          action     to            who
        Step< Begin       , Open     , Proposed    , By<Coordinator>,
              OnlyIf<PlanIsOpen>,
              Demands<"title", TitleWithoutPersonalData>,
              Demands<"legal_basis", LegalBasisForEnforcement>,
              StartsDeadline<"answer", "Antwoord van de eigenaar", Weeks<2>, SetByAgreement, "afspraak programma",
                             RemindsBefore<Days<3>>, EscalatesTo<Coordinator>>,
              Invites<"owner", "owner">,
              TiesToParent<"plan">,
              Tells<Owner, "U bent gevraagd om een interventie uit te voeren">,
              Basis<"Leidraad interventies">                                          >,
        //    -----------------------------------------------------------------------
        Step< Proposed    , Accept   , Agreed      , By<Owner>,
              EndsDeadline<"answer">,
              StartsDeadline<"finish", "Klaar volgens afspraak", OnDate<"finish_by">, SetByAgreement, "afspraak in het plan",
                             RemindsBefore<Days<7>>, RemindsAfter<Days<14>>,
                             RemindsAfter<Days<30>>, EscalatesTo<SteeringGroupSecretary>>,
              TellsLinked<"plan", "intervention_changed">,
              Tells<Coordinator, "De eigenaar heeft de interventie geaccepteerd">     >,
        //    -----------------------------------------------------------------------
        Step< Proposed    , Reject   , Rejected    , By<Owner>,
              EndsDeadline<"answer">,
              TellsLinked<"plan", "intervention_changed">,
              Tells<Coordinator, "De eigenaar heeft de interventie afgewezen">        >,
        //    -----------------------------------------------------------------------
        Step< Agreed      , Plan     , Planned     , By<Owner>,
              Demands<"finish_by", FinishAfterStart>,
              StartsDeadline<"finish", "Klaar volgens planning", OnDate<"finish_by">, SetByAgreement, "planning van de eigenaar",
                             RemindsBefore<Days<7>>, RemindsAfter<Days<14>>,
                             RemindsAfter<Days<30>>, EscalatesTo<SteeringGroupSecretary>>,
              Tells<Coordinator, "De interventie is gepland">                         >,
        //    -----------------------------------------------------------------------
        Step< Planned     , Begin_   , Running     , By<Owner>                        >,
        //    -----------------------------------------------------------------------
        Step< Running     , Finish   , CarriedOut  , By<Owner>,
              OnlyIf<EvidenceAttached>,
              WaitsForAdvice,
              Demands<"carried_out_on", NotInTheFuture>,
              EndsDeadline<"finish">,
              StartsDeadline<"effect", "Effect meten", Months<6>, SetByAgreement, "afspraak programma",
                             CountsFrom<"carried_out_on">, RemindsBefore<Months<1>>, EscalatesTo<Coordinator>>,
              Tells<Coordinator, "De interventie is uitgevoerd">                      >,
        //    -----------------------------------------------------------------------
        Step< CarriedOut  , Measure  , Measured    , By<Owner, Coordinator>,
              EndsDeadline<"effect">,
              Tells<Coordinator, "Het effect is gemeten">                             >,
        //    -----------------------------------------------------------------------
        Step< Measured    , Close    , Closed      , By<Coordinator>,
              TellsLinked<"plan", "intervention_changed">                             >,
        //    -----------------------------------------------------------------------
        Step< Proposed    , Lapse    , Lapsed      , By<Coordinator>, EndsDeadline<"answer">, TellsLinked<"plan", "intervention_changed">, Tells<Owner, "De interventie is vervallen"> >,
        Step< Agreed      , Lapse    , Lapsed      , By<Coordinator>, EndsDeadline<"finish">, TellsLinked<"plan", "intervention_changed">, Tells<Owner, "De interventie is vervallen"> >,
        Step< Planned     , Lapse    , Lapsed      , By<Coordinator>, EndsDeadline<"finish">, TellsLinked<"plan", "intervention_changed">, Tells<Owner, "De interventie is vervallen"> >,
        Step< Running     , Lapse    , Lapsed      , By<Coordinator>, EndsDeadline<"finish">, TellsLinked<"plan", "intervention_changed">, Tells<Owner, "De interventie is vervallen"> >
    >;
    // clang-format on
};

}  // namespace

engine::Definition intervention() { return define<Intervention>("intervention", "Interventie", "INT"); }

}  // namespace bolwerk::workflows
