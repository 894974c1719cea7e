// One round of requests that must succeed.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "web/bench/bench_ground.hpp"
#include "web/bench/http_load.hpp"

namespace bolwerk::web {

/// The same requests in several rounds, with what each round gave.
struct Series {
    std::string name;
    std::function<std::string(unsigned connection, std::int64_t turn)> request;
    std::vector<double> per_second = {}, p99_ms = {};
    std::vector<double> server_ms = {}, database_ms = {};  ///< processor time an answer

    /// What was measured so far was to warm up.
    void forget() { per_second = p99_ms = server_ms = database_ms = {}; }
};

/// "CPU 0.85 + 1.02 ms": the server and PostgreSQL for one answer, medians of the rounds.
std::string cpu_text(const Series& series);

/// Adds the figures of one round. Throws std::runtime_error with an answer when more than one in a hundred is refused.
void run_round(BenchGround& ground, unsigned connections, std::chrono::milliseconds duration, Series& series);

}  // namespace bolwerk::web
