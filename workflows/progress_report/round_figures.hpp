// How far the risk rounds and the sharing under the Wgs were on the reference date: counts alone, small ones kept back
// (HANDBOOK 16.2, parts 8 and 10).
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::workflows::report {

/// `rounds` is what the store counted: {phases: [{state, count}], asked, complete, analyses, designations, ...}. Gives
/// phases, asked, complete, analyses and designations with null for what would point at a park: a count under five, and
/// a part that leaves fewer than five of the whole. Null where the store gathered nothing.
engine::Json round_figures(const engine::Json& rounds);

/// {analyses, designations, told_back, waiting, destroyed}: what is shared on the day, of how many analyses somebody
/// told back what they brought within the year before, how many still wait for that, and how many files were destroyed
/// since the day. Small counts are null, as above.
engine::Json privacy_figures(const engine::Json& rounds, engine::Date since);

}  // namespace bolwerk::workflows::report
