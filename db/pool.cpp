#include "db/pool.hpp"

namespace bolwerk::db {

Lease::~Lease() {
    if (connection_) pool_->give_back(std::move(connection_));
}

Pool::Pool(std::string conninfo, std::size_t size, std::chrono::milliseconds patience)
    : conninfo_(std::move(conninfo)), size_(size), patience_(patience) {
    idle_.reserve(size_);  // Giving back must not fail.
}

Lease Pool::lease() {
    std::unique_lock lock(guard_);
    if (!freed_.wait_for(lock, patience_, [this] { return lent_ < size_; })) throw PoolExhausted();
    ++lent_;
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return {*this, std::move(connection)};
    }
    lock.unlock();
    try {
        return {*this, std::make_unique<Connection>(conninfo_)};
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

std::optional<std::string> Pool::ask(std::string_view name, std::initializer_list<Parameter> parameters) {
    return lease()->ask(name, parameters);
}

engine::Json Pool::ask_json(std::string_view name, std::initializer_list<Parameter> parameters) {
    return lease()->ask_json(name, parameters);
}

void Pool::give_back(std::unique_ptr<Connection> connection) {
    // A broken one is thrown away outside the lock: closing may take a moment.
    if (connection && connection->broken()) connection.reset();
    {
        const std::scoped_lock lock(guard_);
        --lent_;
        if (connection) idle_.push_back(std::move(connection));
    }
    freed_.notify_one();
}

}  // namespace bolwerk::db
