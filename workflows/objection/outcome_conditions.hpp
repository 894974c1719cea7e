// What a decision on an objection must hold to: the amount it comes to, the ceiling as
// it stood at the first decision, and later decisions that are in its scope (Awb 4:25, 6:19, 7:1a, 7:11).
#pragma once

#include "workflows/objection/conditions.hpp"

namespace bolwerk::workflows::objection_conditions {

inline bool subsidy_is(const Question& q, std::string_view state) {
    const auto found = q.facts.find("subsidy_stage");
    return found != q.facts.end() && *found == state;
}
inline std::int64_t new_cents(const Question& q) { return number_field(q, "new_cents"); }

struct AsksDirectAppeal : Condition<"De indiener vraagt om rechtstreeks beroep (Awb 7:1a).", "de indiener"> {
    static bool holds(const Question& q) { return filled(q, "direct_appeal"); }
};
struct DirectNotRefused : Condition<"Het verzoek om rechtstreeks beroep is niet afgewezen."> {
    static bool holds(const Question& q) { return mark_of(q.subject, "refuse_direct_appeal") == nullptr; }
};
/// Awb 7:1a lid 2: not when it is plainly inadmissible; being late is the plain case.
struct DirectInTime : Condition<"Het bezwaar is op tijd: een te laat bezwaar gaat niet rechtstreeks in beroep."> {
    static bool holds(const Question& q) {
        const auto published = made_known_on(q), last = last_day_to_object(q);
        const auto received = first_received(q);
        return published && last && received &&
               rules::timeliness_of(*published, *last, *received, date_field(q, "posted_on")) !=
                   rules::Timeliness::late;
    }
};
struct AgainstRefusal : Condition<"Het bezwaar gaat over een besluit waarbij niets is toegekend."> {
    static bool holds(const Question& q) {
        return !about_beside(q) && !subsidy_is(q, "granted") && !subsidy_is(q, "determined");
    }
};
struct NewAmountGiven : Condition<"De beslissing noemt een nieuw bedrag."> {
    static bool holds(const Question& q) { return filled(q, "new_cents"); }
};
struct ChangesGrant : Condition<"De beslissing wijzigt de verlening."> {
    static bool holds(const Question& q) {
        return Upholds::holds(q) && NewAmountGiven::holds(q) && !about_beside(q) && subsidy_is(q, "granted");
    }
};
struct ChangesDetermination : Condition<"De beslissing wijzigt de vaststelling."> {
    static bool holds(const Question& q) {
        return Upholds::holds(q) && NewAmountGiven::holds(q) && !about_beside(q) && subsidy_is(q, "determined");
    }
};
struct NewAmountFits
    : Condition<"Een nieuw bedrag hoort bij een gegrond bezwaar: niet lager dan nu, niet hoger dan gevraagd."> {
    static bool holds(const Question& q) {
        if (!NewAmountGiven::holds(q)) return true;
        return Upholds::holds(q) && !about_beside(q) && new_cents(q) > 0 && new_cents(q) >= fact(q, "granted_cents") &&
               new_cents(q) <= fact(q, "requested_cents");
    }
    static std::string detail(const Question& q) {
        return "nu " + euros({fact(q, "granted_cents")}) + ", gevraagd " + euros({fact(q, "requested_cents")});
    }
};
/// Awb 4:25 lid 3: what was left when the first decision was taken, beside what that decision gave. Where the order
/// itself was wrong, by lots that were drawn or a ranking, what a right one would have left: the ceiling less what went
/// to who was complete on an earlier day.
struct WithinCeilingOfThen
    : Condition<
          "Het bedrag past onder het plafond zoals het was bij het eerste besluit. Was de volgorde, de loting of de "
          "ranglijst onjuist, leg dan uit waarom."> {
    static std::int64_t left(const Question& q) {
        const auto left = fact(q, "left_then_cents");
        return filled(q, "order_because") ? std::max(left, fact(q, "left_in_right_order_cents")) : left;
    }
    static bool holds(const Question& q) { return !NewAmountGiven::holds(q) || new_cents(q) <= left(q); }
    static std::string detail(const Question& q) { return "toen was er " + euros({left(q)}); }
};
struct OverrunFits : Condition<"Een reden om boven het plafond te gaan hoort bij een nieuw bedrag (Awb 4:25 lid 3)."> {
    static bool holds(const Question& q) { return !filled(q, "overrun_reason") || NewAmountGiven::holds(q); }
};
/// As the ledger judges when it is signed: what the decision books more than stands for the subsidy now.
struct OverrunExplained : Condition<
                              "Het nieuwe bedrag past nu niet meer onder het plafond: schrijf op waarom het erboven "
                              "gaat (Awb 4:25 lid 3)."> {
    static std::int64_t more(const Question& q) { return new_cents(q) - fact(q, "stands_cents"); }
    static bool holds(const Question& q) {
        return !NewAmountGiven::holds(q) || filled(q, "overrun_reason") || more(q) <= fact(q, "room_now_cents");
    }
    static std::string detail(const Question& q) {
        return "nodig is " + euros({more(q)}) + ", over is " + euros({fact(q, "room_now_cents")});
    }
};
struct LaterDecisionsInScope
    : Condition<"Na het bezwaar is het besluit gewijzigd: zeg wat dat betekent, want het hoort erbij (Awb 6:19)."> {
    static bool holds(const Question& q) { return fact(q, "later_decisions") == 0 || filled(q, "in_scope"); }
};
/// Awb 7:15 lid 2 and 3: on request, and only where the decision is revoked.
struct CostsDecided : Condition<"Beslis op het verzoek om vergoeding van kosten, en zeg waarom (Awb 7:15)."> {
    static bool holds(const Question& q) { return !filled(q, "costs_asked") || filled(q, "costs_reason"); }
};
struct CostsGranted : Condition<"De kosten van het bezwaar worden vergoed."> {
    static bool holds(const Question& q) { return number_field(q, "proceedings_cents") > 0; }
};
struct CostsFit : Condition<"Kosten vergoeden kan alleen op verzoek, bij een gegrond bezwaar (Awb 7:15 lid 2)."> {
    static bool holds(const Question& q) {
        return !CostsGranted::holds(q) || (filled(q, "costs_asked") && Upholds::holds(q));
    }
};
struct MandateCovers : Condition<"Uw mandaat dekt het bedrag van deze beslissing.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        const auto cents = std::max(new_cents(q), number_field(q, "owed_cents"));
        if (cents == 0) return true;
        const auto organ = q.facts.find("organ");
        return organ != q.facts.end() && mandate_for(q, *organ, {cents}) != nullptr;
    }
};

}  // namespace bolwerk::workflows::objection_conditions
