// How the database says that something went wrong. No text here ever holds a bound value.
#pragma once

#include <stdexcept>
#include <string>

namespace bolwerk::db {

enum class ErrorKind {
    connection,  ///< the server cannot be reached, or went away
    timeout,     ///< the statement took longer than it may
    contention,  ///< a deadlock or a serialization failure: the same call may succeed a moment later
    constraint,  ///< what must never happen was about to: `constraint` names the rule
    forbidden,   ///< the application's role may not do this
    other
};

class DatabaseError : public std::runtime_error {
public:
    DatabaseError(ErrorKind kind, std::string sqlstate, std::string constraint, const std::string& sentence)
        : std::runtime_error(sentence), kind(kind), sqlstate(std::move(sqlstate)), constraint(std::move(constraint)) {}

    ErrorKind kind;
    std::string sqlstate;
    std::string constraint;  ///< empty unless kind is constraint
};

/// The session under which somebody asked has ended or never was: sign in again.
class SessionEnded : public std::runtime_error {
public:
    SessionEnded() : std::runtime_error("Expected a session that is open, but it has ended") {}
};

/// Every connection was busy for as long as a caller may wait: answer 503.
class PoolExhausted : public std::runtime_error {
public:
    PoolExhausted() : std::runtime_error("Expected a free database connection, but all were busy") {}
};

}  // namespace bolwerk::db
