// Interest over a penalty that was paid too late: a debt like any other of the province, fixed by a decision and paid
// apart (Awb 4:18, 4:97 to 4:100).
#pragma once

#include "workflows/account_seen.hpp"
#include "workflows/default_notice/penalty_conditions.hpp"
#include "workflows/had_a_hand.hpp"
#include "workflows/late_payment.hpp"

namespace bolwerk::workflows::default_notice_conditions {

/// Over all that was paid late, as far as no decision fixed it; and what was fixed, also on objection, and not paid.
inline std::int64_t interest_to_fix(const Question& q) { return fact(q, "interest_to_fix_cents"); }
inline std::int64_t interest_to_pay(const Question& q) {
    return fact(q, "interest_to_pay_cents") +
           (q.action == "interest_corrected" ? number_field(q, "more_interest_cents") : 0);
}
inline Json interest_due(const Question& q) { return interest_to_fix(q); }
inline Json interest_fixed(const Question& q) { return interest_to_pay(q); }

/// Over this payment, or over an earlier one.
struct InterestLeftToFix : Condition<"De provincie is wettelijke rente verschuldigd die nog niet is vastgesteld."> {
    static bool holds(const Question& q) { return OwesInterest::holds(q) || interest_to_fix(q) > 0; }
};
struct FixedInterestLeft : Condition<"Er staat rente open die bij besluit is vastgesteld.", "niemand"> {
    static bool holds(const Question& q) { return fact(q, "interest_to_pay_cents") > 0; }
};
/// What earlier payments left, whatever is filled in now.
struct InterestNotFixed : Condition<"Er is rente die nog niet is vastgesteld."> {
    static bool holds(const Question& q) { return interest_to_fix(q) > 0; }
};
struct AnyInterestOpen : Condition<"Er is rente die nog niet is vastgesteld of betaald."> {
    static bool holds(const Question& q) { return InterestNotFixed::holds(q) || FixedInterestLeft::holds(q); }
};
struct OwesAnyInterest
    : Condition<"De provincie is wettelijke rente verschuldigd die nog niet is vastgesteld of betaald."> {
    static bool holds(const Question& q) { return InterestLeftToFix::holds(q) || FixedInterestLeft::holds(q); }
};
struct NoInterestLeft : Condition<"Er blijft geen rente te betalen."> {
    static bool holds(const Question& q) { return interest_to_pay(q) <= 0; }
};
struct NoTermForInterest : Condition<"Er loopt geen termijn om de rente te betalen."> {
    static bool holds(const Question& q) { return deadline_of(q.subject, "interest_payment") == nullptr; }
};
/// Payer and decider are different people in all that hangs under one subsidy.
struct NoHandInDecision
    : Condition<"U werkte niet mee aan de besluiten over deze subsidie en deze dwangsom.", "een collega"> {
    static bool holds(const Question& q) { return fact(q, "hand_in_decision") == 0; }
};

struct MandateCoversInterest : Condition<"Uw mandaat dekt de rente die u vaststelt.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        const auto organ = q.facts.find("organ");
        return organ != q.facts.end() && mandate_for(q, *organ, {interest_to_fix(q)}) != nullptr;
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
