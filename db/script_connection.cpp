#include "db/script_connection.hpp"

#include <postgresql/libpq-fe.h>

#include "db/constraint_sentences.hpp"
#include "db/error.hpp"

namespace bolwerk::db {
namespace {

using Answer = std::unique_ptr<PGresult, void (*)(PGresult*)>;

Answer checked(PGresult* result, pg_conn* connection) {
    Answer answer(result, PQclear);
    const auto status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return answer;
    const auto* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const auto* constraint = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
    throw DatabaseError(PQstatus(connection) == CONNECTION_OK ? ErrorKind::other : ErrorKind::connection,
                        state == nullptr ? "" : state, constraint == nullptr ? "" : constraint,
                        std::string("Expected the script to run, but ") + PQerrorMessage(connection));
}

}  // namespace

ScriptConnection::ScriptConnection(const std::string& conninfo) : connection_(PQconnectdb(conninfo.c_str()), PQfinish) {
    if (PQstatus(connection_.get()) != CONNECTION_OK)
        throw DatabaseError(ErrorKind::connection, "", "",
                            std::string("Expected to reach the database, but ") + PQerrorMessage(connection_.get()));
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr);
}

void ScriptConnection::run(const std::string& script) {
    checked(PQexec(connection_.get(), script.c_str()), connection_.get());
}

std::vector<std::vector<std::string>> ScriptConnection::rows(const std::string& query,
                                                             const std::vector<std::string>& values) {
    std::vector<const char*> places;
    for (const auto& value : values) places.push_back(value.c_str());
    const auto answer = checked(PQexecParams(connection_.get(), query.c_str(), static_cast<int>(places.size()), nullptr,
                                             places.data(), nullptr, nullptr, 0),
                                connection_.get());
    std::vector<std::vector<std::string>> all(static_cast<std::size_t>(PQntuples(answer.get())));
    for (std::size_t row = 0; row < all.size(); ++row)
        for (int column = 0; column < PQnfields(answer.get()); ++column)
            all[row].emplace_back(PQgetvalue(answer.get(), static_cast<int>(row), column));
    return all;
}

std::string ScriptConnection::value(const std::string& query, const std::vector<std::string>& values) {
    const auto all = rows(query, values);
    return all.empty() || all.front().empty() ? std::string() : all.front().front();
}

}  // namespace bolwerk::db
