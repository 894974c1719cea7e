// Whose account the money goes to: somebody who does not pay looked, in a case of its own (`account_check`). A scheme
// may do without (HANDBOOK 14.5).
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows {

/// The latest check, the fact "account_check" {outcome, mine}; nullptr while there is none, or none is wanted.
inline const engine::Json* account_check_of(const engine::Question& q) {
    const auto found = q.facts.find("account_check");
    return found != q.facts.end() && found->is_object() ? &*found : nullptr;
}
/// Of a subsidy the scheme among the facts says it, of a case below one the fact "account_check_wanted".
inline bool wants_account_check(const engine::Question& q) {
    const auto scheme = q.facts.find("scheme");
    const bool own = scheme != q.facts.end() && scheme->is_object();
    return own ? scheme->value("account_check", true) : engine::fact(q, "account_check_wanted") != 0;
}

struct AccountChecked
    : engine::Condition<
          "Een ander dan wie betaalt, ging na dat de rekening van de ontvanger is: Controleer de rekening.",
          "de subsidiebehandelaar, of een collega van financiën"> {
    static bool holds(const engine::Question& q) {
        const auto* check = account_check_of(q);
        return !wants_account_check(q) || (check != nullptr && check->at("outcome") != "other");
    }
    static std::string detail(const engine::Question& q) {
        return account_check_of(q) == nullptr ? "dat is nog niet gebeurd" : "de rekening bleek van een ander";
    }
};
struct CheckedByAnother : engine::Condition<"U controleerde de rekening niet zelf.", "een collega van financiën"> {
    static bool holds(const engine::Question& q) {
        const auto* check = account_check_of(q);
        return !wants_account_check(q) || check == nullptr || !check->at("mine").get<bool>();
    }
};

}  // namespace bolwerk::workflows
