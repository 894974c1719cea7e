// The V3 annex of a report as page, paper and workbook show it. Values only, no server.
#pragma once

#include <vector>

#include "engine/definition.hpp"
#include "web/pages/reports/report_sheets.hpp"

namespace bolwerk::web {

/// The values of reports/annex and reports/annex_paper. `found` is what report/annex gives: what was counted on the
/// reference date, and the cases that this person may read now.
engine::Json annex_view(const engine::Json& found, const std::vector<engine::Definition>& definitions);

/// The same as sheets of a workbook.
std::vector<ReportSheet> annex_sheets(const engine::Json& view);

}  // namespace bolwerk::web
