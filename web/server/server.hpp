// An HTTP server that knows nothing of what it serves: it guards the line, runs a handler and sends the answer.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>

#include "web/server/server_config.hpp"

namespace bolwerk::web {

class Server {
public:
    Server(ServerConfig config, Handler handler);
    /// Drains without waiting; a handler that still runs is waited for.
    ~Server();

    /// Listens and serves from here on. Throws std::runtime_error with one sentence when the address cannot be had.
    void start();

    /// The port it listens on, once started.
    std::uint16_t port() const;

    /// Accepts no more, tells streams to end, lets running requests finish and closes. False when some did not finish
    /// in time: their connections are cut, their handlers still run.
    bool drain(std::chrono::milliseconds timeout);

    /// Open connections, idle ones included.
    std::size_t connections() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace bolwerk::web
