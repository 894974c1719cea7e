// What must hold in a progress report (HANDBOOK 16.2): real figures, a summary, no names, two people at publication.
#pragma once

#include "engine/vocabulary/words.hpp"
#include "workflows/dates.hpp"
#include "workflows/progress_report/reference_day.hpp"

namespace bolwerk::workflows::report_conditions {

using namespace engine;

struct FiguresTaken
    : Condition<"De cijfers zijn vastgelegd voor deze rapportage.", "wie de rapportage begint bij Rapportages"> {
    static bool holds(const Question& q) { return lists(q, "snapshots", field(q, "snapshot")); }
};
struct NotAhead : Condition<"De peildatum is vandaag of eerder."> {
    static bool holds(const Question& q) { return date_field(q, "reference_date") <= q.today; }
};
struct NotBeforeTheFirstCase
    : Condition<"De peildatum ligt niet voor de dag waarop in dit gebied de eerste zaak is geregistreerd."> {
    static bool holds(const Question& q) {
        const auto first = q.facts.find("first_day");
        const auto days = report::reference_days(first == q.facts.end() ? Json() : *first, q.today);
        return date_field(q, "reference_date").value_or(q.today) >= days.first();
    }
};
struct SummaryWritten : Condition<"Er is een samenvatting geschreven.", "de opstellers"> {
    static bool holds(const Question& q) { return lists(q, "sections", Json("summary")); }
};
struct ParkInReport : Condition<"Kies een terrein dat in de rapportage een stoplicht heeft."> {
    static bool holds(const Question& q) {
        const auto found = q.facts.find("lit_parks");
        if (found == q.facts.end()) return false;
        return std::ranges::any_of(*found, [&](const Json& one) { return one.at("value") == field(q, "light_of"); });
    }
};
struct TimeToReact
    : Condition<"De termijn om te reageren is voorbij, of u zegt waarom de stuurgroep er nu al over kan besluiten."> {
    static bool holds(const Question& q) {
        const auto* running = deadline_of(q.subject, "reactions");
        return running == nullptr || running->clock.last_day < q.today || filled(q, "early_because");
    }
};
struct MeetingHeld : Condition<"De vergadering was vandaag of eerder, en niet voordat de rapportage is voorgelegd."> {
    static bool holds(const Question& q) { return happened_since(q, "decided_on", day_of_step(q, "submit")); }
};
struct PublicPartRead : Condition<"Vink aan dat u het openbare deel hebt gelezen."> {
    static bool holds(const Question& q) { return filled(q, "public_checked"); }
};

}  // namespace bolwerk::workflows::report_conditions
