// The statutory interest on a debt that was not paid in time (Awb 4:97 and 4:98; BW 6:119 lid 1 and 2, 6:120 lid 1).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/date.hpp"
#include "engine/money.hpp"

namespace bolwerk::workflows::recovery_rules {

/// Whole per cents a year from that day on.
struct InterestRate {
    engine::Date from;
    int percent = 0;
};

struct Interest {
    engine::Cents cents;             ///< nought below € 20 (Awb 4:98 lid 2)
    std::vector<std::string> lines;  ///< Dutch, a line for each period with one rate
};

/// From the first day of default up to and including `last`. After each whole year the interest of that year bears
/// interest, too (BW 6:119 lid 2). Days are counted over the real length of the calendar year; a part of a cent of a
/// period is dropped. `rates` are in order of their days; days before the first have none.
Interest statutory_interest(engine::Cents debt, engine::Date first, engine::Date last,
                            std::span<const InterestRate> rates);

}  // namespace bolwerk::workflows::recovery_rules
