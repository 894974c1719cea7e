// What stands in the cells of an Excel workbook (ECMA-376), for as far as we asked for it. Formulas are not calculated
// and entities are not expanded.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/result.hpp"

namespace bolwerk::web {

struct ReadCell {
    enum class Kind { text, number, formula, other };  ///< other: a date, an error, true or false
    Kind kind = Kind::text;
    std::string text = {};  ///< a number as the file has it
};

struct ReadSheet {
    /// By row and column, both from 1; cells without content are not there.
    std::map<std::pair<unsigned, unsigned>, ReadCell> cells;

    const ReadCell* at(unsigned row, unsigned column) const;
    /// Without the spaces around it; empty where there is nothing.
    std::string text(unsigned row, unsigned column) const;
    unsigned last_row() const { return cells.empty() ? 0 : cells.rbegin()->first.first; }
};

/// "C7" for row 7 and column 3.
std::string cell_address(unsigned row, unsigned column);

/// The sheets of these names, in this order. Refused: what is no workbook, lacks one of them, or holds more than a
/// workbook of ours can.
engine::Result<std::vector<ReadSheet>> read_workbook(std::string_view bytes, const std::vector<std::string>& names);

}  // namespace bolwerk::web
