// A deadline of a case: what a workflow's table plans, and the one that runs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/term/calendar.hpp"
#include "engine/term/deadline.hpp"
#include "engine/term/term.hpp"

namespace bolwerk::engine {

struct Question;

/// When somebody is reminded, counted from the last day.
struct Reminder {
    term::Span span;
    bool before = true;
    std::string role = {};  ///< who is told beside whoever works on the case; empty for nobody else

    bool operator==(const Reminder&) const = default;
};

/// A deadline as the table declares it; lives as long as the program.
struct DeadlinePlan {
    std::string_view name, label;
    term::Span length{};
    bool in_statute = false;
    std::string_view source;
    std::string_view from_field = {};  ///< the term counts from this date instead of today
    std::string_view on_field = {};    ///< the last day is this date; length counts only when it is not filled in
    std::vector<Reminder> reminders = {};
    std::string_view escalates_to = {};  ///< the role that is told the day after the last day
    /// What the regulation of this one case says instead: another length, source, or day from which it counts.
    void (*fit)(const Question&, term::Term&, Date&) = nullptr;
    bool fires = false;  ///< the day after the last day Bolwerk does the action of that name
};

struct RunningDeadline {
    std::string name, label;
    term::Deadline clock;
    std::vector<Reminder> reminders;
    std::string escalates_to;
    bool fires = false;

    bool operator==(const RunningDeadline&) const = default;
};

/// The deadline as it starts now. The organisation's setting "term.<name>" ({"count": 3, "unit": "weeks"}) goes before
/// the table's length. A date that is not filled in counts as today.
RunningDeadline start(const DeadlinePlan& plan, const Question& question);

/// The clock stands still from the day after `from`, or runs again on `until` (Awb 4:15).
RunningDeadline suspended(RunningDeadline running, Date from, const term::Calendar& calendar);
RunningDeadline resumed(RunningDeadline running, Date until, const term::Calendar& calendar);

/// The day of a reminder.
Date day_of(const Reminder& reminder, const RunningDeadline& running);

}  // namespace bolwerk::engine
