// What somebody owes of a subsidy that was asked back, and what comes on top: interest and costs (Awb 4:97 to 4:120).
#pragma once

#include <optional>

#include "engine/question.hpp"
#include "workflows/recovery/statutory_interest.hpp"

namespace bolwerk::workflows::recovery_rules {

/// What stands on the account "receivable" of the subsidy.
engine::Cents debt(const engine::Question& question);

/// The first day of default: the day after the term to pay (Awb 4:97); nothing while that term is not known.
std::optional<engine::Date> in_default_from(const engine::Question& question);

/// Up to and including today, over what is still open now; a sum paid meanwhile counts as principal, which is in favour
/// of whoever owes. Nothing when there is no default yet.
std::optional<Interest> interest_today(const engine::Question& question);

/// The last day of which the rate is known, as the fact "rates_known_until".
std::optional<engine::Date> rates_known_until(const engine::Question& question);

/// What the province may charge for a demand: one amount for small debts, another from € 500 on (Awb 4:113).
engine::Cents most_for_demand(const engine::Question& question);

inline constexpr engine::Threshold demand_fee_small{
    "demand_fee_small",
    "Hoeveel hele euro's mag een aanmaning kosten bij een schuld onder € 500?",
    8,
    0,
    100,
    "Awb 4:113, zoals geïndexeerd"};
inline constexpr engine::Threshold demand_fee_large{
    "demand_fee_large",
    "Hoeveel hele euro's mag een aanmaning kosten bij een schuld vanaf € 500?",
    19,
    0,
    100,
    "Awb 4:113, zoals geïndexeerd"};

}  // namespace bolwerk::workflows::recovery_rules
