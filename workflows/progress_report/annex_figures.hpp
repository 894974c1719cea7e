// The annex of a report for who may read V3 (HANDBOOK 16.2): the counts of the risk rounds as they are, a row for each
// municipality. It is kept apart from the figures, so that nothing of it can get into them.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::workflows::report {

/// {area, day, phases: [{state, count}], rows: [{code, name, asked, police, municipality, complete, analyses,
/// designations}], total: the same summed, told_back, waiting}. No park, case or answer: whoever may read those finds
/// them in the cases. Null where the store gathered nothing.
engine::Json annex_figures(const engine::Json& ground);

}  // namespace bolwerk::workflows::report
