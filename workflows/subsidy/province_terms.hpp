// The terms that the province itself must keep in a subsidy and the cases about it: what its risk list counts
// (HANDBOOK 14.7).
#pragma once

#include <array>
#include <string_view>

namespace bolwerk::workflows {

/// A subsidy and what hangs under it.
inline constexpr std::array<std::string_view, 11> subsidy_family{
    "subsidy",    "settlement", "objection",        "default_notice", "subsidy_change", "withdrawal",
    "standstill", "recovery",   "aid_registration", "account_check",  "repayment"};

/// What may still begin under a subsidy that is closed: a determination is taken back for five years (Awb 4:49), and
/// what was paid too much is asked back (Awb 4:57); what came back too much is given back (BW 6:203). An objection that
/// comes too late is decided on (Awb 6:11).
inline constexpr std::string_view objects_late = "objection";
inline constexpr std::array<std::string_view, 3> after_closing{"withdrawal", "recovery", "repayment"};

/// Deciding, the day announced in a postponement, not treating, paying, registering aid, and the steps after a notice
/// of default; fixing and paying the interest over what was paid late. Terms of the applicant are left out.
inline constexpr std::array<std::string_view, 10> province_terms{
    "decision", "announced", "not_treating", "payment",  "aid_register",
    "judge",    "grace",     "fix",          "interest", "interest_payment"};

}  // namespace bolwerk::workflows
