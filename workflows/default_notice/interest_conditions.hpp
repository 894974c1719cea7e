// Interest over a penalty that was paid too late: a debt like any other of the province, fixed by a decision and paid
// apart (Awb 4:18, 4:97 to 4:100).
#pragma once

#include "workflows/account_seen.hpp"
#include "workflows/default_notice/penalty_conditions.hpp"
#include "workflows/had_a_hand.hpp"
#include "workflows/late_payment.hpp"

namespace bolwerk::workflows::default_notice_conditions {

inline Json interest_due(const Question& q) { return number_field(q, "late_interest_cents"); }
inline Json interest_fixed(const Question& q) { return number_field(q, "fixed_interest_cents"); }

struct MandateCoversInterest : Condition<"Uw mandaat dekt de rente die u vaststelt.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        const auto organ = q.facts.find("organ");
        return organ != q.facts.end() && mandate_for(q, *organ, {number_field(q, "late_interest_cents")}) != nullptr;
    }
};
struct PaidByAnother : Condition<"U betaalde de dwangsom niet zelf.", "een collega met mandaat"> {
    static bool holds(const Question& q) { return !had_a_hand(q, "pay"); }
};
struct FixedByAnother : Condition<"U stelde de rente over de dwangsom niet zelf vast.", "een collega"> {
    static bool holds(const Question& q) { return !had_a_hand(q, "fix_interest"); }
};
struct InterestPaidSinceFixed
    : Condition<"De rente is vandaag of eerder betaald, en niet voor de dag waarop zij bij besluit is vastgesteld."> {
    static bool holds(const Question& q) {
        const auto* fixed = mark_of(q.subject, "fix_interest");
        return happened(q, "interest_paid_on") &&
               (fixed == nullptr || local_date(fixed->at) <= date_field(q, "interest_paid_on"));
    }
};

}  // namespace bolwerk::workflows::default_notice_conditions
