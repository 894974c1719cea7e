// The terms that the province itself must keep in a subsidy and the cases about it: what its risk list counts
// (HANDBOOK 14.7).
#pragma once

#include <array>
#include <string_view>

namespace bolwerk::workflows {

/// A subsidy and what hangs under it.
inline constexpr std::array<std::string_view, 9> subsidy_family{"subsidy",        "settlement",     "objection",
                                                                "default_notice", "subsidy_change", "withdrawal",
                                                                "standstill",     "recovery",       "aid_registration"};

/// What may still begin under a subsidy that is closed: a determination is taken back for five years (Awb 4:49), and
/// what was paid too much is asked back (Awb 4:57).
inline constexpr std::array<std::string_view, 2> after_closing{"withdrawal", "recovery"};

/// Deciding, the day announced in a postponement, not treating, paying, registering aid, and the steps after a notice
/// of default. Terms of the applicant are left out.
inline constexpr std::array<std::string_view, 8> province_terms{"decision",     "announced", "not_treating", "payment",
                                                                "aid_register", "judge",     "grace",        "fix"};

}  // namespace bolwerk::workflows
