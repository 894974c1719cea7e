// A matrix as a workbook to fill in elsewhere, and read back: one row an indicator, and a sheet that says what it is.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json.hpp"
#include "web/export/form_workbook.hpp"
#include "web/files/workbook_reader.hpp"
#include "workflows/risk_round/cells.hpp"

namespace bolwerk::web {

inline constexpr std::string_view matrix_sheet = "Matrix", passport_sheet = "Kenmerk";

/// `found` is the answer of query risk/matrix; `mark` says whose copy this is, since when and what for.
std::vector<AskedSheet> matrix_sheets(const engine::Json& found, const std::string& mark);

/// What is wrong with one cell, or with the whole file where there is no address.
struct SheetError {
    std::string address;
    std::string sentence;
};

struct MatrixReading {
    std::vector<workflows::risk::Change> changes = {};  ///< what says something else than when it was downloaded
    std::map<std::string, unsigned> rows = {};          ///< where each code stands
    std::vector<SheetError> errors = {};
};

/// What somebody filled in, against the matrix as `found`. With errors nothing of it may be kept.
MatrixReading read_matrix_sheets(const ReadSheet& matrix, const ReadSheet& passport, const engine::Json& found);

}  // namespace bolwerk::web
