// Signals in a report (HANDBOOK 16.2, part 3): counts of half a year that was over, small ones kept back.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::workflows::report {

/// `signals` is what the store counted: {from, until, rows: [{channel, triage, number}]}. Gives {from, until, total,
/// channels: [{id, count}], triage: [{id, count}], in_week: {part, whole}}; total null when it is under five, and then
/// nothing is split. `in_week` is null where it would tell what the times of triage keep back. Null where the store
/// gathered nothing.
engine::Json signal_figures(const engine::Json& signals);

}  // namespace bolwerk::workflows::report
