#include "db/soci_error.hpp"

#include <soci/postgresql/soci-postgresql.h>

#include "db/constraint_sentences.hpp"
#include "db/error.hpp"

namespace bolwerk::db {
namespace {

ErrorKind kind_of(std::string_view sqlstate, bool connection_broken) {
    if (connection_broken || sqlstate.starts_with("08") || sqlstate == "57P01" || sqlstate == "57P02" ||
        sqlstate == "57P03")
        return ErrorKind::connection;
    if (sqlstate.starts_with("23")) return ErrorKind::constraint;
    if (sqlstate == "40001" || sqlstate == "40P01") return ErrorKind::contention;
    if (sqlstate == "57014" || sqlstate == "55P03") return ErrorKind::timeout;
    if (sqlstate == "42501") return ErrorKind::forbidden;
    return ErrorKind::other;
}

/// Class 42 is about names and rights in the text of a query, never about values: then the message may be shown.
std::string what_is_said(std::string_view sqlstate, std::string_view message, std::string_view constraint) {
    if (sqlstate.starts_with("42")) return std::string(message.substr(0, message.find('\n')));
    if (sqlstate.empty()) return "nothing";
    return std::string(sqlstate) + (constraint.empty() ? "" : " (" + std::string(constraint) + ")");
}

}  // namespace

void throw_translated(const soci::soci_error& error, bool connection_broken, std::string_view doing) {
    const auto* postgres = dynamic_cast<const soci::postgresql_soci_error*>(&error);
    const auto sqlstate = postgres == nullptr ? std::string() : postgres->sqlstate();
    if (sqlstate == "BW401") throw SessionEnded();
    const auto kind = kind_of(sqlstate, connection_broken);
    const auto constraint = kind == ErrorKind::constraint ? constraint_in(error.what()) : std::string();
    throw DatabaseError(kind, sqlstate, constraint,
                        "Expected to do " + std::string(doing) + ", but the database answered " +
                            what_is_said(sqlstate, error.what(), constraint));
}

}  // namespace bolwerk::db
