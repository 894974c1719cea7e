#include "db/connection.hpp"

#include <postgresql/libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "db/query.hpp"
#include "db/query_set.hpp"
#include "db/soci_error.hpp"

namespace bolwerk::db {
namespace {

using Queries = std::vector<const Query*>;

/// "select " with a column for each query.
std::string statement_of(const Queries& queries) {
    std::string columns;
    std::size_t first = 1;
    for (const auto* query : queries) {
        columns += (columns.empty() ? "select " : ", ") + call_of(*query, first);
        first += query->parameters.size();
    }
    return columns;
}

}  // namespace

/// A statement and the variables it is bound to: they stand still for as long as the statement lives.
struct PreparedQueries {
    PreparedQueries(soci::session& session, Queries all) : queries(std::move(all)), statement(session) {
        for (const auto* query : queries) values.resize(values.size() + query->parameters.size());
        missing.resize(values.size(), soci::i_null);
        answers.resize(queries.size());
        answered.resize(queries.size(), soci::i_null);
        statement.alloc();
        for (std::size_t place = 0; place < values.size(); ++place)
            statement.exchange(soci::use(values[place], missing[place], "p" + std::to_string(place + 1)));
        for (std::size_t place = 0; place < answers.size(); ++place)
            statement.exchange(soci::into(answers[place], answered[place]));
        statement.prepare(statement_of(queries));
        statement.define_and_bind();
    }

    void bind(std::span<const Parameter> parameters) {
        std::size_t place = 0;
        for (const auto* query : queries)
            for (const auto& name : query->parameters) {
                const auto given = std::ranges::find(parameters, name, &Parameter::name);
                if (given == parameters.end())
                    throw std::logic_error("Expected parameter " + name + " for " + query->name +
                                           ", but it was not given");
                missing[place] = given->value ? soci::i_ok : soci::i_null;
                values[place++] = given->value.value_or("");
            }
    }

    std::optional<std::string> execute() {
        const bool found = statement.execute(true);
        if (queries.size() > 1) return list_of_answers();
        if (!found || answered.front() == soci::i_null) return std::nullopt;
        return std::move(answers.front());
    }

    std::string list_of_answers() const {
        std::string list;
        for (std::size_t place = 0; place < answers.size(); ++place)
            list += (list.empty() ? "[" : ",") + (answered[place] == soci::i_null ? "null" : answers[place]);
        return list + "]";
    }

    Queries queries;
    std::vector<std::string> values, answers;
    std::vector<soci::indicator> missing, answered;
    soci::statement statement;
};

namespace {

/// Short queries need no just-in-time compiler; nothing may run for ever.
std::string settings_of_connection() {
    return "select set_config('search_path', '" + query_set_name() +
           ", public', false), "
           "set_config('jit', 'off', false), set_config('statement_timeout', '15s', false), "
           "set_config('lock_timeout', '5s', false), set_config('timezone', 'UTC', false), "
           "set_config('client_min_messages', 'warning', false)";
}

}  // namespace

struct Connection::Session {
    explicit Session(const std::string& conninfo) try : sql(soci::postgresql, conninfo) {
        sql << settings_of_connection();
    } catch (const soci::soci_error& error) {
        throw_translated(error, true, "connect");
    }

    PreparedQueries& prepared(std::string_view names) {
        auto slot = statements.find(names);
        if (slot == statements.end())
            slot = statements.emplace(names, std::make_unique<PreparedQueries>(sql, queries_named(names))).first;
        return *slot->second;
    }

    bool broken() {
        const auto* backend = static_cast<soci::postgresql_session_backend*>(sql.get_backend());
        return PQstatus(backend->conn_) != CONNECTION_OK;
    }

    std::optional<std::string> run(std::string_view names, std::span<const Parameter> parameters) try {
        auto& one = prepared(names);
        one.bind(parameters);
        return one.execute();
    } catch (const soci::soci_error& error) {
        throw_translated(error, broken(), names);
    }

    soci::session sql;
    std::map<std::string, std::unique_ptr<PreparedQueries>, std::less<>> statements;  // ends before the session does
};

Connection::Connection(const std::string& conninfo)
    : conninfo_(conninfo), session_(std::make_unique<Session>(conninfo)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

std::optional<std::string> Connection::ask(std::string_view name, std::span<const Parameter> parameters) {
    try {
        return session_->run(name, parameters);
    } catch (const DatabaseError& error) {
        if (error.kind != ErrorKind::connection || std::ranges::any_of(queries_named(name), &Query::writes)) throw;
    }
    session_ = std::make_unique<Session>(conninfo_);
    return session_->run(name, parameters);
}

std::optional<std::string> Connection::ask(std::string_view name, std::initializer_list<Parameter> parameters) {
    return ask(name, std::span(parameters.begin(), parameters.size()));
}

engine::Json Connection::ask_json(std::string_view name, std::initializer_list<Parameter> parameters) {
    const auto answer = ask(name, parameters);
    return answer ? engine::Json::parse(*answer) : engine::Json();
}

bool Connection::broken() const { return session_->broken(); }

}  // namespace bolwerk::db
