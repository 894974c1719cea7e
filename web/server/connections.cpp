#include "web/server/connections.hpp"

namespace bolwerk::web {

Connection& Connections::add(std::unique_ptr<Connection> connection) {
    Connection& added = *connection;
    const std::lock_guard lock(gate_);
    open_.emplace(&added, std::move(connection));
    return added;
}

void Connections::remove(Connection& connection) {
    const std::lock_guard lock(gate_);
    open_.erase(&connection);
    if (open_.empty()) emptied_.notify_all();
}

std::size_t Connections::size() const {
    const std::lock_guard lock(gate_);
    return open_.size();
}

void Connections::expire(Connection::Clock::time_point now, bool idle_too) {
    const std::lock_guard lock(gate_);
    for (const auto& [key, connection] : open_) connection->expire(now, idle_too);
}

bool Connections::expire_longest_idle() {
    const std::lock_guard lock(gate_);
    Connection* longest = nullptr;
    auto since = Connection::Clock::time_point::max();
    for (const auto& [key, connection] : open_)
        if (connection->idle_since() < since) since = (longest = key)->idle_since();
    return longest != nullptr && longest->expire(Connection::Clock::now(), true);
}

void Connections::cut_all() {
    const std::lock_guard lock(gate_);
    for (const auto& [key, connection] : open_) connection->cut();
}

bool Connections::wait_until_empty(std::chrono::milliseconds time) {
    std::unique_lock lock(gate_);
    return emptied_.wait_for(lock, time, [&] { return open_.empty(); });
}

}  // namespace bolwerk::web
