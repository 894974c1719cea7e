// A load generator: connections that stay open, each with its own thread, asking as fast as answers come.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "db/descriptor.hpp"

namespace bolwerk::web {

struct LoadResult {
    double per_second = 0;
    double p99_ms = 0;
    double cpu_seconds = 0;  ///< that the load generator itself took
    std::int64_t answers = 0;
    std::int64_t refused = 0;  ///< answers other than 2xx
    std::string refusal;       ///< the first of those, without its head
};

struct Load {
    std::uint16_t port = 0;  ///< on 127.0.0.1
    unsigned connections = 8;
    std::chrono::milliseconds duration{2000};
    /// The bytes of the next request of a connection, counted from 0. Called from several threads.
    std::function<std::string(unsigned connection, std::int64_t turn)> request;
};

/// Connects first, then measures. Throws std::runtime_error when the server cannot be reached or hangs up.
LoadResult run_load(const Load& load);

/// Connections that are open and say nothing, for as long as this lives.
class IdleConnections {
public:
    /// Throws std::runtime_error when the server cannot be reached.
    IdleConnections(std::uint16_t port, unsigned count);

private:
    std::vector<db::Descriptor> sockets_;
};

}  // namespace bolwerk::web
