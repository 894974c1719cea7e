// Which municipality accounts for which subsidy in the SiSa annex of which year. Values only, no server.
#pragma once

#include <vector>

#include "engine/date.hpp"
#include "engine/json.hpp"
#include "web/export/table.hpp"

namespace bolwerk::web {

/// The years over which one of these subsidies is accounted for, and `chosen`, the latest first.
std::vector<int> sisa_years(const engine::Json& subsidies, int chosen);

/// A row for each subsidy that runs in that year; `subsidies` as "subsidy/sisa" gives them.
engine::Json sisa_rows(const engine::Json& subsidies, int year);

/// The same as cells of a file, amounts as euros.
std::vector<Row> sisa_cells(const engine::Json& subsidies, int year);

}  // namespace bolwerk::web
