// One connection with its prepared queries. Not for two threads at once.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "db/error.hpp"
#include "db/parameter.hpp"

namespace bolwerk::db {

class Connection {
public:
    /// Connects as the application, with the queries of this build. Throws DatabaseError.
    explicit Connection(const std::string& conninfo);
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    /// Runs db/queries/<name>.sql in one round trip and gives its one value, or nothing when there is no row or it is
    /// null. Every parameter that the file names must be there. A query that does not write is tried once more on a new
    /// connection when the old one is broken. Throws DatabaseError, SessionEnded.
    std::optional<std::string> ask(std::string_view name, std::span<const Parameter> parameters);
    std::optional<std::string> ask(std::string_view name, std::initializer_list<Parameter> parameters);

    /// The same, read as JSON; null when there is nothing.
    engine::Json ask_json(std::string_view name, std::initializer_list<Parameter> parameters);

    /// True when the server went away: this connection must be thrown away or rebuilt.
    bool broken() const;

private:
    struct Session;
    std::string conninfo_;
    std::unique_ptr<Session> session_;
};

}  // namespace bolwerk::db
