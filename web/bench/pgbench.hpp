// The database alone, under the load generator of PostgreSQL itself, with the two statements of a transition.
#pragma once

#include <filesystem>
#include <string>

#include "engine/json.hpp"
#include "web/bench/bench_desk.hpp"

namespace bolwerk::web {

class Pgbench {
public:
    /// Writes its script in `folder`. The statements work on the second half of the desk's cases, and write `event`, a
    /// note of that person. The desk must outlive it. Throws db::ClusterError when PostgreSQL is not installed.
    Pgbench(const std::filesystem::path& folder, std::string conninfo, const BenchDesk& desk,
            const engine::Json& event);

    /// Transitions per second. Throws std::runtime_error with its last line when it fails.
    double per_second(unsigned connections, int seconds) const;

private:
    std::vector<std::string> command(unsigned connections, int seconds) const;

    std::filesystem::path program_, script_;
    std::string conninfo_, event_, ids_;
    const BenchDesk& desk_;
};

}  // namespace bolwerk::web
