// What would follow if an application were decided as its draft says: read, signed and published by people who may.
// Nothing is written; the ceiling is for whoever adds up several of them.
#pragma once

#include "engine/decide.hpp"

namespace bolwerk::workflows {

struct AsDrafted {
    engine::Effects effects;             ///< of every step that is still to come, in order
    engine::Reasons against = {};        ///< why it stops halfway; empty when it does not
    std::vector<std::string> documents;  ///< the letters that would go out
    std::int64_t takes_cents = 0;        ///< what it would take from what is free now; below zero: it gives back
};

/// The question may ask for any action; only its case, facts and moment count.
AsDrafted as_drafted(const engine::Definition& definition, const engine::Question& question);

}  // namespace bolwerk::workflows
