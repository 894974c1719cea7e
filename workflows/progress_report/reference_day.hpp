// Which days a report can be about (HANDBOOK 16.2: as of any past date): from the first case that was registered in its
// area up to today. Before that there is nothing to rebuild, and figures of nothing look like figures.
#pragma once

#include <optional>
#include <string>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::workflows::report {

struct ReferenceDays {
    std::optional<engine::Date> registered;  ///< the first case of the area; nothing when there is none
    engine::Date today;

    /// With nothing registered only how it stands today.
    engine::Date first() const { return registered.value_or(today); }
    bool have(engine::Date day) const { return first() <= day && day <= today; }
};

/// `first_day`: an ISO date as the store gives it, or null.
ReferenceDays reference_days(const engine::Json& first_day, engine::Date today);

/// A Dutch sentence that names the day from which or until which it can be; empty when the day is good.
std::string why_not(engine::Date day, const ReferenceDays& days);

/// Whether what a period holds can be counted from that day to the reference date: from the first of a month, so that
/// two reports on nearly the same days give no small count away, and a year at most.
bool is_period(engine::Date first, engine::Date day);

}  // namespace bolwerk::workflows::report
