// A table that leaves as a file: columns, and rows that come a few at a time.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/date.hpp"

namespace bolwerk::web {

using Cell = std::variant<std::string, engine::Date, double>;
using Row = std::vector<Cell>;

struct Column {
    std::string_view label;
    double width;  ///< in characters, for a workbook
};

struct Table {
    std::string name;        ///< of the file, without its ending
    std::string_view title;  ///< of the sheet
    std::vector<Column> columns;
    std::function<std::vector<Row>()> next;  ///< the rows that follow; none at the end
    std::string remark = {};                 ///< stands below the rows; empty for none
    std::string mark = {};                   ///< stands above the columns of a confidential list; empty for none
};

/// The highest compartment whose content leaves in bulk: RIEC information does not (HANDBOOK 4.3: exports of V3 are
/// marked and logged one by one).
inline constexpr int ceiling_of_files = 2;

/// A file holds no more rows than this; the last line then says so.
inline constexpr std::size_t most_rows = 10'000;

/// The sentence below a table that was cut.
std::string cut_remark();

}  // namespace bolwerk::web
