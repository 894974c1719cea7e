// Interest over what the province paid late: who fixes it, and that it is paid before the subsidy is over (Awb 4:98,
// 4:99).
#pragma once

#include "engine/vocabulary/budget.hpp"
#include "workflows/had_a_hand.hpp"
#include "workflows/hands.hpp"
#include "workflows/late_payment.hpp"
#include "workflows/subsidy/scheme.hpp"

namespace bolwerk::workflows::subsidy_conditions {

using namespace engine;

/// What was worked out at the payments and is in no decision yet.
inline std::int64_t interest_to_fix(const Question& q) { return fact(q, "interest_to_fix_cents"); }

struct InterestToFix : Condition<"Er is rente verschuldigd die nog niet is vastgesteld (Awb 4:99).", "niemand"> {
    static bool holds(const Question& q) { return interest_to_fix(q) > 0; }
};
struct MandateCoversInterest : Condition<"Uw mandaat dekt de rente die u vaststelt.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        return mandate_for(q, subsidy_rules::scheme_rule(q, "organ"), {interest_to_fix(q)}) != nullptr;
    }
};
struct InterestFixed : Condition<"Er staat rente klaar die bij besluit is vastgesteld.", "niemand: alles is betaald"> {
    static bool holds(const Question& q) { return stands(q, "interest") > 0; }
};
/// By a decision on an objection, which books what it adds (Awb 7:11 lid 2).
struct InterestRaised : Condition<"Er is rente bij gekomen die nog niet is betaald."> {
    static bool holds(const Question& q) {
        return InterestFixed::holds(q) && deadline_of(q.subject, "interest_payment") == nullptr;
    }
};
struct InterestPaidSinceFixed
    : Condition<"De rente is vandaag of eerder betaald, en niet voor de dag waarop zij is vastgesteld."> {
    static bool holds(const Question& q) {
        const auto* fixed = mark_of(q.subject, "fix_interest");
        return happened(q, "interest_paid_on") &&
               (fixed == nullptr || local_date(fixed->at) <= date_field(q, "interest_paid_on"));
    }
};
struct NoInterestOwed : Condition<"Over wat te laat is betaald, is de rente vastgesteld en betaald (Awb 4:98).",
                                  "de gemandateerde en de financieel medewerker"> {
    static bool holds(const Question& q) { return interest_to_fix(q) + stands(q, "interest") == 0; }
    static std::string detail(const Question& q) {
        return "nog open: " + euros({interest_to_fix(q) + stands(q, "interest")});
    }
};
struct PaidByAnother : Condition<"U betaalde de subsidie niet zelf.", "een collega met mandaat"> {
    static bool holds(const Question& q) { return !had_a_hand(q, "pay"); }
};
struct FixedByAnother : Condition<"U stelde de rente niet zelf vast.", "een collega"> {
    static bool holds(const Question& q) { return !had_a_hand(q, "fix_interest"); }
};
struct InterestNow {
    static std::int64_t cents(const Question& q) { return interest_to_fix(q); }
};
struct InterestOwedNow {
    static std::int64_t cents(const Question& q) { return stands(q, "interest"); }
};
inline Json fixed_worked_out(const Question& q) { return interest_to_fix(q); }
inline Json owed_worked_out(const Question& q) { return stands(q, "interest"); }

}  // namespace bolwerk::workflows::subsidy_conditions
