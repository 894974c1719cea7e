#include "web/app/live_calendar.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>

#include "engine/json.hpp"

namespace bolwerk::web {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::minutes fresh{1};

}  // namespace

struct LiveCalendar::State {
    std::atomic<Snapshot> now;
    std::atomic<Clock::time_point> read_at = Clock::now();

    /// True for one caller a minute.
    bool is_my_turn() {
        auto before = read_at.load();
        return Clock::now() - before >= fresh && read_at.compare_exchange_strong(before, Clock::now());
    }
};

LiveCalendar::LiveCalendar(Snapshot first) : state_(std::make_shared<State>()) { state_->now = std::move(first); }

LiveCalendar::Snapshot LiveCalendar::now() const { return state_->now.load(); }

LiveCalendar::Snapshot LiveCalendar::now(db::Pool& pool) const {
    if (state_->is_my_turn()) try {
            reload(pool);
        } catch (const db::PoolExhausted&) {
        } catch (const db::DatabaseError&) {
        }
    return now();
}

void LiveCalendar::reload(db::Pool& pool) const { state_->now.store(read_calendar(pool)); }

LiveCalendar::Snapshot read_calendar(db::Pool& pool) {
    std::vector<engine::term::Holiday> holidays;
    int known_until = 0;
    for (const auto& row : pool.ask_json("holiday/calendar", {})) {
        holidays.push_back(
            {engine::parse_iso_date(row.at("day").get<std::string>()).value(), row.at("name"), row.at("source")});
        if (holidays.back().by_decree()) known_until = std::max(known_until, engine::year_of(holidays.back().day));
    }
    return std::make_shared<engine::term::Calendar>(std::move(holidays), known_until);
}

}  // namespace bolwerk::web
