// Allocation by order of completeness: by the day on which an application became complete, with lots where one day asks
// more than is left (HANDBOOK 14.4; Awb 4:25, 4:26).
#pragma once

#include <cstdint>
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
};

struct OrderSettings {
    engine::Cents ceiling;
    bool partial_grant = false;     ///< the scheme allows a part, if the applicant agrees
    bool later_dates_pass = false;  ///< a later day may still use what an earlier one left; otherwise the queue stops
    std::uint64_t seed = 0;         ///< of the drawings
};

struct Place {
    std::string number;
    int rank = 0;           ///< 1 is first
    engine::Cents granted;  ///< nought: refused, the ceiling is reached
    bool drawn = false;     ///< lots decided the place within its day
    std::string because;    ///< Dutch, one sentence
};

struct Ranking {
    std::vector<Place> places;
    engine::Cents left;                    ///< under the ceiling
    std::vector<engine::Date> drawn_days;  ///< the days for which lots were drawn
};

Ranking rank_by_completeness(std::vector<Applied> applications, const OrderSettings& settings);

}  // namespace bolwerk::workflows::subsidy_rules
