// Which decision an objection is about, and whether it can be dealt with: in time, or excused, and its defects repaired
// (Awb 4:125, 6:5 to 6:11, 7:1).
#pragma once

#include "workflows/hands.hpp"
#include "workflows/objection/timeliness.hpp"

namespace bolwerk::workflows::objection_conditions {

using namespace engine;
namespace rules = objection_rules;

/// The day that counts: a court or another authority may have received it first (Awb 6:15 lid 3).
inline std::optional<Date> first_received(const Question& q) {
    const auto elsewhere = date_field(q, "first_received_on");
    return elsewhere ? elsewhere : date_field(q, "received_on");
}

/// Of the fact "decisions_beside" [{id, on}] the one that the objection is about: on setting off, a deferral or a
/// penalty, taken beside the subsidy itself (Awb 4:125); nullptr when it is about the subsidy.
inline bool about_beside(const Question& q) { return field(q, "against") == "beside"; }
inline const Json* decision_beside(const Question& q) {
    return about_beside(q) ? listed(q, "decisions_beside", field(q, "about_letter")) : nullptr;
}
/// When the decision that the objection is about was made known, and the last day to object against it.
inline std::optional<Date> made_known_on(const Question& q) {
    if (!about_beside(q)) return day_fact(q, "published_on");
    const auto* beside = decision_beside(q);
    if (beside == nullptr) return std::nullopt;
    const auto day = parse_iso_date(beside->at("on").get_ref<const std::string&>());
    return day ? std::optional(*day) : std::nullopt;
}
/// Of a decision that its addressee heard of by post alone, counted from there (Awb 3:41, 6:8).
inline std::optional<Date> last_day_by_post(const Question& q) {
    const auto* beside = decision_beside(q);
    const auto until = beside == nullptr ? Json() : beside->value("until", Json());
    const auto day = parse_iso_date(until.is_string() ? until.get<std::string>() : std::string());
    return day ? std::optional(*day) : std::nullopt;
}
inline std::optional<Date> last_day_to_object(const Question& q) {
    if (!about_beside(q)) {
        const auto last = day_fact(q, "objection_last_day");
        if (last || fact(q, "objection_over") == 0) return last;
    }
    // What comes in after the subsidy was closed is late, and decided on all the same (Awb 6:11).
    if (const auto by_post = last_day_by_post(q)) return by_post;
    const auto on = made_known_on(q);
    return on ? rules::last_day_to_object(*on, q.calendar) : std::nullopt;
}

struct DecisionPublished : Condition<"Er is een besluit bekendgemaakt waartegen bezwaar kan.", "de provincie"> {
    static bool holds(const Question& q) {
        const auto beside = q.facts.find("decisions_beside");
        const bool any_beside = beside != q.facts.end() && !beside->empty();
        if (!filled(q, "against")) return any_beside || last_day_to_object(q).has_value();
        return about_beside(q) ? any_beside : last_day_to_object(q).has_value();
    }
};
struct BesideNamed : Condition<"Kies het besluit waartegen u bezwaar maakt."> {
    static bool holds(const Question& q) { return !about_beside(q) || decision_beside(q) != nullptr; }
};
struct AboutBeside
    : Condition<"Het bezwaar gaat over invordering, verrekening, uitstel van betaling of een dwangsom."> {
    static bool holds(const Question& q) { return about_beside(q); }
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
struct InTimeOrExcused : Condition<"Het bezwaar is op tijd, of de reden van te laat is verschoonbaar (Awb 6:11)."> {
    static bool holds(const Question& q) {
        const auto published = made_known_on(q), last = last_day_to_object(q);
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
        const bool defect =
            reason == "no_grounds" || reason == "no_authority" || reason == "unsigned" || reason == "channel";
        return field(q, "admissible") == "yes" || !defect || mark_of(q.subject, "ask_repair") != nullptr;
    }
};

}  // namespace bolwerk::workflows::objection_conditions
