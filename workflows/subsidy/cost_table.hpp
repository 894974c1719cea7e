// The cost lines of an application as a decision shows them: what was estimated, what does not count and why, what is
// left (Awb 3:46, 4:31).
#pragma once

#include "workflows/subsidy/costs.hpp"

namespace bolwerk::workflows::subsidy_rules {

/// What the officer leaves out of one cost line, beside what the scheme leaves out by itself.
struct LeftOut {
    engine::Cents cents;
    std::string because;  ///< Dutch, in the officer's own words
};
struct RejectedCosts {
    LeftOut third, own_hours, other;
};

struct CostRow {
    std::string label;  ///< Dutch
    engine::Cents estimated, left_out, counted;
    std::string because;  ///< Dutch; empty when all of it counts
};
struct CostTable {
    std::vector<CostRow> rows;
    CostRow total;  ///< the costs that count, never below nought
};

CostTable cost_table(const CostLines& costs, const CostRules& rules, const RejectedCosts& rejected);

}  // namespace bolwerk::workflows::subsidy_rules
