// A bounded set of connections, lent out one at a time.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "db/connection.hpp"

namespace bolwerk::db {

class Pool;

/// A connection on loan; goes back at the end of the scope.
class Lease {
public:
    Lease(Pool& pool, std::unique_ptr<Connection> connection) : pool_(&pool), connection_(std::move(connection)) {}
    Lease(Lease&&) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease();

    Connection* operator->() { return connection_.get(); }
    Connection& operator*() { return *connection_; }

private:
    Pool* pool_;
    std::unique_ptr<Connection> connection_;
};

class Pool {
public:
    /// Two cores serve eight sessions best: more only wait for each other.
    explicit Pool(std::string conninfo, std::size_t size = 8,
                  std::chrono::milliseconds patience = std::chrono::seconds(2));

    /// Waits for a free connection; throws PoolExhausted after the patience, DatabaseError when none can be made.
    Lease lease();

    /// One query on a connection of the pool; see Connection::ask.
    std::optional<std::string> ask(std::string_view name, std::initializer_list<Parameter> parameters);
    engine::Json ask_json(std::string_view name, std::initializer_list<Parameter> parameters);

    std::size_t size() const { return size_; }

private:
    friend class Lease;
    void give_back(std::unique_ptr<Connection> connection);

    std::string conninfo_;
    std::size_t size_;
    std::chrono::milliseconds patience_;
    std::mutex guard_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::size_t lent_ = 0;
};

}  // namespace bolwerk::db
