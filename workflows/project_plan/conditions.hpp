// What must hold in a project plan (HANDBOOK 9): coverage of the three kinds of intervention, owners, budget, dates.
#pragma once

#include "engine/money.hpp"
#include "engine/personal_data.hpp"
#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows::plan_conditions {

using namespace engine;

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

struct ParkChosen : Condition<"Het plan hoort bij één bedrijventerrein."> {
    static bool holds(const Question& q) { return q.subject.park != 0; }
};
struct NoOtherPlan
    : Condition<"Het terrein heeft nog geen ander lopend plan.", "wie dat andere plan afrondt of stopt"> {
    static bool holds(const Question& q) { return fact(q, "active_plans") == 0; }
};
struct TitleWithoutPersonalData
    : Condition<"Haal persoonsgegevens uit de titel: een BSN, kenteken, telefoonnummer of e-mailadres."> {
    static bool holds(const Question& q) { return !mentions_a_person(q, "title"); }
};
struct AnalysisLinked
    : Condition<"Het plan verwijst naar de risicoronde en de analyse.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return filled(q, "analysis_reference"); }
};
struct IndicatorsCovered : Condition<"Bij elke belangrijke indicator hoort een interventie of een reden waarom niet.",
                                     "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return filled(q, "indicators_covered"); }
};
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
struct OwnersAccepted
    : Condition<"Alle eigenaren hebben hun interventie geaccepteerd.", "de eigenaren van de interventies"> {
    static bool holds(const Question& q) { return fact(q, "interventions_unaccepted") == 0; }
    static std::string detail(const Question& q) {
        return "nog " + std::to_string(fact(q, "interventions_unaccepted")) + " niet geaccepteerd";
    }
};
struct BudgetCovered : Condition<"De eigen middelen, de subsidie en andere dekking zijn genoeg voor de interventies.",
                                 "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return short_of_cents(q) <= 0; }
    static std::string detail(const Question& q) { return "er is " + euros(Cents{short_of_cents(q)}) + " te weinig"; }
};
struct PrivacyChecked : Condition<"Vink aan dat de vertrouwelijke bijlage apart staat."> {
    static bool holds(const Question& q) { return filled(q, "privacy_checked"); }
};
struct DecidedAlready : Condition<"De vergadering was vandaag of eerder."> {
    static bool holds(const Question& q) { return date_field(q, "decided_on") <= q.today; }
};
struct DeferredAhead : Condition<"De dag waarop het plan weer op de agenda staat, ligt na vandaag."> {
    static bool holds(const Question& q) { return date_field(q, "deferred_to") > q.today; }
};
struct NotStartedBefore : Condition<"Het plan is nog niet in uitvoering geweest."> {
    static bool holds(const Question& q) { return mark_of(q.subject, "start") == nullptr; }
};
struct StartedBefore : Condition<"Het plan was al in uitvoering."> {
    static bool holds(const Question& q) { return !NotStartedBefore::holds(q); }
};
struct ReviewedAlready : Condition<"De bespreking was vandaag of eerder."> {
    static bool holds(const Question& q) { return date_field(q, "review_on") <= q.today; }
};
struct InterventionsFinal
    : Condition<"Alle interventies zijn afgesloten, afgewezen of vervallen.", "de eigenaren van de interventies"> {
    static bool holds(const Question& q) { return fact(q, "interventions_open") == 0; }
    static std::string detail(const Question& q) {
        return "nog " + std::to_string(fact(q, "interventions_open")) + " open";
    }
};
struct EffectMeasured
    : Condition<"Van elke uitgevoerde interventie is het effect gemeten.", "de eigenaren van de interventies"> {
    static bool holds(const Question& q) { return fact(q, "interventions_without_effect") == 0; }
};
struct NothingElseOpen
    : Condition<"Er lopen geen controles of handhaving meer bij dit plan.", "wie die zaken behandelt"> {
    static bool holds(const Question& q) { return fact(q, "other_open") == 0; }
};
struct AgreedAlready : Condition<"De afspraak is van vandaag of eerder."> {
    static bool holds(const Question& q) { return date_field(q, "agreed_on") <= q.today; }
};

}  // namespace bolwerk::workflows::plan_conditions
