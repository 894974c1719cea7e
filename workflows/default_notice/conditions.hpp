// What must hold for a notice of default (HANDBOOK 14.7; Awb 4:17 to 4:20): premature or not, and what penalty is due.
#pragma once

#include "workflows/default_notice/penalty_conditions.hpp"

namespace bolwerk::workflows::default_notice_conditions {

struct MandateCovers
    : Condition<"Uw mandaat dekt het vaststellen van een dwangsom (Awb 4:18 en 10:3).", "wie dat mandaat heeft"> {
    static bool holds(const Question& q) {
        const auto organ = q.facts.find("organ");
        return organ != q.facts.end() && mandate_for(q, *organ, {number_field(q, "penalty_cents")}) != nullptr;
    }
};
/// Awb 4:17 and 7:14: an application, a request for a determination or a change, and an objection.
struct SomethingIsDue
    : Condition<"Er is nog niet op de aanvraag beslist, of op een bezwaar, vaststelling of wijziging.",
                "de provincie"> {
    static bool holds(const Question& q) {
        const auto below = q.facts.find("matters");
        return fact(q, "undecided") != 0 || (below != q.facts.end() && std::ranges::any_of(*below, [](const Json& one) {
                                                 return is_so(one.at("undecided"));
                                             }));
    }
};
struct DecisionIsDue
    : Condition<"Kies waarover de ingebrekestelling gaat: daar is nog niet op beslist.", "de provincie"> {
    static bool holds(const Question& q) { return is_so(of_matter(q, "undecided")); }
};
struct ReceivedAlready : Condition<"De ingebrekestelling is vandaag of eerder ontvangen."> {
    static bool holds(const Question& q) { return happened(q, "received_on"); }
};
struct Valid : Condition<"De ingebrekestelling is geldig."> {
    static bool holds(const Question& q) { return field(q, "validity") == "valid"; }
};
struct NotValid : Condition<"De ingebrekestelling is niet geldig."> {
    static bool holds(const Question& q) { return !Valid::holds(q); }
};
struct PrematureSeen
    : Condition<
          "Voor het einde van de beslistermijn, of terwijl de klok stilstaat, is zij te vroeg (Awb 4:17 lid 3)."> {
    static bool holds(const Question& q) {
        const auto received = date_field(q, "received_on");
        const auto last = of_matter(q, "decision_last_day");
        if (!received || !last.is_string()) return true;
        const bool early = iso(*received) <= last.get<std::string>() || is_so(of_matter(q, "stands_still"));
        return early == (field(q, "validity") == "premature");
    }
};
struct DecidedAlready : Condition<"Het besluit is van vandaag of eerder, en niet van voor de ingebrekestelling."> {
    static bool holds(const Question& q) {
        const auto decided = date_field(q, "decided_on"), received = date_field(q, "received_on");
        return decided && *decided <= q.today && (!received || *received <= *decided);
    }
};
/// Awb 4:17: one decision costs one penalty, so a second notice about it has no effect.
struct NoOtherNotice
    : Condition<"Er loopt nog geen ingebrekestelling voor dit besluit (Awb 4:17).", "wie die behandelt"> {
    static bool holds(const Question& q) { return !is_so(of_matter(q, "other_notice")); }
};
/// The penalty ends with the decision, and that is there when it was made known (Awb 3:41, 4:17). What was withdrawn or
/// forwarded gets none: the penalty ends on that day.
struct ApplicationDecided
    : Condition<"Het besluit op de aanvraag is bekendgemaakt.", "de behandelaar van de aanvraag"> {
    static bool holds(const Question& q) { return !is_so(of_matter(q, "undecided")); }
};
struct DecidedAsPublished : Condition<"Dit is de dag waarop het besluit op de aanvraag is bekendgemaakt."> {
    static bool holds(const Question& q) {
        const auto made = day_fact(q, "decision_made_on");
        return !made || date_field(q, "decided_on") == made;
    }
    static std::string detail(const Question& q) {
        const auto made = day_fact(q, "decision_made_on");
        return made ? medium_date(*made) : std::string{};
    }
};
struct DecidedInGrace : Condition<"Er is beslist binnen de twee weken."> {
    static bool holds(const Question& q) {
        const auto notice = notice_of(q);
        const auto decided = date_field(q, "decided_on");
        return !notice || !decided || *decided <= notice->grace.last_day;
    }
};
struct PaidAlready : Condition<"De betaling is van vandaag of eerder."> {
    static bool holds(const Question& q) { return happened(q, "paid_on"); }
};

/// Awb 4:17 lid 1: 42 days from the day after the grace; never moved.
struct PenaltyDays {
    static void fit(const Question& q, term::Term&, Date& event) {
        if (const auto notice = notice_of(q)) event = notice->grace.last_day;
    }
};
/// Awb 4:18: two weeks after the last day for which a penalty is due.
struct FixTerm {
    static void fit(const Question& q, term::Term&, Date& event) {
        if (const auto due = penalty_of(q); due.fix_by) event = due.fix_by->event;
    }
};

}  // namespace bolwerk::workflows::default_notice_conditions
