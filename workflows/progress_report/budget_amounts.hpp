// The amounts that a report and the dashboard give of a budget, and the accounts of the ledger that each adds up: in
// one place, so that what is counted and what is listed behind it are the same.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::workflows::report {

struct BudgetAmount {
    std::string_view id;                     ///< "granted"
    std::string_view word;                   ///< as in an address: "verleend"
    std::string_view label;                  ///< Dutch
    std::vector<std::string_view> accounts;  ///< none for the ceiling, and for what is left of it
};

/// Ceiling, granted, of which determined, paid, to come back, reserved, free. What was determined counts as granted,
/// too, and what was paid is part of either; what was paid too much is part of neither, nor of what is free.
std::span<const BudgetAmount> budget_amounts();

/// nullptr when there is none of that id.
const BudgetAmount* budget_amount(std::string_view id);

/// Cents of it. `stands`: {account: cents}.
std::int64_t cents_of(const BudgetAmount& amount, const engine::Json& stands);

}  // namespace bolwerk::workflows::report
