// What must hold when money that was overpaid is given back.
#pragma once

#include "engine/vocabulary/budget.hpp"
#include "workflows/dates.hpp"
#include "workflows/hands.hpp"

namespace bolwerk::workflows::repayment_conditions {

using namespace engine;

struct SomethingOverpaid : Condition<"Er is te veel ontvangen.", "niemand: er is niets terug te geven"> {
    static bool holds(const Question& q) { return stands(q, "overpaid") > 0; }
};
struct NothingOverpaid : Condition<"Wat eerder te veel is ontvangen, is teruggegeven.", "de financieel medewerker"> {
    static bool holds(const Question& q) { return !SomethingOverpaid::holds(q); }
};
/// While something is owed, what comes in is a receipt of the recovery (Awb 4:92).
struct RecoveredAndOver
    : Condition<"Er liep een invordering die klaar is, en er staat niets meer open.", "wie de invordering behandelt"> {
    static bool holds(const Question& q) { return fact(q, "recovery_over") != 0 && stands(q, "receivable") == 0; }
};
struct LateReceiptSaid : Condition<"Vul in welk bedrag er binnenkwam."> {
    static bool holds(const Question& q) { return number_field(q, "late_cents") > 0; }
};
struct LateReceiptDated : Condition<"De ontvangst is van vandaag of eerder, en niet van voor de invordering."> {
    static bool holds(const Question& q) {
        return filled(q, "late_on") && happened_since(q, "late_on", day_fact(q, "claimed_on"));
    }
};
struct NoHandInDecision : Condition<"U werkte niet mee aan de besluiten over deze subsidie.", "een collega"> {
    static bool holds(const Question& q) { return fact(q, "hand_in_decision") == 0; }
};
struct OverpaidAsBooked : Condition<"Het bedrag is wat volgens het grootboek te veel is ontvangen."> {
    static bool holds(const Question& q) { return number_field(q, "repaid_cents") == stands(q, "overpaid"); }
    static std::string detail(const Question& q) { return "dat is " + euros({stands(q, "overpaid")}); }
};
struct ToTheAccountItCameFrom : Condition<"Het geld gaat naar de rekening waarvan het kwam."> {
    static bool holds(const Question& q) { return filled(q, "repaid_to_sender"); }
};
/// Not before the money was there.
struct RepaidSinceReceipt : Condition<"De teruggave is van vandaag of eerder, en niet van voor de ontvangst."> {
    static bool holds(const Question& q) {
        return filled(q, "repaid_on") && happened_since(q, "repaid_on", day_fact(q, "overpaid_on"));
    }
};

}  // namespace bolwerk::workflows::repayment_conditions
