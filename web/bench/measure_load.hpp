// What is measured under load: pages of somebody signed in, and transitions beside the database alone.
#pragma once

#include "web/bench/bench_cluster.hpp"
#include "web/bench/bench_server.hpp"
#include "web/bench/http_load.hpp"

namespace bolwerk::web {

struct Rounds {
    int count = 5;
    int seconds = 3;  ///< of each
};

/// Medians of the rounds.
struct PageFigure {
    std::string name;
    double per_second = 0;
    double p99_ms = 0;
};

/// The empty page, the work list and case pages, in turns; printed as they come. `cases` is for the heading.
std::vector<PageFigure> measure_pages(BenchServer& server, const Rounds& rounds, std::int64_t cases);

/// What each page costs with many cases, beside few.
void say_growth(const std::vector<PageFigure>& few, const std::vector<PageFigure>& many);

/// Notes over HTTP and the same statements through pgbench, in turns; printed as they come.
void measure_transitions(BenchServer& server, const BenchCluster& cluster, const Rounds& rounds);

}  // namespace bolwerk::web
