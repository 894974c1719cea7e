// How far the risk rounds were on the reference date: counts alone, small ones kept back (HANDBOOK 16.2).
#pragma once

#include "engine/json.hpp"

namespace bolwerk::workflows::report {

/// `rounds` is what the store counted: {phases: [{state, count}], asked, complete, analyses, designations}. Gives the
/// same with null for what would point at a park: a count under five, and a part that leaves fewer than five of the
/// whole. Null where the store gathered nothing.
engine::Json round_figures(const engine::Json& rounds);

}  // namespace bolwerk::workflows::report
