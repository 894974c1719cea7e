#include "workflows/subsidy/costs.hpp"

#include <algorithm>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Cents;
using engine::euros;

/// More hours than there can be give the largest amount instead of nonsense.
Cents at_tariff(std::int64_t hours, Cents tariff) {
    if (hours > engine::largest_amount.value / tariff.value) return engine::largest_amount;
    return {hours * tariff.value};
}

Cents hours_that_count(const CostLines& costs, const CostRules& rules, std::vector<std::string>& lines) {
    if (rules.hour_tariff.value <= 0) {
        lines.push_back("Eigen uren: " + euros(costs.own_hours));
        return costs.own_hours;
    }
    const auto most = at_tariff(costs.hours, rules.hour_tariff), counted = own_hours_that_count(costs, rules);
    lines.push_back("Eigen uren, ten hoogste " + std::to_string(costs.hours) + " uur van " + euros(rules.hour_tariff) +
                    " is " + euros(most) + ": " + euros(counted));
    return counted;
}

}  // namespace

CountedCosts counted_costs(const CostLines& costs, const CostRules& rules) {
    CountedCosts counted;
    auto& lines = counted.lines;
    lines.push_back("Kosten van derden: " + euros(costs.third));
    counted.cents = costs.third + hours_that_count(costs, rules, lines);
    lines.push_back("Andere kosten: " + euros(costs.other));
    counted.cents += costs.other;
    if (leaves_vat_out(costs, rules)) {
        lines.push_back(
            (costs.vat_recoverable ? "Af: btw die te verrekenen is: " : "Af: btw, telt in deze regeling niet: ") +
            euros(costs.vat));
        counted.cents = std::max(counted.cents - costs.vat, Cents{});
    } else if (costs.vat.value > 0) {
        lines.push_back("Waarvan btw die blijft drukken en meetelt: " + euros(costs.vat));
    }
    lines.push_back("Kosten die ten hoogste meetellen: " + euros(counted.cents));
    return counted;
}

Cents own_hours_that_count(const CostLines& costs, const CostRules& rules) {
    if (rules.hour_tariff.value <= 0) return costs.own_hours;
    return std::min(costs.own_hours, at_tariff(costs.hours, rules.hour_tariff));
}

bool leaves_vat_out(const CostLines& costs, const CostRules& rules) {
    return costs.vat.value > 0 && (costs.vat_recoverable || !rules.vat_may_count);
}

}  // namespace bolwerk::workflows::subsidy_rules
