// Which decision claims the money back, since when, and until when it can be collected (Awb 4:57, 4:104).
#pragma once

#include "workflows/hands.hpp"
#include "workflows/recovery/debt.hpp"

namespace bolwerk::workflows::recovery_conditions {

using namespace engine;
namespace rules = recovery_rules;

struct ClaimedAlready : Condition<"Het besluit tot terugvordering is vandaag of eerder bekendgemaakt."> {
    static bool holds(const Question& q) { return happened(q, "claimed_on"); }
};
/// Awb 4:57 lid 1: what a decision made too much is claimed back, so not before such a decision was made known.
struct ClaimedAfterDecision
    : Condition<"Er is niets teruggevorderd voor het besluit waaruit de schuld volgt, bekend was (Awb 4:57 lid 1)."> {
    static bool holds(const Question& q) {
        const auto first = day_fact(q, "claimable_from");
        return !first || date_field(q, "claimed_on") >= *first;
    }
    static std::string detail(const Question& q) {
        const auto first = day_fact(q, "claimable_from");
        return first ? "dat was op " + medium_date(*first) : std::string{};
    }
};
/// Awb 3:40, 4:57 and 4:87: a decision that was signed and not made known claims nothing yet.
struct DebtMadeKnown : Condition<"Elk besluit waaruit de schuld volgt, is bekendgemaakt (Awb 3:40 en 4:57).",
                                 "de subsidiebehandelaar, met de bekendmaking"> {
    static bool holds(const Question& q) { return fact(q, "debt_untold") == 0; }
};
struct ReferenceOfDecision : Condition<"Het kenmerk is dat van een besluit over deze subsidie."> {
    static bool holds(const Question& q) {
        const auto known = q.facts.find("decision_letters");
        if (known == q.facts.end() || known->empty()) return true;
        return std::ranges::find(*known, field(q, "claim_reference")) != known->end();
    }
};
/// Awb 4:57 lid 4: not for what was paid too much more than five years after the determination.
struct ClaimedInTime : Condition<"Het besluit is bekendgemaakt binnen vijf jaar na de vaststelling (Awb 4:57 lid 4)."> {
    static bool holds(const Question& q) {
        const auto determined = day_fact(q, "determined_on");
        if (!determined) return true;
        const auto last = term::after(*determined, {5, term::Unit::years});
        return !last || date_field(q, "claimed_on") <= *last;
    }
};
/// Awb 4:104 lid 1: five years from the end of the term to pay, however late somebody begins to collect.
struct LimitationOfClaim {
    static void fit(const Question& q, term::Term&, Date& event) {
        event = rules::term_to_pay(q.subject, date_field(q, "claimed_on"), q.calendar).value_or(event);
    }
};

}  // namespace bolwerk::workflows::recovery_conditions
