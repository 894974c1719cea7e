#include "web/export/workbook.hpp"
#include "web/pages/reports/loaded_report.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/reports/report_sheets.hpp"

namespace bolwerk::web {

Response download_report(const Request& request, Visit& visit) {
    const auto report = load_report(request, visit);
    if (report.is_null()) return not_found(request, visit);
    const auto part = part_of(request, visit, report);
    const auto sheets = report_sheets(report, part);
    Workbook book({.name = part.number, .title = sheets.front().title, .columns = sheets.front().columns, .next = {}});
    for (std::size_t place = 0; place < sheets.size(); ++place) {
        if (place > 0) book.begin_sheet(sheets[place].title, sheets[place].columns);
        for (const auto& row : sheets[place].rows) book.add(row);
    }
    const auto name = part.number + (part.municipality.empty() ? "" : "-" + part.municipality) + ".xlsx";
    return Response::file(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.finish());
}

}  // namespace bolwerk::web
