// The clock stands still: suspensions as intervals of days, of which the union counts, not the sum (Awb 4:15).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/date.hpp"
#include "engine/term/settings.hpp"

namespace bolwerk::engine::term {

/// Both days are suspended days. A `last` before `first` means: no day at all.
struct Suspension {
    Date first;
    std::optional<Date> last;  ///< nothing while the clock still stands still
    std::string reason;        ///< Dutch, "Aanvulling gevraagd"
    std::string source;        ///< "Awb art. 4:15 lid 1"

    bool operator==(const Suspension&) const = default;
};

/// From the day after the invitation until the day of completion; that day itself counts again.
Suspension until_completed(Date invited, Date completed);

/// From the day after the invitation until the last day of the unused term to complete.
Suspension until_lapsed(Date invited, Date last_day_to_complete, const Settings& settings = {});

/// From the day after the invitation, not ended yet.
Suspension until_further_notice(Date invited);

/// The same suspensions, the running ones ended: `resumed` is the first day on which the clock runs again.
std::vector<Suspension> ended(std::vector<Suspension> suspensions, Date resumed);

/// Days that stand still, both ends included; without a last day it has not ended.
struct Standstill {
    Date first;
    std::optional<Date> last;

    int days() const { return last ? static_cast<int>((*last - first).count()) + 1 : 0; }
    bool operator==(const Standstill&) const = default;
};

/// Every day that stands still after `event`, once, in order; touching intervals are one.
std::vector<Standstill> union_of(std::span<const Suspension> suspensions, Date event);

}  // namespace bolwerk::engine::term
