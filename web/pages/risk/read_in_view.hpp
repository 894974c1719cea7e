// What reading in a workbook would change in a matrix, before it does.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/json.hpp"
#include "web/pages/risk/matrix_sheets.hpp"

namespace bolwerk::web {

struct ReadIn {
    bool is_read = false;                               ///< a file or a confirmation came along
    std::vector<workflows::risk::Change> changes = {};  ///< as the file has them
    std::map<std::string, unsigned> rows = {};
    std::vector<SheetError> errors = {};
    std::set<std::string> undecided = {};  ///< codes of which somebody had to choose and did not
};

/// `found` is the answer of query risk/matrix.
engine::Json read_in_view(const engine::Json& found, const ReadIn& read);

}  // namespace bolwerk::web
