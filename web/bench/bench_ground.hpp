// What one measurement stands on: a database with so many cases, and a server on it.
#pragma once

#include <optional>

#include "web/bench/bench_cluster.hpp"
#include "web/bench/bench_desk.hpp"
#include "web/bench/bench_server.hpp"

namespace bolwerk::web {

class BenchGround {
public:
    /// The demonstration, and cases until there are `cases` beside it; says how far it is. `name` is for its folder.
    BenchGround(const Settings& settings, const char* name, std::int64_t cases);

    const BenchCluster& cluster() const { return cluster_; }
    BenchServer& server() { return *server_; }
    const BenchDesk& desk() const { return *desk_; }
    std::int64_t cases() const { return cases_; }

    /// Seconds from starting PostgreSQL to the first page that the server gave.
    double seconds_to_first_answer() const { return seconds_to_first_answer_; }

private:
    BenchCluster cluster_;
    std::int64_t cases_;
    double seconds_to_first_answer_ = 0;
    std::optional<BenchServer> server_;
    std::optional<BenchDesk> desk_;
};

}  // namespace bolwerk::web
