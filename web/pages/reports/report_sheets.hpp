// A report as sheets of a workbook: the same figures as on the page, as numbers that can be counted with.
#pragma once

#include <string>
#include <vector>

#include "web/export/table.hpp"
#include "web/pages/reports/progress_view.hpp"

namespace bolwerk::web {

struct ReportSheet {
    std::string title;  ///< at most 31 characters, as Excel wants it
    std::vector<Column> columns;
    std::vector<Row> rows;
};

/// `report` is what report/show gives; with a municipality the sheets about the whole area are left out.
std::vector<ReportSheet> report_sheets(const engine::Json& report, const ReportPart& part);

}  // namespace bolwerk::web
