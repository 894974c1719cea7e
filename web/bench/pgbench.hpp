// The database alone, under the load generator of PostgreSQL itself, with the two statements of a transition.
#pragma once

#include <filesystem>
#include <string>

#include "engine/json.hpp"
#include "web/bench/bench_desk.hpp"

namespace bolwerk::web {

class Pgbench {
public:
    /// Writes its script in `folder`. The statements work on the second half of the desk's cases, and write `event` of
    /// that person with the query `write`: a note, or what follows from it as `effects`. The desk must outlive it.
    /// Throws db::ClusterError when PostgreSQL is not installed.
    Pgbench(const std::filesystem::path& folder, std::string conninfo, const BenchDesk& desk, const engine::Json& event,
            const char* write = "bench/write_note", const engine::Json& effects = engine::Json::object());

    /// Transitions per second once every connection has planned its statements, as those of a pool did long before: to
    /// plan for 64 connections takes longer than a round. Throws std::runtime_error with its last line when it fails.
    double per_second(unsigned connections, int seconds) const;

private:
    std::vector<std::string> command(unsigned connections, int seconds) const;

    std::filesystem::path program_, script_;
    std::string conninfo_, event_, effects_, ids_;
    const BenchDesk& desk_;
};

}  // namespace bolwerk::web
