// Timers of cases whose day has come: reminders, escalations and actions that Bolwerk does itself.
#pragma once

#include <chrono>
#include <vector>

#include "db/pool.hpp"

namespace bolwerk::db {

struct Alarm {
    std::int64_t id = 0;
    std::int64_t subject = 0;  ///< id of the case
    std::string deadline;
    std::string kind;     ///< "remind", "escalate" or "fire"
    std::string day;      ///< ISO
    engine::Json detail;  ///< action to fire; role and text to tell
    int attempts = 1;
};

class Alarms {
public:
    static constexpr int most_attempts = 8;

    /// The pool must outlive it.
    explicit Alarms(Pool& pool) : pool_(pool) {}

    /// What is due today or was due before, for this long.
    std::vector<Alarm> take(int most = 20, std::chrono::seconds lease = std::chrono::seconds(60));

    /// Reminders and escalations: people are told and it is done, both in one commit. False when it was done before.
    bool tell(const Alarm& alarm);

    /// After an action was performed with once_key(alarm), or found not to be wanted any more.
    bool done(const Alarm& alarm);

    /// To be tried again later; true when it is an incident now.
    bool fail(const Alarm& alarm, std::string_view reason);

    static std::string once_key(const Alarm& alarm) { return "alarm:" + std::to_string(alarm.id); }

private:
    Pool& pool_;
};

}  // namespace bolwerk::db
