// Whose account the money goes to: somebody who does not pay looked, in a case of its own (`account_check`). A scheme
// may do without (HANDBOOK 14.5).
#pragma once

#include "workflows/subsidy/decision_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

/// The latest check, the fact "account_check" {outcome, mine}; nullptr while there is none, or none is wanted.
inline const Json* account_check(const Question& q) {
    const auto found = q.facts.find("account_check");
    return found != q.facts.end() && found->is_object() ? &*found : nullptr;
}
inline bool wants_account_check(const Question& q) { return rules::scheme_says(q, "account_check", true); }

struct AccountChecked
    : Condition<"Een ander dan wie betaalt, ging na dat de rekening van de ontvanger is: Controleer de rekening.",
                "de subsidiebehandelaar, of een collega van financiën"> {
    static bool holds(const Question& q) {
        const auto* check = account_check(q);
        return !wants_account_check(q) || (check != nullptr && check->at("outcome") != "other");
    }
    static std::string detail(const Question& q) {
        return account_check(q) == nullptr ? "dat is nog niet gebeurd" : "de rekening bleek van een ander";
    }
};
struct CheckedByAnother : Condition<"U controleerde de rekening niet zelf.", "een collega van financiën"> {
    static bool holds(const Question& q) {
        const auto* check = account_check(q);
        return !wants_account_check(q) || check == nullptr || !check->at("mine").get<bool>();
    }
};

}  // namespace bolwerk::workflows::subsidy_conditions
