// What must hold before a grant or a determination is taken back: grounds, hearing, five years, damages (Awb 4:48 to
// 4:50, 4:56).
#pragma once

#include "workflows/withdrawal/breach_conditions.hpp"

namespace bolwerk::workflows::withdrawal_conditions {

inline std::int64_t new_cents(const Question& q) { return number_field(q, "new_cents"); }

struct OfTheGrant : Condition<"Het gaat over de verlening."> {
    static bool holds(const Question& q) { return kind_is(q, "fault") || kind_is(q, "reasonable_term"); }
};
struct SomethingToWithdraw : Condition<"De subsidie is verleend of vastgesteld.", "de provincie"> {
    static bool holds(const Question& q) { return fact(q, "granted_running") != 0 || fact(q, "determined") != 0; }
};
struct KindFits : Condition<
                      "Een verlening kan worden ingetrokken tot de vaststelling (Awb 4:48 en 4:50), daarna de "
                      "vaststelling (4:49)."> {
    static bool holds(const Question& q) {
        return OfTheDetermination::holds(q) ? fact(q, "determined") != 0 : fact(q, "granted_running") != 0;
    }
};
struct NoOtherOpen : Condition<"Er loopt geen andere intrekking, wijziging of vaststelling.", "wie die behandelt"> {
    static bool holds(const Question& q) { return fact(q, "other_open") == 0; }
};
/// Awb 4:56 knows the grounds of 4:48 and 4:49 alone.
struct SuspicionCounts : Condition<"Opschorten kan bij een ernstig vermoeden van een grond van Awb 4:48 of 4:49."> {
    static bool holds(const Question& q) { return !kind_is(q, "reasonable_term"); }
};
struct NotSuspendedYet
    : Condition<"De betaling is nog niet opgeschort: dat kan een keer, voor 13 weken (Awb 4:56).", "niemand"> {
    static bool holds(const Question& q) { return mark_of(q.subject, "suspend_payment") == nullptr; }
};
struct NotifiedAlready : Condition<"De kennisgeving is van vandaag of eerder."> {
    static bool holds(const Question& q) { return happened(q, "notified_on"); }
};
struct RecipientHeard
    : Condition<
          "De ontvanger kon een zienswijze geven: dat moet altijd voor intrekken of verlagen (Awb 4:12 lid 2 onder c).",
          "de subsidiebehandelaar"> {
    static bool holds(const Question& q) { return mark_of(q.subject, "ask_view") != nullptr; }
};
struct Lower : Condition<"Het nieuwe bedrag is lager dan nu; nul is intrekken."> {
    static bool holds(const Question& q) { return filled(q, "new_cents") && new_cents(q) < fact(q, "granted_cents"); }
    static std::string detail(const Question& q) { return "nu " + euros({fact(q, "granted_cents")}); }
};
struct GroundFits
    : Condition<"De grond hoort bij het artikel: 4:48 en 4:50 voor de verlening, 4:49 voor de vaststelling."> {
    static bool holds(const Question& q) {
        const auto& ground = field(q, "ground");
        const auto* article = kind_is(q, "fault") ? "448" : kind_is(q, "determination") ? "449" : "450";
        return ground.is_string() && ground.get_ref<const std::string&>().starts_with(article);
    }
};
/// Awb 4:34 lid 3: the condition lapses four weeks after the budget was adopted or approved.
struct ProvisoInTime
    : Condition<
          "Een beroep op het begrotingsvoorbehoud kan alleen als de subsidie daaronder is verleend, tot "
          "vier weken na de begroting (Awb 4:34)."> {
    static bool holds(const Question& q) {
        if (field(q, "ground") != "448e") return true;
        const auto adopted = date_field(q, "budget_adopted_on");
        return fact(q, "budget_proviso") != 0 && adopted && *adopted <= q.today &&
               q.today <= *adopted + std::chrono::days{28};
    }
};
/// Awb 4:50 lid 1: with a reasonable term; the others reach back to the grant unless the decision says otherwise.
struct ReasonableTerm
    : Condition<"Bij Awb 4:50 gaat het besluit in na een redelijke termijn: kies een dag na vandaag."> {
    static bool holds(const Question& q) {
        return !kind_is(q, "reasonable_term") || date_field(q, "effective_on") > q.today;
    }
};
struct DamagesWeighed : Condition<"Zeg hoe de schade door gewekt vertrouwen wordt vergoed (Awb 4:50 lid 2)."> {
    static bool holds(const Question& q) {
        return (field(q, "ground") != "450a" && field(q, "ground") != "450b") || filled(q, "damages");
    }
};
struct MandateCovers : Condition<"Uw mandaat dekt deze subsidie.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        const auto organ = q.facts.find("organ");
        return organ != q.facts.end() && mandate_for(q, *organ, {fact(q, "granted_cents")}) != nullptr;
    }
};
struct PaidTooMuch : Condition<"Er is meer betaald dan het nieuwe bedrag."> {
    static bool holds(const Question& q) { return fact(q, "paid_cents") > new_cents(q); }
};
struct EndsTheGrant : Condition<"De subsidie gaat in afrekening: de verlening is ingetrokken of al vastgesteld."> {
    static bool holds(const Question& q) { return OfTheDetermination::holds(q) || new_cents(q) == 0; }
};

}  // namespace bolwerk::workflows::withdrawal_conditions
