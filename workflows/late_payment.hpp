// The interest that the province itself owes when it pays late: from the day after its term to pay up to the day of the
// payment, fixed by a decision (Awb 4:97 to 4:102, BW 6:119).
#pragma once

#include "engine/vocabulary/words.hpp"
#include "workflows/debt_account.hpp"

namespace bolwerk::workflows {

/// A payment that is filled in ("payment_cents", "paid_on") against the term "payment". The facts give the rates
/// ("statutory_rates"), the parts that were paid before ("parts_paid": {on, cents, interest}) and the days on which the
/// payment was suspended ("payment_suspensions", Awb 4:56). Where a right decision should have been known on an earlier
/// day, the field or the fact "decision_due_on", interest counts as if it had been (Awb 4:100, 4:102 lid 2). What is
/// given back of what somebody had paid to the province, the fact "paid_back", bears interest from that day on, also
/// within the term to pay (4:102 lid 1).
struct LatePayment {
    engine::Date since;      ///< the first day of default
    engine::Cents interest;  ///< of this payment; none when all of it together stays below € 10 (Awb 4:98 lid 2)
    std::string sum;         ///< how it comes about, a line for each period, in Dutch
    bool rates_known = true;
};
/// Nothing when it is in time.
std::optional<LatePayment> late_payment(const engine::Question& question);

/// Fields of a payment that nobody types: "late_from_on", the first day of default, "late_interest_cents" and
/// "late_interest_sum".
const engine::Form& late_payment_fields();

struct OwesInterest
    : engine::Condition<"De provincie betaalt te laat en is daarover wettelijke rente verschuldigd (Awb 4:98)."> {
    static bool holds(const engine::Question& question) {
        const auto late = late_payment(question);
        return late && late->interest > engine::Cents{};
    }
};
struct RateOfDelayKnown
    : engine::Condition<
          "Een beheerder vulde de wettelijke rente aan tot de dag van de betaling (Beheer, Wettelijke tarieven)."> {
    static bool holds(const engine::Question& question) {
        const auto late = late_payment(question);
        return !late || late->rates_known;
    }
};

}  // namespace bolwerk::workflows
