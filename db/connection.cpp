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

/// A statement and the variables it is bound to: they stand still for as long as the statement lives.
struct Prepared {
    Prepared(soci::session& session, const Query& query)
        : values(query.parameters.size()), missing(query.parameters.size(), soci::i_null), statement(session) {
        statement.alloc();
        for (std::size_t place = 0; place < values.size(); ++place)
            statement.exchange(soci::use(values[place], missing[place], "p" + std::to_string(place + 1)));
        statement.exchange(soci::into(answer, answered));
        statement.prepare(call_of(query));
        statement.define_and_bind();
    }

    void bind(const Query& query, std::span<const Parameter> parameters) {
        for (std::size_t place = 0; place < values.size(); ++place) {
            const auto given = std::ranges::find(parameters, query.parameters[place], &Parameter::name);
            if (given == parameters.end())
                throw std::logic_error("Expected parameter " + query.parameters[place] + " for " + query.name +
                                       ", but it was not given");
            missing[place] = given->value ? soci::i_ok : soci::i_null;
            values[place] = given->value.value_or("");
        }
    }

    std::vector<std::string> values;
    std::vector<soci::indicator> missing;
    std::string answer;
    soci::indicator answered = soci::i_null;
    soci::statement statement;
};

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

    Prepared& prepared(const Query& query) {
        auto& slot = statements[&query];
        if (!slot) slot = std::make_unique<Prepared>(sql, query);
        return *slot;
    }

    bool broken() {
        const auto* backend = static_cast<soci::postgresql_session_backend*>(sql.get_backend());
        return PQstatus(backend->conn_) != CONNECTION_OK;
    }

    std::optional<std::string> run(const Query& query, std::span<const Parameter> parameters) try {
        auto& one = prepared(query);
        one.bind(query, parameters);
        if (!one.statement.execute(true) || one.answered == soci::i_null) return std::nullopt;
        return std::move(one.answer);
    } catch (const soci::soci_error& error) {
        throw_translated(error, broken(), query.name);
    }

    soci::session sql;
    std::map<const Query*, std::unique_ptr<Prepared>> statements;  // ends before the session does
};

Connection::Connection(const std::string& conninfo)
    : conninfo_(conninfo), session_(std::make_unique<Session>(conninfo)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

std::optional<std::string> Connection::ask(std::string_view name, std::span<const Parameter> parameters) {
    const auto& query = query_named(name);
    try {
        return session_->run(query, parameters);
    } catch (const DatabaseError& error) {
        if (error.kind != ErrorKind::connection || query.writes) throw;
    }
    session_ = std::make_unique<Session>(conninfo_);
    return session_->run(query, parameters);
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
