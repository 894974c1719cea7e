// Row-level security put aside, to measure what it costs. Only whoever owns the tables can, never the application.
#pragma once

#include <string>
#include <vector>

#include "db/script_connection.hpp"

namespace bolwerk::db {

/// Off on every table for as long as this lives: for a database of a measurement, which nobody works in.
class RowSecurityAside {
public:
    /// Throws DatabaseError.
    explicit RowSecurityAside(const std::string& owner_conninfo);
    RowSecurityAside(const RowSecurityAside&) = delete;
    RowSecurityAside& operator=(const RowSecurityAside&) = delete;
    ~RowSecurityAside();

private:
    ScriptConnection owner_;
    std::vector<std::string> tables_;
};

}  // namespace bolwerk::db
