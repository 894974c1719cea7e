#include "engine/term/deadline.hpp"

#include <algorithm>

namespace bolwerk::engine::term {

std::optional<Date> stands_still_since(const Deadline& deadline) {
    if (deadline.standstills.empty() || deadline.standstills.back().last) return std::nullopt;
    return deadline.standstills.back().first;
}

int suspended_days(const Deadline& deadline) {
    int days = 0;
    for (const auto& standstill : deadline.standstills) days += standstill.days();
    return days;
}

int days_left(const Deadline& deadline, Date today) {
    const auto until = [](Date last, Date day) { return static_cast<int>((last - day).count()); };
    const auto since = stands_still_since(deadline);
    if (!since) return until(deadline.last_day, today);
    // Free days at the end are looked at anew once the clock runs again; what stopped within them leaves one day.
    return std::max(until(deadline.counted_last_day, *since - std::chrono::days{1}), 1);
}

}  // namespace bolwerk::engine::term
