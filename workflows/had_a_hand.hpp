// Who worked on a case in a step that need not have been taken, so that no row can name who else must take the next
// (Awb 10:3). Of steps that were taken the word in the table is NotTheSamePersonAs.
#pragma once

#include "engine/question.hpp"

namespace bolwerk::workflows {

/// Whether whoever acts took that step, in person or for somebody whom they stand in for, or had it taken so.
bool had_a_hand(const engine::Question& question, std::string_view action);

}  // namespace bolwerk::workflows
