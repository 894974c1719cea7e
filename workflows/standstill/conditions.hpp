// What must hold before the term to decide stands still: a ground of the law, and the consent in writing (Awb 4:15).
#pragma once

#include "workflows/dates.hpp"
#include "workflows/hands.hpp"

namespace bolwerk::workflows::standstill_conditions {

using namespace engine;

struct UnderAssessment : Condition<"De aanvraag is in beoordeling.", "de subsidiebehandelaar"> {
    static bool holds(const Question& q) { return fact(q, "under_assessment") != 0; }
};
struct OnConsent : Condition<"De aanvrager stemt in met uitstel."> {
    static bool holds(const Question& q) { return field(q, "ground") == "consent"; }
};
struct LastDayNamed : Condition<"Vul in tot en met welke dag de aanvrager met uitstel instemt."> {
    static bool holds(const Question& q) { return !OnConsent::holds(q) || filled(q, "until_on"); }
};
struct LastDayAhead : Condition<"De laatste dag van het uitstel ligt na vandaag."> {
    static bool holds(const Question& q) { return !filled(q, "until_on") || date_field(q, "until_on") > q.today; }
};
/// Awb 4:15 lid 3: the notice of force majeure says when the decision can be expected.
struct DecisionExpected : Condition<"Vul bij overmacht een dag na vandaag in waarop u verwacht te beslissen."> {
    static bool holds(const Question& q) {
        const auto expected = date_field(q, "expected_on");
        return expected ? *expected > q.today : field(q, "ground") != "force_majeure";
    }
};
struct ConsentOnFile : Condition<"De schriftelijke instemming staat bij de bestanden (Awb 4:15 lid 2 onder a).",
                                 "de subsidiebehandelaar: voeg haar toe bij Bestanden"> {
    static bool holds(const Question& q) {
        const auto files = q.facts.find("files");
        return !OnConsent::holds(q) || (files != q.facts.end() && files->is_array() && !files->empty());
    }
};
/// Awb 4:13 and 4:15: what was not received yet has no term that can stand still.
struct BeganAlready
    : Condition<"De stilstand begint vandaag of eerder, en niet voor de dag waarop de aanvraag binnenkwam."> {
    static bool holds(const Question& q) {
        return happened(q, "from_on") && happened_since(q, "from_on", day_fact(q, "received_on"));
    }
    static std::string detail(const Question& q) {
        const auto received = day_fact(q, "received_on");
        return received ? "binnengekomen op " + medium_date(*received) : std::string{};
    }
};
struct EndedAlready : Condition<"De klok loopt weer vanaf vandaag of eerder, na het begin van de stilstand."> {
    static bool holds(const Question& q) {
        return happened(q, "ended_on") && date_field(q, "ended_on") > date_field(q, "from_on");
    }
};

/// The last day of the consent; where the law names no day, a reminder to look after four weeks.
struct UntilConsentEnds {
    static void fit(const Question& q, term::Term& term, Date& event) {
        const auto last = date_field(q, "until_on");
        if (!last || *last <= q.today) return;
        event = q.today;
        term.span = {static_cast<int>((*last - event).count()), term::Unit::days};
    }
};

}  // namespace bolwerk::workflows::standstill_conditions
