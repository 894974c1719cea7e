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
struct AllCameIn : Condition<"Het bedrag is niet lager dan wat op die dag open stond, met rente en kosten."> {
    static bool holds(const Question& q) {
        const auto came = rules::receipt(q);
        return came && owed(q) > 0 && Cents{number_field(q, "received_cents")} >= came->open.total();
    }
};
/// What is more than was owed is no payment of a debt: it goes back (BW 6:203).
struct MoreCameIn : Condition<"Het bedrag is hoger dan wat op die dag open stond: het meerdere gaat terug."> {
    static bool holds(const Question& q) {
        const auto came = rules::receipt(q);
        return came && owed(q) > 0 && Cents{number_field(q, "received_cents")} > came->open.total();
    }
};
struct RateKnownThen
    : Condition<"Een beheerder vulde de wettelijke rente aan tot de dag van ontvangst (Beheer, Wettelijke tarieven)."> {
    static bool holds(const Question& q) {
        const auto came = rules::receipt(q);
        return !came || came->rates_known;
    }
};
/// What a bailiff charged, with the invoice or the writ of service (Awb 4:119 and 4:120).
struct ChargedAlready : Condition<"De dag van de kosten is vandaag of eerder."> {
    static bool holds(const Question& q) { return happened(q, "charged_on"); }
};
struct NotChargedBeforeTheLast : Condition<"De kosten zijn niet van voor wat al bij deze invordering is geboekt."> {
    static bool holds(const Question& q) {
        const auto entries = rules::debt_of(q).entries;
        return entries.empty() || entries.back().on <= date_field(q, "charged_on");
    }
};
struct CostsNotNothing : Condition<"Het bedrag is meer dan nul."> {
    static bool holds(const Question& q) { return number_field(q, "writ_costs_cents") > 0; }
};
struct CostsOnFile : Condition<"De rekening of het exploot staat bij de bestanden.", "u: voeg haar toe bij Bestanden"> {
    static bool holds(const Question& q) {
        const auto files = q.facts.find("cost_documents");
        return files != q.facts.end() && !files->empty();
    }
};
struct CostDocumentNamed : Condition<"Kies de rekening of het exploot uit de bestanden van deze zaak."> {
    static bool holds(const Question& q) {
        const auto files = q.facts.find("cost_documents");
        return files != q.facts.end() && std::ranges::any_of(*files, [&](const Json& one) {
                   return one.at("value") == field(q, "cost_document");
               });
    }
};
/// What the payment brings into the ledger: that is the subsidy alone, without interest and costs.
struct ToPrincipal {
    static std::int64_t cents(const Question& q) {
        return rules::receipt(q).value_or(rules::Receipt{}).paid.principal.value;
    }
};
/// What goes back.
struct Surplus {
    static std::int64_t cents(const Question& q) {
        return rules::receipt(q).value_or(rules::Receipt{}).paid.surplus.value;
    }
};
struct ReachesPrincipal : Condition<"Er blijft iets over voor de hoofdsom."> {
    static bool holds(const Question& q) { return ToPrincipal::cents(q) > 0; }
};

}  // namespace bolwerk::workflows::recovery_conditions
