// A computed deadline: the last day, and everything needed to explain it or to compute it again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/term/suspension.hpp"
#include "engine/term/term.hpp"

namespace bolwerk::engine::term {

/// More time (verdaging): a span more, or a new day that the authority names (Awb 4:14).
struct Postponement {
    Span by;                    ///< not looked at when a day is named
    std::optional<Date> until;  ///< the named day; it is not moved, and only standstills after `announced` delay it
    bool in_statute = false;
    std::string source;  ///< "Awb art. 7:10 lid 3"
    Date announced;

    bool operator==(const Postponement&) const = default;
};

/// What happened to a term after it began.
struct Adjustments {
    std::vector<Suspension> suspensions;
    std::vector<Postponement> postponements;

    bool operator==(const Adjustments&) const = default;
};

/// One day passed over on the way to the last day.
struct Shift {
    Date from;
    Date to;
    std::string because;  ///< "Koningsdag", "zaterdag", or too_few_ordinary_days
    std::string source;   ///< "Algemene termijnenwet art. 1" or "… art. 2"

    bool operator==(const Shift&) const = default;
};

inline constexpr std::string_view too_few_ordinary_days = "minder dan twee gewone dagen";

struct Deadline {
    Term term;
    Date event;  ///< the term begins the day after
    Adjustments adjustments;

    Date raw_last_day;                      ///< event + term, nothing else
    Date counted_last_day;                  ///< with postponements and standstills, before weekends and holidays
    Date last_day;                          ///< the last day on which it is still in time
    Exclusion exclusion = Exclusion::none;  ///< why last_day was not moved, for the part that sets the end
    std::vector<Shift> shifts;              ///< also those before a standstill that began within them
    std::vector<Standstill> standstills;    ///< those that fell within the term
    std::string rest_day;                   ///< "Tweede Pinksterdag" when last_day is one and yet was not moved

    int calendar_known_from = 0;
    int calendar_known_until = 0;
    std::string calendar_version;

    bool operator==(const Deadline&) const = default;
};

/// The first day of a standstill that has not ended; last_day is then what it would be if that had not begun.
std::optional<Date> stands_still_since(const Deadline& deadline);

int suspended_days(const Deadline& deadline);

/// Days after `today` up to the last day, below zero when late; while the clock stands still, those of the term itself.
int days_left(const Deadline& deadline, Date today);

}  // namespace bolwerk::engine::term
