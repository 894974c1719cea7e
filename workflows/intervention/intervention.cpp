#include "workflows/intervention/intervention.hpp"

#include "engine/vocabulary/cleared_by.hpp"
#include "engine/workflow.hpp"
#include "workflows/checks.hpp"
#include "workflows/confidential_numbers.hpp"
#include "workflows/dates.hpp"
#include "workflows/intervention/enforcement.hpp"
#include "workflows/intervention/forms.hpp"
#include "workflows/intervention/plan_states.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using namespace intervention_conditions;
namespace asks = intervention_forms;

// clang-format off
// Where an intervention can be.
struct Proposed   : Waiting<"proposed", "Voorgesteld"> {};
struct Declined   : State<"declined", "Eigenaar zegt nee"> {};
struct Agreed     : State<"accepted", "Geaccepteerd"> {};
struct LaterAsked : State<"later_asked", "Latere dag gevraagd"> {};
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
struct Open     : Action<"open", "Stel een interventie voor", "stelde de interventie voor", &asks::open> {};
struct Accept   : Action<"accept", "Accepteer de interventie", "accepteerde de interventie"> {};
struct Decline  : Action<"reject", "Wijs de interventie af", "wees de interventie af", &asks::reject> {};
struct Reassign : Action<"ask_another_owner", "Vraag een andere eigenaar", "vroeg een andere eigenaar", &asks::another_owner> {};
struct GiveUp   : Action<"accept_rejection", "Sluit af als afgewezen", "sloot de interventie af als afgewezen"> {};
struct Plan     : Action<"plan", "Maak de planning", "maakte de planning", &asks::plan> {};
struct AgreeLater : Action<"agree_later", "Stem in met de latere dag", "stemde in met de latere dag"> {};
struct KeepDay  : Action<"keep_agreed_day", "Houd de afgesproken dag aan", "hield de afgesproken dag aan", &asks::keep_day> {};
struct Involve  : Action<"add_participant", "Laat een organisatie meewerken", "liet een organisatie meewerken", &asks::participant> {};
struct Begin_   : Action<"start", "Start de uitvoering", "startte de uitvoering"> {};
struct Finish   : Action<"finish", "Meld als uitgevoerd", "meldde de interventie als uitgevoerd", &asks::carried_out> {};
struct Thank    : Action<"thank_after_check", "Rond de nazorg af", "rondde de nazorg af", &asks::thanks> {};
struct Measure  : Action<"measure", "Leg het effect vast", "legde het effect vast", &asks::effect> {};
struct Close    : Action<"close", "Sluit de interventie af", "sloot de interventie af"> {};
struct Lapse    : Action<"lapse", "Laat de interventie vervallen", "liet de interventie vervallen", &asks::lapse> {};
// clang-format on

// What must hold.
/// What the stuurgroep has before it or decided on changes by an adjustment alone (HANDBOOK 9).
struct PlanTakesInterventions : Condition<"Het projectplan is in voorbereiding of wordt bijgesteld."> {
    static bool holds(const Question& q) { return plan_takes_interventions(plan_state(q)); }
    static std::string detail(const Question& q) { return std::string(why_not(plan_state(q)).now); }
    static std::string_view cleared_by_now(const Question& q) { return why_not(plan_state(q)).cleared_by; }

private:
    static std::string_view plan_state(const Question& q) {
        const auto found = q.facts.find("plan_state");
        return found == q.facts.end() ? std::string_view{} : found->get_ref<const std::string&>();
    }
};
struct TypeFromCatalogue : Condition<"Kies een soort interventie uit de leidraad."> {
    static bool holds(const Question& q) { return lists(q, "types", field(q, "type")); }
};
/// HANDBOOK 4.2: how the addresses of a check were chosen is written down, and it is never by company.
struct SelectionFits : Condition<"Kies hoe de adressen van deze controle worden gekozen, en leg het uit."> {
    static bool holds(const Question& q) {
        const auto type = text_of(q, "type");
        return !is_check(type) ||
               (selection_fits(text_of(q, "check_selection"), type) && filled(q, "check_selection_how"));
    }
    static std::string detail(const Question& q) {
        const bool recheck = selection_fits(text_of(q, "check_selection"), text_of(q, "type"));
        return filled(q, "check_selection") && !recheck ? "deze keuze past alleen bij een hercontrole" : std::string{};
    }

private:
    static std::string_view text_of(const Question& q, std::string_view name) {
        const auto& value = field(q, name);
        return value.is_string() ? std::string_view(value.get_ref<const std::string&>()) : std::string_view{};
    }
};
struct SelectionKnown : Condition<"Bij een controle staat hoe de adressen zijn gekozen.", "wie de planning maakt"> {
    static bool holds(const Question& q) { return SelectionFits::holds(q); }
};
struct FinishAfterStart : Condition<"De einddatum ligt niet voor de begindatum."> {
    static bool holds(const Question& q) { return date_field(q, "start_on") <= date_field(q, "finish_by"); }
};
struct StartAfterProposal : Condition<"De begindatum ligt niet voor de dag van het voorstel."> {
    static bool holds(const Question& q) { return date_field(q, "start_on") >= day_of_step(q, "open"); }
};
/// The day that was agreed is the day of the running term; another one takes the consent of whoever agreed to it.
struct FinishesLater : Condition<"De eigenaar wil later klaar zijn dan was afgesproken."> {
    static bool holds(const Question& q) {
        const auto* agreed = deadline_of(q.subject, "finish");
        return agreed != nullptr && date_field(q, "finish_by") > agreed->clock.last_day;
    }
};
struct FinishAhead : Condition<"De dag waarop het klaar is, ligt na vandaag."> {
    static bool holds(const Question& q) { return date_field(q, "finish_by") > q.today; }
};
struct CarriedOutAlready
    : Condition<"De dag van uitvoering is vandaag of eerder, en niet voor de dag van het voorstel."> {
    static bool holds(const Question& q) { return happened_since(q, "carried_out_on", day_of_step(q, "open")); }
};
struct IsACheck : Condition<"Dit is een controle."> {
    static bool holds(const Question& q) {
        const auto& type = field(q, "type");
        return type.is_string() && is_check(type.get_ref<const std::string&>());
    }
};
struct NotThankedYet : Condition<"De bedankbrief is nog niet gemaakt."> {
    static bool holds(const Question& q) { return day_of_step(q, "thank_after_check") == std::nullopt; }
};
/// HANDBOOK 12: who let inspectors in hears within two weeks what was found and what comes of it.
struct CheckFollowedUp
    : Condition<"Na een controle is de nazorg afgerond: de bedankbrief is gemaakt.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return !IsACheck::holds(q) || !NotThankedYet::holds(q); }
};
struct RecheckFits : Condition<"Een hercontrole is na vandaag, en alleen nodig als nog niet alles in orde is."> {
    static bool holds(const Question& q) {
        const auto on = date_field(q, "recheck_on");
        return !on || (*on > q.today && field(q, "follow_up") == "some");
    }
};
struct MeasuredAfterwards : Condition<"De meting is op of na de dag van uitvoering, en niet na vandaag."> {
    static bool holds(const Question& q) {
        const auto on = date_field(q, "effect_on");
        return on >= date_field(q, "carried_out_on") && on <= q.today;
    }
};
/// Asked again at every step after it: whoever manages the case may have withdrawn it meanwhile (HANDBOOK 11).
struct EvidenceAttached : Condition<"Er is een bewijsstuk toegevoegd.", "de eigenaar van de interventie"> {
    static bool holds(const Question& q) { return fact(q, "attachments") > 0; }
};

/// With the day of a field at its end: "Klaar op 2 maart 2027".
template <class R, Text Line, Text FieldName>
struct TellsDay {
    static void plan(const Judgement& judgement, Effects& effects) {
        Tells<R, Line>::plan(judgement, effects);
        if (const auto day = date_field(judgement.question, FieldName.view()))
            std::get<Notify>(effects.back()).text += " " + long_date(*day);
    }
    static ClauseInfo info() {
        auto info = Tells<R, Line>::info();
        info.text += " …";
        info.plan = &plan;
        return info;
    }
};

struct Intervention {
    // clang-format off
    using steps = Steps<
        //    from          action     to            who
        Step< Begin       , Open     , Proposed    , By<Coordinator>,
              OnlyIf<PlanTakesInterventions>,
              Demands<"type", TypeFromCatalogue>,
              Demands<"legal_basis", LegalBasisForEnforcement>,
              Demands<"legal_basis", BasisFitsType>,
              Demands<"owner", PublicBodyEnforces>,
              Demands<"owner", MayorActs>,
              Demands<"finish_by", FinishAhead>,
              Demands<"goal", NamesNoConfidentialCase>,
              StartsDeadline<"answer", "Antwoord van de eigenaar", Weeks<2>, SetByAgreement, "afspraak programma",
                             RemindsBefore<Days<3>>, EscalatesTo<Coordinator>>,
              Invites<"owner", "owner">,
              TiesToParent<"plan">,
              TellsLinked<"plan", "intervention_changed">,
              Makes<"uitnodiging eigenaar", Needs<"goal", "finish_by", "term_answer">>,
              Tells<Owner, "U bent gevraagd om een interventie uit te voeren">,
              Basis<"Leidraad interventies">                                          >,
        //    -----------------------------------------------------------------------
        Step< Proposed    , Accept   , Agreed      , By<Owner>,
              EndsDeadline<"answer">,
              StartsDeadline<"finish", "Interventie uitvoeren", OnDate<"finish_by">, SetByAgreement, "afspraak in het plan",
                             RemindsBefore<Days<7>>, RemindsAfter<Days<14>>,
                             RemindsAfter<Days<30>, SteeringGroupSecretary>, EscalatesTo<Coordinator>>,
              TellsLinked<"plan", "owners_accepted">,
              Tells<Coordinator, "De eigenaar heeft de interventie geaccepteerd">     >,
        //    -----------------------------------------------------------------------
        Step< Proposed    , Decline  , Declined    , By<Owner>,
              EndsDeadline<"answer">,
              Tells<Coordinator, "De eigenaar voert de interventie niet uit">         >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Declined, Proposed>
                          , Reassign , Proposed    , By<Coordinator>,
              Demands<"owner", PublicBodyEnforces>,
              Demands<"owner", MayorActs>,
              StartsDeadline<"answer", "Antwoord van de eigenaar", Weeks<2>, SetByAgreement, "afspraak programma",
                             RemindsBefore<Days<3>>, EscalatesTo<Coordinator>>,
              Invites<"owner", "owner">,
              Makes<"uitnodiging eigenaar", Needs<"goal", "finish_by", "term_answer">>,
              Tells<Owner, "U bent gevraagd om een interventie uit te voeren">        >,
        //    -----------------------------------------------------------------------
        Step< Declined    , GiveUp   , Rejected    , By<Coordinator>,
              EndsEveryDeadline,
              TellsLinked<"plan", "owners_accepted">,
              TellsLinked<"plan", "interventions_done">                             >,
        //    -----------------------------------------------------------------------
        Step< Planned     , Begin_   , Running     , By<Owner>,
              OnlyIf<SelectionKnown>                                                  >,
        //    -----------------------------------------------------------------------
        Step< LaterAsked  , AgreeLater , Planned   , By<Coordinator>,
              OnlyIf<FinishAhead>,
              EndsDeadline<"consent">,
              StartsDeadline<"finish", "Interventie uitvoeren", OnDate<"finish_by">, SetByAgreement, "planning van de eigenaar",
                             RemindsBefore<Days<7>>, RemindsAfter<Days<14>>,
                             RemindsAfter<Days<30>, SteeringGroupSecretary>, EscalatesTo<Coordinator>>,
              TellsDay<Owner, "De coördinator stemt in: de interventie is klaar op", "finish_by"> >,
        Step< LaterAsked  , KeepDay  , Agreed      , By<Coordinator>,
              EndsDeadline<"consent">,
              Tells<Owner, "De coördinator houdt de afgesproken dag aan: maak een nieuwe planning"> >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Agreed, LaterAsked, Planned>
                          , Plan     , Planned     , By<Owner>,
              Unless<FinishesLater>,
              Demands<"start_on", StartAfterProposal>,
              Demands<"finish_by", FinishAfterStart>,
              Demands<"check_selection", SelectionFits>,
              EndsDeadline<"consent">,
              StartsDeadline<"finish", "Interventie uitvoeren", OnDate<"finish_by">, SetByAgreement, "planning van de eigenaar",
                             RemindsBefore<Days<7>>, RemindsAfter<Days<14>>,
                             RemindsAfter<Days<30>, SteeringGroupSecretary>, EscalatesTo<Coordinator>>,
              Tells<Coordinator, "De interventie is gepland">                         >,
        Step< AnyOf<Agreed, LaterAsked, Planned>
                          , Plan     , LaterAsked  , By<Owner>,
              OnlyIf<FinishesLater>,
              Demands<"start_on", StartAfterProposal>,
              Demands<"finish_by", FinishAfterStart>,
              Demands<"check_selection", SelectionFits>,
              StartsDeadline<"consent", "Antwoord op de latere dag", Weeks<2>, SetByAgreement, "afspraak programma",
                             RemindsBefore<Days<3>>, EscalatesTo<Coordinator>>,
              TellsDay<Coordinator, "De eigenaar wil later klaar zijn dan was afgesproken, op", "finish_by"> >,
        //    -----------------------------------------------------------------------
        Step< Running     , Finish   , CarriedOut  , By<Owner>,
              OnlyIf<EvidenceAttached>,
              WaitsForAdvice,
              Demands<"carried_out_on", CarriedOutAlready>,
              EndsDeadline<"finish">,
              StartsDeadline<"effect", "Effect meten", Months<6>, SetByAgreement, "afspraak programma",
                             CountsFrom<"carried_out_on">, RemindsBefore<Months<1>>, EscalatesTo<Coordinator>>,
              When<IsACheck, StartsDeadline<"aftercare", "Nazorg na de controle", Weeks<2>, SetByAgreement,
                             "afspraak programma", CountsFrom<"carried_out_on">, RemindsBefore<Days<3>>,
                             EscalatesTo<Coordinator>>>,
              Tells<Coordinator, "De interventie is uitgevoerd">                      >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Agreed, LaterAsked, Planned, Running>
                          , Involve  , Same        , By<Coordinator>,
              InvitesAnother<"participant", "participant">                            >,
        Step< AnyOf<Agreed, LaterAsked, Planned, Running>
                          , Involve  , Same        , By<Owner>,
              OnlyIf<OwnerIsPublicBody>,
              InvitesAnother<"participant", "participant">                            >,
        //    -----------------------------------------------------------------------
        Step< CarriedOut  , Thank    , Same        , By<Coordinator>,
              OnlyIf<IsACheck>,
              OnlyIf<NotThankedYet>,
              Demands<"recheck_on", RecheckFits>,
              EndsDeadline<"aftercare">,
              Makes<"bedankbrief controle", Needs<"carried_out_on", "noticed">>,
              Basis<"Leidraad interventies">                                          >,
        //    -----------------------------------------------------------------------
        Step< CarriedOut  , Measure  , Measured    , By<Owner, Coordinator>,
              OnlyIf<EvidenceAttached>,
              OnlyIf<CheckFollowedUp>,
              Demands<"effect_on", MeasuredAfterwards>,
              EndsDeadline<"effect">,
              Tells<Coordinator, "Het effect is gemeten">                             >,
        //    -----------------------------------------------------------------------
        Step< Measured    , Close    , Closed      , By<Coordinator>,
              OnlyIf<EvidenceAttached>,
              EndsEveryDeadline,
              TellsLinked<"plan", "interventions_done">                             >,
        //    -----------------------------------------------------------------------
        Step< AnyOf<Proposed, Agreed, LaterAsked, Planned, Running>
                          , Lapse    , Lapsed      , By<Coordinator>,
              EndsEveryDeadline,
              TellsLinked<"plan", "owners_accepted">,
              TellsLinked<"plan", "interventions_done">,
              Tells<Owner, "De interventie is vervallen">                             >
    >;
    // clang-format on
};

}  // namespace

engine::Definition intervention() { return define<Intervention>("intervention", "Interventie", "INT"); }

}  // namespace bolwerk::workflows
