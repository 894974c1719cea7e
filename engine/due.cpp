#include "engine/due.hpp"

namespace bolwerk::engine {

bool is_a_right(const RunningDeadline& running) {
    return running.reminders.empty() && running.escalates_to.empty() && !running.fires;
}

std::optional<Date> due_day(const Case& subject) {
    std::optional<Date> due;
    for (const auto& running : subject.deadlines) {
        const bool counts = !is_a_right(running) && !term::stands_still_since(running.clock);
        if (counts && (!due || running.clock.last_day < *due)) due = running.clock.last_day;
    }
    return due;
}

}  // namespace bolwerk::engine
