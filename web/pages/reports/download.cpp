#include "web/app/unknown_filter.hpp"
#include "web/export/workbook.hpp"
#include "web/pages/reports/loaded_report.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/reports/paper_view.hpp"
#include "web/pages/reports/report_sheets.hpp"
#include "web/pages/reports/report_view.hpp"

namespace bolwerk::web {

Response download_report(const Request& request, Visit& visit) {
    const auto report = load_report(request, visit);
    if (report.is_null()) return not_found(request, visit);
    FilterReader reader(request.query);
    const auto part = part_of(reader, visit, report);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    auto view = report_view(report, part);
    view["taken_text"] = taken_text(report);
    const auto sheets = report_sheets(view);
    Workbook book({.name = part.number, .title = sheets.front().title, .columns = sheets.front().columns, .next = {}});
    for (std::size_t place = 0; place < sheets.size(); ++place) {
        if (place > 0) book.begin_sheet(sheets[place].title, sheets[place].columns);
        for (const auto& row : sheets[place].rows) book.add(row);
    }
    const auto name = part.number + (part.municipality.empty() ? "" : "-" + part.municipality) + ".xlsx";
    return Response::file(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.finish());
}

}  // namespace bolwerk::web
