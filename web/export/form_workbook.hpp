// A workbook that somebody fills in and sends back: everything is locked but the cells that are asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/export/table.hpp"

namespace bolwerk::web {

struct AskedColumn {
    std::string_view label;
    double width;                           ///< in characters
    bool is_open = false;                   ///< its cells can be changed
    std::vector<std::string> choices = {};  ///< what Excel offers in its cells; any text where there are none
};

struct AskedSheet {
    std::string_view title;
    std::vector<AskedColumn> columns;  ///< a locked row of headings
    std::vector<Row> rows;
};

/// The bytes of the file. `mark` stands on every printed page and is cut to what Excel takes there. Throws
/// std::runtime_error when there is no room.
std::string workbook_to_fill_in(const std::vector<AskedSheet>& sheets, std::string_view mark);

}  // namespace bolwerk::web
