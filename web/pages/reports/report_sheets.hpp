// A report as sheets of a workbook: from the same values as the page and the paper, so that each figure, row and
// explanation is there; numbers are numbers that can be counted with.
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

/// `view` is what report_view gives, with the `taken_text` of its page; with a municipality the sheets about the whole
/// area are left out, as their sections are.
std::vector<ReportSheet> report_sheets(const engine::Json& view);

}  // namespace bolwerk::web
