// What an objection must say before it can be dealt with (Awb 6:5 lid 1 onder d, 6:6).
#pragma once

#include "workflows/objection/conditions.hpp"

namespace bolwerk::workflows::objection_conditions {

/// A pro-forma objection is repaired first. Awb 6:6 lets the authority go on without grounds after that, and then it
/// says why.
struct GroundsKnown : Condition<
                          "Het bezwaar noemt geen gronden: vraag eerst om herstel, of zeg in de toelichting waarom het "
                          "daarna zonder kan "
                          "(Awb 6:5 en 6:6)."> {
    static bool holds(const Question& q) {
        if (field(q, "admissible") != "yes" || filled(q, "grounds")) return true;
        if (mark_of(q.subject, "repair_defects") != nullptr) return true;
        return mark_of(q.subject, "ask_repair") != nullptr && filled(q, "admissibility_note");
    }
};

}  // namespace bolwerk::workflows::objection_conditions
