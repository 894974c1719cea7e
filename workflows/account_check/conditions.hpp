// What must hold when an account is checked.
#pragma once

#include "workflows/hands.hpp"

namespace bolwerk::workflows::account_check_conditions {

using namespace engine;

struct MoneyToCome : Condition<"De subsidie is verleend of vastgesteld, of er komt een dwangsom.", "de provincie"> {
    static bool holds(const Question& q) {
        return fact(q, "granted_running") != 0 || fact(q, "determined") != 0 || fact(q, "penalty_due") != 0;
    }
};
struct CheckWanted : Condition<"De regeling wil dat iemand nagaat van wie de rekening is.",
                               "niemand: bij deze regeling hoeft het niet"> {
    static bool holds(const Question& q) { return fact(q, "account_check_wanted") != 0; }
};
struct CheckedAlready : Condition<"De controle was vandaag of eerder."> {
    static bool holds(const Question& q) { return happened(q, "account_checked_on"); }
};
struct OutcomeExplained : Condition<"Leg uit hoe u het weet als de bank het niet gewoon bevestigde."> {
    static bool holds(const Question& q) { return field(q, "account_outcome") == "match" || filled(q, "account_note"); }
};

}  // namespace bolwerk::workflows::account_check_conditions
