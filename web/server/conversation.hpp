// What happens on a connection each time it has something to do: read, answer, send, rest, close. No step waits.
#pragma once

#include <atomic>

#include "web/server/connections.hpp"
#include "web/server/exchange.hpp"
#include "web/server/poller.hpp"
#include "web/server/streams.hpp"

namespace bolwerk::web {

class Conversation {
public:
    Conversation(const ServerConfig& config, Exchange& exchange, Poller& poller, Connections& connections,
                 Streams& streams);

    /// One turn of one connection, which may be closed after it, and is when something goes wrong. Called from many
    /// threads, for different connections.
    void turn(Connection& connection);
    /// From here on every answer is the last one on its connection.
    void drain() { draining_ = true; }

private:
    enum class Next { Read, Done };

    void go_on(Connection& connection);
    void read(Connection& connection);
    Next answer(Connection& connection);
    Next send(Connection& connection);
    void refuse(Connection& connection, const Refusal& refusal);
    Next stream(Connection& connection, const Request& request, Answer answer, bool chunked);
    void linger(Connection& connection);
    void rest_reading(Connection& connection);
    bool within_budget(Connection& connection);
    void release_budget(Connection& connection);
    void close(Connection& connection);

    const Limits& limits_;
    Exchange& exchange_;
    Poller& poller_;
    Connections& connections_;
    Streams& streams_;
    std::atomic<bool> draining_{false};
    std::atomic<std::size_t> budgeted_{0};
};

}  // namespace bolwerk::web
