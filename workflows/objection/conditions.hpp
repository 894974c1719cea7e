// What must hold in an objection (HANDBOOK 15): in time, heard by somebody who did not prepare the decision, motivated.
#pragma once

#include "workflows/objection/admission_conditions.hpp"

namespace bolwerk::workflows::objection_conditions {

inline bool outcome_is(const Question& q, std::string_view outcome) { return field(q, "outcome") == outcome; }

struct NotInvolved : Condition<"U werkte niet mee aan het besluit waartegen bezwaar is (Awb 7:5).", "een collega"> {
    static bool holds(const Question& q) { return fact(q, "involved") == 0; }
};
struct NotThePrimarySigner : Condition<"U ondertekende het eerste besluit niet.", "een andere ondertekenaar"> {
    static bool holds(const Question& q) { return fact(q, "signed_primary") == 0; }
};
/// Nobody is made to talk: an informal approach takes the consent of whoever objects, and the term to decide runs on.
struct AgreedAlready : Condition<"De indiener stemde vandaag of eerder in met de informele aanpak."> {
    static bool holds(const Question& q) { return happened(q, "agreed_on"); }
};
/// Awb 7:4 lid 1: files come in up to ten days before the hearing.
inline constexpr std::chrono::days days_for_files{10};
struct FilesOpenLongEnough
    : Condition<"De hoorzitting is ten minste 10 dagen na vandaag: stukken kunnen dan nog komen (Awb 7:4)."> {
    static bool holds(const Question& q) {
        const auto on = date_field(q, "hearing_on");
        return on && *on >= q.today + days_for_files;
    }
};
struct HeardAlready : Condition<"De hoorzitting was vandaag of eerder."> {
    static bool holds(const Question& q) { return happened(q, "heard_on"); }
};
struct ToACommittee : Condition<"Een commissie geeft advies (Awb 7:13)."> {
    static bool holds(const Question& q) { return filled(q, "committee"); }
};
struct CommitteeAdvised
    : Condition<"Het advies van de commissie is binnen (Awb 7:13).", "de secretaris van de commissie"> {
    static bool holds(const Question& q) {
        return !ToACommittee::holds(q) || mark_of(q.subject, "record_advice") != nullptr;
    }
};
struct DeviationMotivated : Condition<"Leg uit waarom het besluit afwijkt van het advies (Awb 7:13 lid 7)."> {
    static bool holds(const Question& q) { return !filled(q, "deviates") || filled(q, "deviation_reason"); }
};
struct NotPostponedYet
    : Condition<"De beslissing is nog niet uitgesteld (Awb 7:10 lid 3).", "niemand: vraag instemming"> {
    static bool holds(const Question& q) { return mark_of(q.subject, "postpone") == nullptr; }
};
struct StillInTerm : Condition<"De beslistermijn is nog niet voorbij.", "niemand: de termijn is voorbij"> {
    static bool holds(const Question& q) {
        const auto* decision = deadline_of(q.subject, "decision");
        return decision != nullptr && q.today <= decision->clock.last_day;
    }
};
struct LaterThanTheTerm : Condition<"De nieuwe dag ligt na de laatste dag van de termijn (Awb 7:10 lid 4).",
                                    "niemand: kies een latere dag"> {
    static bool holds(const Question& q) {
        const auto* decision = deadline_of(q.subject, "decision");
        return decision != nullptr && date_field(q, "consent_until") > decision->clock.last_day;
    }
};
struct OutcomeFits : Condition<"Niet-ontvankelijk past alleen bij een bezwaar dat niet ontvankelijk is."> {
    static bool holds(const Question& q) { return outcome_is(q, "inadmissible") == (field(q, "admissible") == "no"); }
};
struct Upholds : Condition<"Het bezwaar is geheel of deels gegrond."> {
    static bool holds(const Question& q) { return outcome_is(q, "upheld") || outcome_is(q, "partly"); }
};

/// Awb 7:10 lid 1: from the end of the objection term, not from receipt; with a committee twelve weeks.
struct DecisionTerm {
    static void fit(const Question& q, term::Term& term, Date& event) {
        if (ToACommittee::holds(q)) term.span = {12, term::Unit::weeks};
        if (const auto last = last_day_to_object(q)) event = *last;
    }
};

}  // namespace bolwerk::workflows::objection_conditions
