// Whose account the money goes to: somebody who does not pay looked, and wrote down what came of it (the check of name
// and number that banks offer; HANDBOOK 14.5). A scheme may do without.
#pragma once

#include "workflows/subsidy/decision_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

struct AccountToCheck : Condition<"De regeling wil dat iemand nagaat van wie de rekening is.",
                                  "niemand: bij deze regeling hoeft het niet"> {
    static bool holds(const Question& q) { return rules::scheme_says(q, "account_check", true); }
};
struct AccountChecked
    : Condition<"Een ander dan wie betaalt, ging na dat de rekening van de ontvanger is: Controleer de rekening.",
                "de subsidiebehandelaar, of een collega van financiën"> {
    static bool holds(const Question& q) {
        if (!AccountToCheck::holds(q)) return true;
        return mark_of(q.subject, "check_account") != nullptr && field(q, "account_outcome") != "other";
    }
    static std::string detail(const Question& q) {
        return mark_of(q.subject, "check_account") == nullptr ? "dat is nog niet gebeurd"
                                                              : "de rekening bleek van een ander";
    }
};
struct CheckedAlready : Condition<"De controle was vandaag of eerder."> {
    static bool holds(const Question& q) { return happened(q, "account_checked_on"); }
};
struct OutcomeExplained : Condition<"Leg uit hoe u het weet als de bank het niet gewoon bevestigde."> {
    static bool holds(const Question& q) { return field(q, "account_outcome") == "match" || filled(q, "account_note"); }
};

}  // namespace bolwerk::workflows::subsidy_conditions
