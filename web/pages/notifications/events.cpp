#include "web/pages/notifications/pages.hpp"

#include "db/error.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using Clock = LiveCounts::Clock;

constexpr std::chrono::seconds silence{15};  // proxies cut what is silent for longer

/// A moment without numbers harms nobody: what was known stays, and the next listener asks again.
LiveCounts::Count count_now(const Site& site, const LiveCounts::Listener& listener, const LiveCounts::Count& known) {
    const auto ask = [&](const Json& sessions) {
        return site.pool.ask_json("notification/unread", {{"sessions", sessions}});
    };
    try {
        return site.live->count(listener, ask);
    } catch (const db::PoolExhausted&) {
    } catch (const db::DatabaseError&) {
    }
    return known;
}

void send_counts(const Site& site, const LiveCounts::Listener& listener, StreamWriter& writer) {
    LiveCounts::Count known;
    std::optional<std::int64_t> sent;
    auto spoke = Clock::now();
    for (;;) {
        known = count_now(site, listener, known);
        if (!known.open) return;
        if (known.unread && known.unread != sent) {
            if (!writer.event("", std::to_string(*known.unread))) return;
            sent = known.unread;
            spoke = Clock::now();
        } else if (Clock::now() - spoke >= silence) {
            if (!writer.write(": nog hier\n\n")) return;
            spoke = Clock::now();
        }
        if (!writer.wait(LiveCounts::fresh)) return;
    }
}

}  // namespace

Response send_events(const Request&, Visit& visit) {
    const auto listener = visit.site.live->listen(visit.session);
    if (!listener) return Response::empty(204);
    return Response::events(
        [&site = visit.site, listener](StreamWriter& writer) { send_counts(site, listener, writer); });
}

}  // namespace bolwerk::web
