// Whether an answer tells that a hidden case is there: its size, and how long it takes.
#pragma once

#include "web/bench/bench_ground.hpp"
#include "web/bench/risk_ground.hpp"

namespace bolwerk::web {

/// Asks, as a coordinator who has no part in it, for numbers of V3 that are there and for others that are not, in turns
/// over one connection; prints sizes, medians and a rank test.
void measure_existence(BenchGround& ground, const RiskGround& hidden, int questions);

}  // namespace bolwerk::web
