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
    if (const auto since = stands_still_since(deadline)) today = std::min(today, *since - std::chrono::days{1});
    return static_cast<int>((deadline.last_day - today).count());
}

}  // namespace bolwerk::engine::term
