#include "web/server/conversation.hpp"

#include <algorithm>

#include "web/log/log.hpp"

namespace bolwerk::web {

namespace {

using Clock = Connection::Clock;
using Moved = Connection::Moved;
using Rest = Connection::Rest;

constexpr std::size_t small_request = 64 * 1024;

/// A steady client never reaches it; one that sends a byte now and then does, and one that stops after a quick start.
Clock::time_point deadline(const Connection& connection, const Limits& limits) {
    const auto for_all =
        connection.started + limits.request + std::chrono::seconds(connection.moved / limits.slowest_rate);
    return std::min(for_all, Clock::now() + limits.request);
}

}  // namespace

Conversation::Conversation(const ServerConfig& config, Exchange& exchange, Poller& poller, Connections& connections,
                           Streams& streams)
    : limits_(config.limits), exchange_(exchange), poller_(poller), connections_(connections), streams_(streams) {}

void Conversation::turn(Connection& connection) try { go_on(connection); } catch (const std::exception&) {
    log_event(LogLevel::error, "connection_failed");
    close(connection);
}

void Conversation::go_on(Connection& connection) {
    if (!connection.begin()) return close(connection);
    switch (connection.rested_as()) {
        case Rest::Writing:
            if (send(connection) == Next::Read) read(connection);
            break;
        case Rest::Lingering:
            linger(connection);
            break;
        default:
            read(connection);
    }
}

void Conversation::read(Connection& connection) {
    for (;;) {
        const auto complete = connection.reader.advance();
        if (!complete) return refuse(connection, complete.error());
        if (*complete) {
            if (answer(connection) == Next::Done) return;
            continue;
        }
        if (connection.reader.owes_continue()) {
            connection.queue("HTTP/1.1 100 Continue\r\n\r\n");
            if (connection.flush() != Moved::Some) return close(connection);
        }
        const Moved moved = connection.receive();
        if (moved == Moved::Gone) return close(connection);
        if (moved == Moved::Nothing) return rest_reading(connection);
        if (!within_budget(connection)) return refuse(connection, {503, "unfinished requests take too much memory"});
    }
}

Conversation::Next Conversation::answer(Connection& connection) {
    Head head = connection.reader.take();
    Request& request = head.request;
    exchange_.introduce(request, connection.peer());
    connection.close_after = !head.keep_alive || draining_;
    const bool chunked = head.http_1_1;
    Answer answer = exchange_.answer(request, {.keep_alive = !connection.close_after, .chunked = chunked});
    release_budget(connection);
    connection.restart_clock();
    if (answer.stream) return stream(connection, request, std::move(answer), chunked);
    connection.queue(std::move(answer.bytes));
    return send(connection);
}

Conversation::Next Conversation::send(Connection& connection) {
    const Moved moved = connection.flush();
    if (moved == Moved::Nothing) {
        connection.rest(Rest::Writing, deadline(connection, limits_), poller_);
        return Next::Done;
    }
    if (moved == Moved::Some && !connection.close_after) {
        connection.restart_clock();
        return Next::Read;
    }
    if (moved == Moved::Some && connection.refused) {
        connection.end_sending();
        connection.restart_clock();
        linger(connection);
    } else {
        close(connection);
    }
    return Next::Done;
}

void Conversation::refuse(Connection& connection, const Refusal& refusal) {
    Request request = connection.reader.refused();
    exchange_.introduce(request, connection.peer());
    release_budget(connection);
    connection.close_after = connection.refused = true;
    connection.restart_clock();
    connection.queue(exchange_.refuse(request, refusal).bytes);
    send(connection);
}

Conversation::Next Conversation::stream(Connection& connection, const Request& request, Answer answer, bool chunked) {
    if (streams_.reserve()) {
        streams_.run(connection, std::move(answer.bytes), std::move(answer.stream), chunked);
        return Next::Done;
    }
    connection.close_after = true;
    connection.queue(exchange_.refuse(request, {503, "too many streams are running"}).bytes);
    return send(connection);
}

void Conversation::linger(Connection& connection) {
    for (;;) {
        const Moved moved = connection.discard();
        const auto end = connection.started + limits_.linger;
        if (moved == Moved::Gone || Clock::now() >= end) return close(connection);
        if (moved == Moved::Some) continue;
        return connection.rest(Rest::Lingering, end, poller_);
    }
}

void Conversation::rest_reading(Connection& connection) {
    if (!connection.reader.untouched()) return connection.rest(Rest::Reading, deadline(connection, limits_), poller_);
    connection.rest(Rest::Idle, Clock::now() + limits_.idle, poller_);
}

bool Conversation::within_budget(Connection& connection) {
    const std::size_t held = connection.reader.held_bytes();
    budgeted_ += held - connection.budgeted;
    connection.budgeted = held;
    return held <= small_request || budgeted_ <= limits_.buffered;
}

void Conversation::release_budget(Connection& connection) {
    budgeted_ -= connection.budgeted;
    connection.budgeted = 0;
}

void Conversation::close(Connection& connection) {
    release_budget(connection);
    connections_.remove(connection);
}

}  // namespace bolwerk::web
