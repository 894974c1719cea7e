// How ready parks are for 2050 in a report (HANDBOOK 16.3): the newest score of each park and theme on the day.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::workflows::report {

/// `scores` is what the store gathered: [{theme, score, parks, newest}]. Gives [{theme, parks, tenths, newest,
/// counts}], themes in the order of the programme and those without a score left out: `tenths` is the mean in tenths of
/// a point, `counts` how many parks have 0 to 4, `newest` the last day on which one was measured. An empty list for
/// null.
engine::Json score_figures(const engine::Json& scores);

}  // namespace bolwerk::workflows::report
