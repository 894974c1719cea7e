// What is asked of a decision of the stuurgroep: the day, and the reference under which its list of decisions has it
// (HANDBOOK 6, 7.1, 7.5).
#pragma once

#include "engine/fields.hpp"

namespace bolwerk::workflows::board_decision {

inline engine::Field day() { return engine::fields::day("decided_on", "Datum van de vergadering"); }

inline engine::Field reference() {
    return {.name = "decision_reference",
            .label = "Kenmerk van de besluitenlijst",
            .help = "Waar het besluit is terug te vinden. Bijvoorbeeld VGD-2026-0003, punt 4.",
            .least = 3,
            .most = 120};
}

}  // namespace bolwerk::workflows::board_decision
