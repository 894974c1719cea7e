// On what European ground a grant may be given that is state aid: an exemption, or the approval of the Commission (VWEU
// art. 107 and 108; Awb 4:35 lid 3).
#pragma once

#include "workflows/subsidy/money_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

/// "SA." and the digits that the Commission gave.
inline bool is_aid_number(std::string_view text) {
    constexpr std::string_view start = "SA.";
    const auto digits = text.starts_with(start) ? text.substr(start.size()) : std::string_view{};
    return digits.size() >= 4 && digits.size() <= 6 &&
           std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

struct ExemptionNamed : Condition<"Noem het artikel van de vrijstelling waarop de steun rust."> {
    static bool holds(const Question& q) {
        return !Grants::holds(q) || field(q, "state_aid") != "exempted" || filled(q, "aid_article");
    }
};
/// Aid that was notified may not be given before the Commission decided (VWEU art. 108 lid 3).
struct AidApproved
    : Condition<
          "Gemelde steun kan pas worden verleend als de Europese Commissie haar heeft goedgekeurd: vul het "
          "nummer (zoals SA.12345) en de dag in (VWEU artikel 108 lid 3)."> {
    static bool holds(const Question& q) {
        if (!Grants::holds(q) || field(q, "state_aid") != "notified") return true;
        return is_aid_number(text_field(q, "aid_number")) && happened(q, "aid_approved_on");
    }
};
struct AidNumberRight : Condition<"Een nummer van de Europese Commissie is zoals SA.12345."> {
    static bool holds(const Question& q) { return passes(q, "aid_number", is_aid_number); }
};

}  // namespace bolwerk::workflows::subsidy_conditions
