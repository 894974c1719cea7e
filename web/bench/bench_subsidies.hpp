// What a team of subsidies is promised: pages that do not slow down with ten thousand applications in one scheme, and
// grants that lose nothing while sixteen people sign.
#pragma once

#include "web/bench/measure_load.hpp"

namespace bolwerk::web {

/// Measures both and prints.
void bench_subsidies(const Settings& settings, const Rounds& rounds);

}  // namespace bolwerk::web
