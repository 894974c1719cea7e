// A query file: who it runs as, which parameters it names, and the function that it becomes in the database.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/embedded_sql.hpp"

namespace bolwerk::db {

enum class RunsAs {
    person,  ///< whoever is signed in under the parameter `session`: row-level security decides what there is
    nobody,  ///< nobody yet: sees registers only
    system,  ///< Bolwerk itself, past row-level security: sign-in, workers, verify
    facts,   ///< a file below queries/facts/: called by load_case
    itself   ///< sent as it stands: calls of functions of db/functions
};

struct Query {
    std::string name;  ///< "case/list" for db/queries/case/list.sql
    RunsAs as = RunsAs::person;
    bool writes = false;  ///< never repeated after a broken connection
    /// "custom": planned for the values of each call, "generic": once for all of them; empty: PostgreSQL chooses.
    std::string plan;
    std::vector<std::string> parameters;  ///< in order of the function's arguments
    std::string statement;                ///< parameters as $1, $2, ...
};

/// Throws std::logic_error when the head of the file is not understood.
Query read_query(const EmbeddedSql& file);

/// Every file below db/queries/, sorted by name.
const std::vector<Query>& all_queries();

/// Throws std::logic_error for an unknown name.
const Query& query_named(std::string_view name);

/// Of "session/visit + work/page" both, in this order: Connection::ask sends them in one round trip and one
/// transaction, and gives their answers as one JSON list. Throws std::logic_error for an unknown name.
std::vector<const Query*> queries_named(std::string_view names);

/// "q_case_list"; "facts_project_plan" for a file of facts.
std::string function_name(const Query& query);

/// The CREATE FUNCTION of the query; empty for RunsAs::itself.
std::string function_definition(const Query& query);

/// The value of the query as one column of what a connection prepares, its parameters numbered on from `first`:
/// "(select q_case_list(:p1, :p2))".
std::string call_of(const Query& query, std::size_t first = 1);

}  // namespace bolwerk::db
