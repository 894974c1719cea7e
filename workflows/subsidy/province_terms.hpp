// The terms that the province itself must keep in a subsidy and the cases about it: what its risk list counts
// (HANDBOOK 14.7).
#pragma once

#include <array>
#include <string_view>

namespace bolwerk::workflows {

/// A subsidy and what hangs under it.
inline constexpr std::array<std::string_view, 7> subsidy_family{
    "subsidy", "settlement", "objection", "default_notice", "subsidy_change", "withdrawal", "standstill"};

/// Deciding, the day announced in a postponement, not treating, paying, and the steps after a notice of default. Terms
/// of the applicant are left out.
inline constexpr std::array<std::string_view, 7> province_terms{"decision", "announced", "not_treating", "payment",
                                                                "judge",    "grace",     "fix"};

}  // namespace bolwerk::workflows
