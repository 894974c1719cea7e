#include "web/workers/workers.hpp"

#include <algorithm>

#include "web/log/log.hpp"
#include "web/workers/alarms_work.hpp"
#include "web/workers/outbox_work.hpp"

namespace bolwerk::web {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

/// A linked case is told within this time. Asking for nothing costs two look-ups in small indexes.
constexpr auto rest = 300ms;
constexpr auto longest_pause = 30'000ms;
constexpr auto between_cleanings = 1h;

engine::Moment now() {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
}

}  // namespace

void keep_house(db::Pool& pool) {
    for (const auto* query : {"once_key/forget", "worker/forget_sessions", "worker/forget_attempts"})
        pool.ask(query, {});
}

Workers::Workers(const std::string& conninfo, const std::vector<engine::Definition>& definitions, Calendar calendar,
                 const LetterMaker* letters)
    : pool_(conninfo, 2), shop_{pool_, definitions, std::move(calendar), now, letters}, thread_([this] { work(); }) {}

Workers::~Workers() {
    {
        const std::lock_guard lock(guard_);
        stopping_ = true;
    }
    woken_.notify_all();
    thread_.join();
}

/// False when it was stopped meanwhile.
bool Workers::wait(std::chrono::milliseconds time) {
    std::unique_lock lock(guard_);
    return !woken_.wait_for(lock, time, [this] { return stopping_; });
}

void Workers::work() {
    auto pause = std::chrono::milliseconds(0);
    auto cleaned = Steady::time_point{};
    while (wait(pause)) try {
            const int served = serve_outbox(shop_) + serve_alarms(shop_) + serve_letter(shop_);
            pause = served > 0 ? 0ms : rest;
            if (Steady::now() - cleaned < between_cleanings) continue;
            keep_house(pool_);
            cleaned = Steady::now();
        } catch (const std::exception& error) {
            pause = std::clamp<std::chrono::milliseconds>(pause * 2, 1000ms, longest_pause);
            log_event(LogLevel::error, "workers_wait", {{"pause_ms", pause.count()}, {"reason", error.what()}});
        }
}

}  // namespace bolwerk::web
