#include "workflows/subsidy/cost_table.hpp"

#include <algorithm>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Cents;
using engine::euros;

CostRow row_of(std::string_view label, Cents estimated, const LeftOut& rejected) {
    return {std::string(label), estimated, rejected.cents, estimated - rejected.cents, rejected.because};
}

/// The tariff comes first; what is left out by hand goes from what the tariff leaves.
CostRow hours_row(const CostLines& costs, const CostRules& rules, const LeftOut& rejected) {
    auto row = row_of("Eigen uren", costs.own_hours, rejected);
    const auto above = costs.own_hours - own_hours_that_count(costs, rules);
    if (above.value == 0) return row;
    row.left_out += above;
    row.counted -= above;
    row.because = "Ten hoogste " + std::to_string(costs.hours) + " uur van " + euros(rules.hour_tariff) + "." +
                  (rejected.because.empty() ? "" : " " + rejected.because);
    return row;
}

/// VAT is a part of the lines above, so nothing new is estimated here.
CostRow vat_row(const CostLines& costs) {
    return {
        "Btw in deze kosten",
        {},
        costs.vat,
        -costs.vat,
        costs.vat_recoverable ? "U kunt deze btw verrekenen of terugkrijgen." : "Btw telt in deze regeling niet mee."};
}

}  // namespace

CostTable cost_table(const CostLines& costs, const CostRules& rules, const RejectedCosts& rejected) {
    CostTable table;
    table.rows = {row_of("Kosten van derden", costs.third, rejected.third), hours_row(costs, rules, rejected.own_hours),
                  row_of("Andere kosten", costs.other, rejected.other)};
    if (leaves_vat_out(costs, rules)) table.rows.push_back(vat_row(costs));
    table.total.label = "Samen";
    for (const auto& row : table.rows) {
        table.total.estimated += row.estimated;
        table.total.left_out += row.left_out;
        table.total.counted += row.counted;
    }
    table.total.counted = std::max(table.total.counted, Cents{});
    return table;
}

}  // namespace bolwerk::workflows::subsidy_rules
