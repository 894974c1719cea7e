// What a decision must hold to at the edges: a reason for the part that is refused, the four weeks in which nothing is
// treated, and a ceiling that is passed (Awb 3:46, 4:5 lid 4, 4:25 lid 3).
#pragma once

#include "workflows/subsidy/money_conditions.hpp"
#include "workflows/subsidy/order.hpp"

namespace bolwerk::workflows::subsidy_conditions {

/// Awb 3:46 and 4:25: a part is a refusal of the rest, which has its own reason.
struct PartExplained
    : Condition<"Zeg waarom u niet alles verleent: dat deel wijst u af, en dat vraagt een motivering (Awb 3:46)."> {
    static bool holds(const Question& q) { return !outcome_is(q, "partial") || filled(q, "part_because"); }
};
/// Awb 4:5 lid 4: made known within the four weeks, not only decided. `published_on` is the day of sending.
struct UntreatedMadeKnownInTime : Condition<
                                      "Niet behandelen moet binnen vier weken na de aanvulling bekend zijn gemaakt "
                                      "(Awb 4:5 lid 4): geef het besluit "
                                      "terug en beslis op de aanvraag."> {
    static bool holds(const Question& q) {
        const auto* running = deadline_of(q.subject, "not_treating");
        const auto made_known = date_field(q, "published_on");
        return !LeavesUntreated::holds(q) || running == nullptr || !made_known ||
               *made_known <= running->clock.last_day;
    }
};
/// A decision that was signed and not made known binds nobody yet (Awb 3:40).
struct UntreatedTooLate
    : Condition<"Het besluit is om niet te behandelen, en de vier weken daarvoor zijn voorbij (Awb 4:5 lid 4).",
                "niemand: maak het besluit bekend"> {
    static bool holds(const Question& q) {
        const auto* running = deadline_of(q.subject, "not_treating");
        return LeavesUntreated::holds(q) && running != nullptr && running->clock.last_day < q.today;
    }
};
/// As the ledger judges when it is signed, so that the preview says it and what solves it. What is reserved for the
/// case is its own; what whoever comes after it in the order reserved gives way (Awb 4:26).
struct FitsCeiling : Condition<
                         "Het bedrag past onder het plafond. Na een gegrond bezwaar kan het erboven, met de reden om "
                         "boven het plafond te "
                         "gaan (Awb 4:25 lid 3)."> {
    static std::int64_t left(const Question& q) {
        if (rules::turn_of(q) && mark_of(q.subject, "objection_upheld") == nullptr) return rules::left_for(q).value;
        return std::max<std::int64_t>(rules::left_under_ceiling(q).value, stands(q, "reserved"));
    }
    static bool holds(const Question& q) {
        return !Grants::holds(q) || filled(q, "overrun_reason") || granted_cents(q).value <= left(q);
    }
    static std::string detail(const Question& q) { return "nog over voor deze aanvraag: " + euros({left(q)}); }
};

}  // namespace bolwerk::workflows::subsidy_conditions
