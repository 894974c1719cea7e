// What must hold before a payment is noted, and what of it reaches the ledger (Awb 4:89 and 4:92).
#pragma once

#include "workflows/recovery/conditions.hpp"

namespace bolwerk::workflows::recovery_conditions {

struct ReceivedAlready : Condition<"De ontvangst is van vandaag of eerder."> {
    static bool holds(const Question& q) { return happened(q, "received_back_on"); }
};
struct NotBeforeTheLast : Condition<"De ontvangst ligt niet voor wat al bij deze invordering is geboekt."> {
    static bool holds(const Question& q) {
        const auto entries = rules::debt_of(q).entries;
        return entries.empty() || entries.back().on <= date_field(q, "received_back_on");
    }
};
/// What stands first goes first: costs, interest, principal (Awb 4:92).
struct PartCameIn : Condition<"Het bedrag is een deel van wat op die dag open stond, met rente en kosten."> {
    static bool holds(const Question& q) {
        const auto came = rules::receipt(q);
        const Cents cents{number_field(q, "received_cents")};
        return came && cents > Cents{} && cents < came->open.total();
    }
};
struct AllCameIn : Condition<"Het bedrag is niet hoger dan wat op die dag open stond, met rente en kosten."> {
    static bool holds(const Question& q) {
        const auto came = rules::receipt(q);
        return came && owed(q) > 0 && Cents{number_field(q, "received_cents")} == came->open.total();
    }
};
struct RateKnownThen
    : Condition<"Een beheerder vulde de wettelijke rente aan tot de dag van ontvangst (Beheer, Wettelijke tarieven)."> {
    static bool holds(const Question& q) {
        const auto came = rules::receipt(q);
        return !came || came->rates_known;
    }
};
/// What the payment brings into the ledger: that is the subsidy alone, without interest and costs.
struct ToPrincipal {
    static std::int64_t cents(const Question& q) {
        return rules::receipt(q).value_or(rules::Receipt{}).paid.principal.value;
    }
};
struct ReachesPrincipal : Condition<"Er blijft iets over voor de hoofdsom."> {
    static bool holds(const Question& q) { return ToPrincipal::cents(q) > 0; }
};

}  // namespace bolwerk::workflows::recovery_conditions
