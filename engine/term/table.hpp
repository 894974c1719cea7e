// The term calculator for people and scripts: CSV with terms in, the same rows with their last day and explanation out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/term/calendar.hpp"

namespace bolwerk::engine::term {

struct LineError {
    int line;            ///< of the input, from 1
    std::string reason;  ///< Dutch sentence

    bool operator==(const LineError&) const = default;
};

struct TermTable {
    std::string csv;                ///< every row of the input; a wrong one has its reason as explanation and no dates
    std::vector<LineError> errors;  ///< in the order of the lines
    int rows = 0;
};

/// Needs the columns event, count, unit and in_statute, in any order; other columns stay as they are. The columns
/// raw_last_day, last_day and explanation come at the end, and replace columns of those names. Separator, line ends and
/// byte order mark are those of the input. Refused when the header is not right.
Result<TermTable> compute_table(std::string_view csv, const Calendar& calendar);

}  // namespace bolwerk::engine::term
