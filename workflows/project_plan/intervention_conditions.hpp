// What must hold of the interventions of a plan (HANDBOOK 9), and who can see to it that it does.
#pragma once

#include <algorithm>

#include "engine/money.hpp"
#include "engine/vocabulary/cleared_by.hpp"

namespace bolwerk::workflows::plan_conditions {

using namespace engine;

inline constexpr std::string_view the_coordinator = "de gemeentelijk coördinator",
                                  owners_and_coordinator =
                                      "de eigenaren van de interventies en de gemeentelijk coördinator";

/// Whether the plan has an intervention of the category, or says why not.
inline bool covers(const Question& q, std::string_view category, std::string_view reason) {
    const auto counted = q.facts.find("interventions_by_category");
    return (counted != q.facts.end() && counted->value(category, 0) > 0) || filled(q, reason);
}

/// What the interventions cost more than the plan has cover for; 0 or less is enough.
inline std::int64_t short_of_cents(const Question& q) {
    return fact(q, "interventions_budget") -
           (number_field(q, "own_means") + number_field(q, "subsidy") + number_field(q, "other_cover"));
}

/// The day and time of a step in seconds, as the facts count them; 0 when nobody did it.
inline std::int64_t seconds_of(const Question& q, std::string_view action) {
    const auto* mark = mark_of(q.subject, action);
    return mark == nullptr ? 0 : std::chrono::floor<std::chrono::seconds>(mark->at).time_since_epoch().count();
}

/// Bolwerk has told this, and no intervention was proposed since: marks stand in the order of the events.
inline bool told_since(const Question& q, std::string_view news) {
    const auto& marks = q.subject.marks;
    const auto told = std::ranges::find(marks, news, &Mark::action);
    const auto proposed = std::ranges::find(marks, "intervention_changed", &Mark::action);
    return told != marks.end() && (proposed == marks.end() || proposed < told);
}

struct CommunicationCovered
    : Condition<"Er is een interventie voor communicatie, of een reden waarom niet.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return covers(q, "communication", "no_communication_reason"); }
};
struct EnforcementCovered : Condition<"Er is een interventie voor integrale handhaving, of een reden waarom niet.",
                                      "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return covers(q, "integrated_enforcement", "no_enforcement_reason"); }
};
struct SustainabilityCovered
    : Condition<"Er is een interventie voor duurzaamheid, of een reden waarom niet.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return covers(q, "sustainability", "no_sustainability_reason"); }
};
/// Who said no does not say yes: then the coordinator asks another owner.
struct OwnersAccepted : Condition<"Alle eigenaren hebben hun interventie geaccepteerd."> {
    static bool holds(const Question& q) { return fact(q, "interventions_unaccepted") == 0; }
    static std::string detail(const Question& q) {
        return "nog " + std::to_string(fact(q, "interventions_unaccepted")) + " niet geaccepteerd";
    }
    static std::string_view cleared_by_now(const Question& q) {
        const auto declined = fact(q, "interventions_declined");
        if (declined == 0) return "de eigenaren van de interventies";
        return declined < fact(q, "interventions_unaccepted") ? owners_and_coordinator : the_coordinator;
    }
};
struct BudgetCovered : Condition<"De eigen middelen, de subsidie en andere dekking zijn genoeg voor de interventies.",
                                 "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return short_of_cents(q) <= 0; }
    static std::string detail(const Question& q) { return "er is " + euros(Cents{short_of_cents(q)}) + " te weinig"; }
};
/// An owner brings an intervention as far as its effect; whoever closes it is the coordinator.
struct InterventionsFinal : Condition<"Alle interventies zijn afgesloten, afgewezen of vervallen."> {
    static bool holds(const Question& q) { return fact(q, "interventions_open") == 0; }
    static std::string detail(const Question& q) {
        return "nog " + std::to_string(fact(q, "interventions_open")) + " open";
    }
    static std::string_view cleared_by_now(const Question& q) {
        return fact(q, "interventions_with_owner") > 0 ? owners_and_coordinator : the_coordinator;
    }
};
struct EffectMeasured : Condition<"Van elke uitgevoerde interventie is het effect gemeten.",
                                  "de eigenaren van de interventies of de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return fact(q, "interventions_without_effect") == 0; }
};
/// Otherwise a plan that is being adjusted could go on with an intervention that was never decided on.
struct EveryInterventionDecided
    : Condition<"De stuurgroep besloot over alle interventies van het plan.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) {
        const auto decided = std::max(seconds_of(q, "agree"), seconds_of(q, "agree_with_changes"));
        return fact(q, "newest_intervention_at") <= decided;
    }
    static std::string detail(const Question&) { return "er kwam een interventie bij na het besluit"; }
};
/// HANDBOOK 9: a park that was measured by risk matrices is measured again once the plan was carried out (nameting).
/// Who may not read matrices (V3) knows of none: for them what the form asks in words stands alone.
struct MeasuredAgain : Condition<
                           "Is het terrein eerder met risicomatrices gemeten, dan is dat na de start van de "
                           "uitvoering opnieuw gedaan (nameting).",
                           "gemeenten en politie"> {
    static bool holds(const Question& q) {
        const auto measured = fact(q, "measured_at");
        return measured == 0 || measured > seconds_of(q, "start");
    }
};
struct AcceptanceIsNews : Condition<"De coördinator hoorde dit nog niet."> {
    static bool holds(const Question& q) { return !told_since(q, "owners_accepted"); }
};
struct CompletionIsNews : Condition<"De coördinator hoorde dit nog niet."> {
    static bool holds(const Question& q) { return !told_since(q, "interventions_done"); }
};

}  // namespace bolwerk::workflows::plan_conditions
