// One round of requests that must succeed.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "web/bench/bench_server.hpp"
#include "web/bench/http_load.hpp"

namespace bolwerk::web {

/// The same requests in several rounds, with what each round gave.
struct Series {
    std::string name;
    std::function<std::string(unsigned connection, std::int64_t turn)> request;
    std::vector<double> per_second = {}, p99_ms = {};
};

/// Adds the figures of one round. Throws std::runtime_error with an answer when more than one in a hundred is refused.
void run_round(const BenchServer& server, unsigned connections, std::chrono::milliseconds duration, Series& series);

}  // namespace bolwerk::web
