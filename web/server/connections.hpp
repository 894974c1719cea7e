// Every open connection, and the clock over them.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "web/server/connection.hpp"

namespace bolwerk::web {

class Connections {
public:
    Connection& add(std::unique_ptr<Connection> connection);
    /// Closes it; only for the thread that has it.
    void remove(Connection& connection);
    std::size_t size() const;

    /// Ends those that rested beyond their deadline, and with `idle_too` all idle ones.
    void expire(Connection::Clock::time_point now, bool idle_too);
    /// Makes place for a newcomer; false when none is idle.
    bool expire_longest_idle();
    void cut_all();
    bool wait_until_empty(std::chrono::milliseconds time);

private:
    mutable std::mutex gate_;
    std::condition_variable emptied_;
    std::unordered_map<Connection*, std::unique_ptr<Connection>> open_;
};

}  // namespace bolwerk::web
