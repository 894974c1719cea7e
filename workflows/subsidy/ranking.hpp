// Allocation by order of completeness: by the day on which an application became complete, with lots where one day asks
// more than is left (HANDBOOK 14.4; Awb 4:25, 4:26).
#pragma once

#include <string>
#include <vector>

#include "engine/date.hpp"
#include "engine/money.hpp"

namespace bolwerk::workflows::subsidy_rules {

struct Applied {
    std::string number;
    engine::Date complete_on;  ///< the time of day does not count
    engine::Cents amount;      ///< what would be granted without a ceiling
    bool accepts_part = false;
    bool decided = false;  ///< granted already: it has its money, and draws no lots
};

/// The lots of one day as they were drawn, first one first.
struct DrawnDay {
    engine::Date day;
    std::vector<std::string> order;
};

struct OrderSettings {
    engine::Cents ceiling;
    bool partial_grant = false;     ///< the scheme allows a part, if the applicant agrees
    bool later_dates_pass = false;  ///< a later day may still use what an earlier one left; otherwise the queue stops
    std::vector<DrawnDay> drawings = {};
};

struct Place {
    std::string number;
    int rank = 0;           ///< 1 is first
    engine::Cents granted;  ///< nought: refused, the ceiling is reached; or nobody can tell before the drawing
    engine::Cents left;     ///< what there is when its turn comes
    bool drawn = false;     ///< lots decided the place within its day
    bool waits = false;     ///< for a drawing, of its own day or of an earlier one
    std::string because;    ///< Dutch, one sentence
};

struct Ranking {
    std::vector<Place> places;
    engine::Cents left;                    ///< under the ceiling
    std::vector<engine::Date> drawn_days;  ///< the days for which lots were drawn
    std::vector<engine::Date> to_draw;     ///< the days for which they must be drawn first
};

/// An application that was not in the drawing of its day comes after those that were.
Ranking rank_by_completeness(std::vector<Applied> applications, const OrderSettings& settings);

}  // namespace bolwerk::workflows::subsidy_rules
