// What must hold in a project plan itself (HANDBOOK 9): its park, its papers, its dates.
#pragma once

#include "engine/vocabulary/words.hpp"
#include "workflows/dates.hpp"

namespace bolwerk::workflows::plan_conditions {

using namespace engine;

struct ParkChosen : Condition<"Het plan hoort bij één bedrijventerrein."> {
    static bool holds(const Question& q) { return q.subject.park != 0; }
};
struct NoOtherPlan
    : Condition<"Het terrein heeft nog geen ander lopend plan.", "wie dat andere plan afrondt of stopt"> {
    static bool holds(const Question& q) { return fact(q, "other_plan") == 0; }
};
struct AnalysisLinked
    : Condition<"Het plan verwijst naar de risicoronde en de analyse.", "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return filled(q, "analysis_reference"); }
};
struct IndicatorsCovered : Condition<"Bij elke belangrijke indicator hoort een interventie of een reden waarom niet.",
                                     "de gemeentelijk coördinator"> {
    static bool holds(const Question& q) { return filled(q, "indicators_covered"); }
};
struct PrivacyChecked : Condition<"Vink aan dat de vertrouwelijke bijlage apart staat."> {
    static bool holds(const Question& q) { return filled(q, "privacy_checked"); }
};
struct DecidedAlready : Condition<"De vergadering was vandaag of eerder, en niet voordat het plan is voorgelegd."> {
    static bool holds(const Question& q) { return happened_since(q, "decided_on", day_of_step(q, "submit")); }
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
struct ReviewedAlready : Condition<"De bespreking was vandaag of eerder, en niet voordat de uitvoering begon."> {
    static bool holds(const Question& q) { return happened_since(q, "review_on", day_of_step(q, "start")); }
};
/// A check or enforcement is an intervention of that category; it counts until it is closed, rejected or lapsed.
struct EnforcementOver
    : Condition<"Er lopen geen controles of handhaving meer bij dit plan.", "wie die zaken behandelt"> {
    static bool holds(const Question& q) { return fact(q, "enforcement_open") == 0; }
    static std::string detail(const Question& q) {
        return "nog " + std::to_string(fact(q, "enforcement_open")) + " open";
    }
};
struct AgreedAlready : Condition<"De afspraak is van vandaag of eerder, en niet van voordat de uitvoering begon."> {
    static bool holds(const Question& q) { return happened_since(q, "agreed_on", day_of_step(q, "start")); }
};

}  // namespace bolwerk::workflows::plan_conditions
