// A plain connection for scripts of several statements: migrations and setting up, never requests.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;

namespace bolwerk::db {

class ScriptConnection {
public:
    /// Throws DatabaseError when the server cannot be reached.
    explicit ScriptConnection(const std::string& conninfo);

    /// Runs all statements. The message of the server is in the error: a script holds no personal values.
    void run(const std::string& script);

    /// All rows of one query, every value as text and null as empty.
    std::vector<std::vector<std::string>> rows(const std::string& query, const std::vector<std::string>& values = {});

    /// The first value of the first row; empty when there is none.
    std::string value(const std::string& query, const std::vector<std::string>& values = {});

private:
    std::unique_ptr<pg_conn, void (*)(pg_conn*)> connection_;
};

}  // namespace bolwerk::db
