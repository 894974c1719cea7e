// Other public money for the park and the period of an application, weighed row by row: whose it is, by which scheme,
// how much, and whether it is for the same costs (HANDBOOK 14.5).
#pragma once

#include <vector>

#include "engine/form.hpp"
#include "engine/money.hpp"

namespace bolwerk::workflows::subsidy_rules {

struct OtherSubsidy {
    std::string giver, scheme;
    engine::Cents cents;
    bool same_costs = false;  ///< it counts in the sum of the grant
    bool whole = false;       ///< giver, scheme and amount are there
};

/// The rows that were begun, in their order.
std::vector<OtherSubsidy> other_subsidies_named(const engine::Question& question);

/// What those that are for the same costs come to.
engine::Cents for_the_same_costs(const std::vector<OtherSubsidy>& named);

/// "Gemeente Apeldoorn, regeling Parken: € 40.000, voor dezelfde kosten".
std::string line_of(const OtherSubsidy& one);

/// What the form of a draft asks, three times, and the two fields that follow from it: "public_now_cents", what counts
/// together, and "other_subsidies_text", the rows as a letter shows them; both null where nothing was named.
engine::Form other_subsidy_rows();

}  // namespace bolwerk::workflows::subsidy_rules
