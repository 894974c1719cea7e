// Which costs of an application can count: own hours at most at the tariff of the scheme, VAT only where it stays with
// the applicant (HANDBOOK 14.2, 14.5).
#pragma once

#include <string>
#include <vector>

#include "engine/money.hpp"

namespace bolwerk::workflows::subsidy_rules {

/// As the applicant filled it in; VAT is a part of what was paid to others.
struct CostLines {
    engine::Cents third, own_hours, other;
    std::int64_t hours = 0;
    engine::Cents vat;
    bool vat_recoverable = false;  ///< set off against VAT on sales, or back from the VAT compensation fund
};

struct CostRules {
    engine::Cents hour_tariff;  ///< of one hour; nought: own hours count as they were filled in
    bool vat_may_count = true;  ///< VAT that cannot be recovered counts
};

struct CountedCosts {
    engine::Cents cents;             ///< at most what can count, never below nought
    std::vector<std::string> lines;  ///< Dutch, the sum, a line each
};

CountedCosts counted_costs(const CostLines& costs, const CostRules& rules);

/// Own hours, at most at the tariff of the scheme.
engine::Cents own_hours_that_count(const CostLines& costs, const CostRules& rules);

/// There is VAT, and none of it counts: it is recovered, or the scheme says so.
bool leaves_vat_out(const CostLines& costs, const CostRules& rules);

}  // namespace bolwerk::workflows::subsidy_rules
