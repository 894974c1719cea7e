// The terms of a subsidy that the province itself must keep: what its risk list counts (HANDBOOK 14.7).
#pragma once

#include <array>
#include <string_view>

namespace bolwerk::workflows {

/// Decision, the day announced in a postponement, not treating, payment. Terms of the applicant are left out.
inline constexpr std::array<std::string_view, 4> province_terms{"decision", "announced", "not_treating", "payment"};

}  // namespace bolwerk::workflows
