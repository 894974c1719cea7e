// What Bolwerk itself does with a case when the calendar changes: terms that run are computed again, and whoever is at
// turn hears of it. What they were stays in the history.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::engine {

/// Nobody has a button for it.
inline constexpr ActionInfo recompute_deadlines{"recompute_deadlines", "Bereken de termijnen opnieuw",
                                                "berekende de termijnen opnieuw: de feestdagen zijn gewijzigd", nullptr,
                                                true};

/// Accepted for Bolwerk itself when a last day changes on the question's calendar; refused when none does.
Decision decide_recompute(const Definition& definition, const Question& question);

}  // namespace bolwerk::engine
