// What must hold in an objection (HANDBOOK 15): in time, heard by somebody who did not prepare the decision, motivated.
#pragma once

#include "workflows/hands.hpp"
#include "workflows/objection/timeliness.hpp"

namespace bolwerk::workflows::objection_conditions {

using namespace engine;
namespace rules = objection_rules;

inline bool outcome_is(const Question& q, std::string_view outcome) { return field(q, "outcome") == outcome; }

/// The day that counts: a court or another authority may have received it first (Awb 6:15 lid 3).
inline std::optional<Date> first_received(const Question& q) {
    const auto elsewhere = date_field(q, "first_received_on");
    return elsewhere ? elsewhere : date_field(q, "received_on");
}

struct DecisionPublished : Condition<"Er is een besluit bekendgemaakt waartegen bezwaar kan.", "de provincie"> {
    static bool holds(const Question& q) { return day_fact(q, "objection_last_day").has_value(); }
};
struct AgainstADecision
    : Condition<"Tegen te laat beslissen kan geen bezwaar: ga rechtstreeks in beroep (Awb 7:1 lid 1 onder f)."> {
    static bool holds(const Question& q) { return field(q, "against") != "no_decision"; }
};
struct ReceivedAlready : Condition<"Het bezwaar is vandaag of eerder ontvangen, en niet voor het verzonden was."> {
    static bool holds(const Question& q) {
        const auto received = date_field(q, "received_on");
        return received && *received <= q.today && date_field(q, "posted_on").value_or(*received) <= *received;
    }
};
struct NotInvolved : Condition<"U werkte niet mee aan het besluit waartegen bezwaar is (Awb 7:5).", "een collega"> {
    static bool holds(const Question& q) { return fact(q, "involved") == 0; }
};
struct NotThePrimarySigner : Condition<"U ondertekende het eerste besluit niet.", "een andere ondertekenaar"> {
    static bool holds(const Question& q) { return fact(q, "signed_primary") == 0; }
};
struct InTimeOrExcused : Condition<"Het bezwaar is op tijd, of de reden van te laat is verschoonbaar (Awb 6:11)."> {
    static bool holds(const Question& q) {
        const auto published = day_fact(q, "published_on"), last = day_fact(q, "objection_last_day");
        const auto received = first_received(q);
        if (!received || !last || !published || field(q, "admissible") != "yes") return true;
        return rules::timeliness_of(*published, *last, *received, date_field(q, "posted_on")) !=
                   rules::Timeliness::late ||
               filled(q, "excuse");
    }
};
struct DefectRepairable : Condition<"Niet-ontvankelijk om een gebrek kan pas na een kans op herstel (Awb 6:6)."> {
    static bool holds(const Question& q) {
        const auto& reason = field(q, "inadmissible_because");
        const bool defect = reason == "no_grounds" || reason == "no_authority";
        return field(q, "admissible") == "yes" || !defect || mark_of(q.subject, "ask_repair") != nullptr;
    }
};
struct FilesOpenLongEnough
    : Condition<"De hoorzitting is ten minste 10 dagen na vandaag: stukken kunnen dan nog komen (Awb 7:4)."> {
    static bool holds(const Question& q) {
        const auto on = date_field(q, "hearing_on");
        return on && *on >= q.today + std::chrono::days{10};
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
        if (const auto last = day_fact(q, "objection_last_day")) event = *last;
    }
};

}  // namespace bolwerk::workflows::objection_conditions
