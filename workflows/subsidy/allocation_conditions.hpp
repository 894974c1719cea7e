// What must hold for a decision where several applications share one budget (HANDBOOK 14.4).
#pragma once

#include "workflows/subsidy/money_conditions.hpp"
#include "workflows/subsidy/order.hpp"

namespace bolwerk::workflows::subsidy_conditions {

struct PlaceKnown : Condition<"Verlenen kan pas als de loting of de ranglijst van de tender er is."> {
    static bool holds(const Question& q) {
        const auto turn = rules::turn_of(q);
        return !Grants::holds(q) || !turn || !turn->waits;
    }
};

/// Awb 4:25 lid 2 obliges to refuse what would pass the ceiling, and nothing else; after an objection by the ceiling of
/// the first decision (lid 3).
struct CeilingReached : Condition<"Afwijzen om het plafond kan alleen als er te weinig over is (Awb 4:25 lid 2)."> {
    static bool for_the_ceiling(const Question& q) {
        const auto* ground = listed(q, "refusal_grounds", field(q, "refusal_ground"));
        return Refuses::holds(q) && ground != nullptr && ground->value("basis", "").starts_with("Awb 4:25");
    }
    static Cents left(const Question& q) {
        if (mark_of(q.subject, "objection_upheld") != nullptr) return {fact(q, "left_then_cents")};
        return rules::left_for(q);
    }
    static bool holds(const Question& q) {
        if (!for_the_ceiling(q)) return true;
        const auto turn = rules::turn_of(q);
        const auto asked = std::min(number_field(q, "requested_cents"),
                                    rules::scheme_number(q, "maximum_cents", largest_amount.value));
        return !(turn && turn->waits) && Cents{asked} > left(q);
    }
    static std::string detail(const Question& q) { return "over voor deze aanvraag: " + euros(left(q)); }
};

}  // namespace bolwerk::workflows::subsidy_conditions
