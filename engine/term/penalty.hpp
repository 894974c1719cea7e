// Penalty payment for a late decision (dwangsom): default notice, grace, days, amount, and the decision that fixes it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/money.hpp"
#include "engine/term/compute.hpp"

namespace bolwerk::engine::term {

struct PenaltyStep {
    int days;
    Cents per_day;
};

/// Awb 4:17 lid 2: 14 × € 23, 14 × € 35, 14 × € 45; at most 42 days and € 1.442.
inline constexpr std::array<PenaltyStep, 3> penalty_steps{{{14, euro(23)}, {14, euro(35)}, {14, euro(45)}}};

/// A written default notice and the days that follow from it (Awb 4:17 lid 3).
struct DefaultNotice {
    Date received;
    Deadline grace;  ///< two weeks in which a decision costs nothing
    Date first_day;  ///< the first and last day for which a penalty may be due
    Date last_day;
};

/// True when the notice came on or before the last day of the term, or while the clock stands still: it has no effect.
bool is_premature(Date received, const Deadline& decision_term);

Result<DefaultNotice> default_notice(Date received, const Calendar& calendar, const Settings& settings = {});

/// What is due once the decision is given, or while it is not.
struct Penalty {
    int days = 0;
    Cents amount;
    std::optional<Deadline> fix_by;  ///< two weeks after the last day due (Awb 4:18); nothing when nothing is due
};

/// `decided`: the day on which the decision was given; without it all 42 days are due.
Result<Penalty> penalty(const DefaultNotice& notice, std::optional<Date> decided, const Calendar& calendar,
                        const Settings& settings = {});

/// The days for which a penalty is due up to and including `today`, when no decision was given yet.
int days_in_default(const DefaultNotice& notice, Date today);

Cents amount_for(int days);

/// "Hoe rekenen wij dit uit?" for a penalty.
std::vector<std::string> explain(const DefaultNotice& notice, const Penalty& penalty);

}  // namespace bolwerk::engine::term
