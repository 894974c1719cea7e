// The daily counter of a penalty that runs while nothing was decided (HANDBOOK 14.7; Awb 4:17 lid 2).
#pragma once

#include <optional>

#include "engine/case.hpp"
#include "engine/term/penalty.hpp"

namespace bolwerk::workflows::default_notice_rules {

/// As it stands at the end of a day.
struct Counter {
    engine::Date first_day, last_day;  ///< of the 42 days at most
    int days = 0;
    engine::Cents amount;
};

/// Nothing before the first day for which a penalty is due, or when the calendar does not reach that far. It counts no
/// further than the day before the one on which the decision was made known.
std::optional<Counter> counter(engine::Date received, engine::Date today, const engine::term::Calendar& calendar,
                               std::optional<engine::Date> decided = {});

/// Of a case in which a penalty runs; nothing for every other case.
std::optional<Counter> running_counter(const engine::Case& subject, engine::Date today,
                                       const engine::term::Calendar& calendar,
                                       std::optional<engine::Date> decided = {});

}  // namespace bolwerk::workflows::default_notice_rules
