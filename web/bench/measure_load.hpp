// What is measured under load: pages of somebody signed in, and transitions beside the database alone.
#pragma once

#include "web/bench/bench_ground.hpp"

namespace bolwerk::web {

struct Rounds {
    int count = 5;
    int seconds = 3;  ///< of each
};

/// The empty page, the work list and case pages, with few cases and with many, in turns; prints the medians and what
/// each page costs with many cases beside few.
void measure_pages(BenchGround& few, BenchGround& many, const Rounds& rounds);

/// The empty page while other connections stand open and say nothing, in turns with the same alone.
void measure_idle(BenchGround& ground, const Rounds& rounds);

/// Notes over HTTP and the same statements through pgbench, in turns; printed as they come.
void measure_transitions(BenchGround& ground, const Rounds& rounds);

}  // namespace bolwerk::web
