#include "web/workers/alarms_work.hpp"

#include "db/case_store.hpp"
#include "web/log/log.hpp"

namespace bolwerk::web {
namespace {

constexpr int tries = 5;

/// The deadline as it runs now, when its day of firing is still the one of the alarm; else nobody wants it any more.
/// Gives the version of the case that says so.
std::optional<std::int64_t> still_wanted(const Workshop& shop, const db::Alarm& alarm) {
    const auto loaded =
        db::CaseStore(shop.pool).load({.asker = {}, .id = alarm.subject, .once_key = db::Alarms::once_key(alarm)});
    if (!loaded || loaded->earlier) return std::nullopt;
    const auto* running = engine::deadline_of(loaded->subject, alarm.deadline);
    const bool due = running != nullptr && running->fires && !engine::term::stands_still_since(running->clock) &&
                     engine::iso(running->clock.last_day + std::chrono::days{1}) == alarm.day;
    return due ? std::optional(loaded->subject.version) : std::nullopt;
}

/// Only on the version in which the deadline was looked at: a case that moved on keeps its new deadline.
bool fire(const Workshop& shop, const db::Alarm& alarm) {
    for (int attempt = 1; attempt <= tries; ++attempt) {
        const auto version = still_wanted(shop, alarm);
        if (!version) return true;
        const auto told =
            perform_as_bolwerk(shop, alarm.subject, alarm.detail.at("action"), db::Alarms::once_key(alarm), version);
        if (told != Told::try_again) return true;
    }
    return false;
}

void serve_one(const Workshop& shop, db::Alarms& alarms, const db::Alarm& alarm) try {
    if (alarm.kind == "fire")
        fire_alarm(shop, alarm);
    else
        alarms.tell(alarm);
    log_event(LogLevel::info, "alarm_served",
              {{"alarm", alarm.id}, {"kind", alarm.kind}, {"attempts", alarm.attempts}});
} catch (const db::DatabaseError& error) {
    if (error.kind == db::ErrorKind::connection) throw;
    alarms.fail(alarm, "the database refused");
    log_event(LogLevel::error, "alarm_failed", {{"alarm", alarm.id}, {"reason", error.what()}});
} catch (const std::exception& error) {
    alarms.fail(alarm, error.what());
    log_event(LogLevel::error, "alarm_failed", {{"alarm", alarm.id}, {"reason", error.what()}});
}

}  // namespace

void fire_alarm(const Workshop& shop, const db::Alarm& alarm) {
    db::Alarms alarms(shop.pool);
    if (fire(shop, alarm))
        alarms.done(alarm);
    else
        alarms.fail(alarm, "the case changed each time");
}

int serve_alarms(const Workshop& shop) {
    db::Alarms alarms(shop.pool);
    const auto taken = alarms.take();
    for (const auto& alarm : taken) serve_one(shop, alarms, alarm);
    return static_cast<int>(taken.size());
}

}  // namespace bolwerk::web
