// What a risk round over very many parks costs, with row-level security and without.
#pragma once

#include "web/bench/measure_load.hpp"

namespace bolwerk::web {

/// On a database of its own: 600 parks, two organisations, every indicator. Prints what each page costs with row-level
/// security on beside off, the computation alone, and whether an answer tells that something hidden is there.
void bench_risk(const Settings& settings, const Rounds& rounds);

}  // namespace bolwerk::web
