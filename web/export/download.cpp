#include "web/export/download.hpp"

#include <exception>
#include <memory>

#include "web/export/csv.hpp"
#include "web/export/workbook.hpp"
#include "web/server/text.hpp"

namespace bolwerk::web {
namespace {

/// Hands over every row up to the limit, and what stands below them.
template <class Add>
void each_row(Table& table, Add&& add) {
    std::size_t rows = 0;
    for (auto some = table.next(); !some.empty(); some = table.next()) {
        for (auto& row : some) {
            if (rows++ == most_rows) return static_cast<void>(add(Row{cut_remark()}));
            if (!add(row)) return;
        }
    }
    if (!table.remark.empty()) add(Row{table.remark});
}

void send_csv(Table& table, StreamWriter& out) {
    Row heads;
    for (const auto& column : table.columns) heads.emplace_back(std::string(column.label));
    const auto mark = table.mark.empty() ? std::string() : csv_line({Cell(table.mark)});
    if (!out.write(std::string(utf8_mark) + mark + csv_line(heads))) return;
    constexpr std::size_t enough = 16'384;
    std::string waiting;
    try {
        each_row(table, [&](const Row& row) {
            waiting += csv_line(row);
            if (waiting.size() < enough) return true;
            return out.write(std::exchange(waiting, {}));
        });
    } catch (const std::exception&) {
        // The head of the answer is gone already: the file itself has to say so.
        waiting += csv_line({Cell("Dit bestand is niet compleet: er ging iets mis. Download het opnieuw.")});
    }
    if (!waiting.empty()) out.write(waiting);
}

Response as_workbook(Table& table) {
    Workbook book(table);
    each_row(table, [&](const Row& row) {
        book.add(row);
        return true;
    });
    return Response::file(table.name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                          book.finish());
}

}  // namespace

std::string cut_remark() {
    return "Dit is niet alles: een bestand heeft ten hoogste 10.000 regels. Kies filters en download opnieuw.";
}

Response download(Table table, std::string_view path) {
    if (path.ends_with(".xlsx")) return as_workbook(table);
    const auto disposition = "attachment; filename*=UTF-8''" + percent_encoded(table.name + ".csv");
    auto shared = std::make_shared<Table>(std::move(table));
    return Response::streamed("text/csv; charset=utf-8", [shared](StreamWriter& out) { send_csv(*shared, out); })
        .with("Content-Disposition", disposition);
}

}  // namespace bolwerk::web
