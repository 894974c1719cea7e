// What must hold for a decision where several applications share one budget (HANDBOOK 14.4).
#pragma once

#include "workflows/subsidy/decision_conditions.hpp"
#include "workflows/subsidy/order.hpp"

namespace bolwerk::workflows::subsidy_conditions {

struct PlaceKnown : Condition<"Verlenen kan pas als de loting of de ranglijst van de tender er is."> {
    static bool holds(const Question& q) {
        const auto turn = rules::turn_of(q);
        return !Grants::holds(q) || !turn || !turn->waits;
    }
};

}  // namespace bolwerk::workflows::subsidy_conditions
