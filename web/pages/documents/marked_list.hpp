// A list as it leaves when confidential cases stand in it: each of them in the log, the mark above the columns.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string_view>

#include "web/app/visit.hpp"
#include "web/export/table.hpp"

namespace bolwerk::web {

struct ListedRow {
    Row row;
    std::string confidential = {};  ///< the number of its case when that is confidential, else empty
};

/// The rows that follow, possibly none of these few; nothing at the end.
using ListedRows = std::function<std::optional<std::vector<ListedRow>>()>;

/// The numbers of those cases, by the key "number", that are more confidential than `ceiling`.
std::set<std::string> more_confidential_than(const Visit& visit, const engine::Json& rows, int ceiling);

/// Reads all rows that a file holds before anything leaves, notes the confidential cases among them, and gives the
/// table with its mark. `what` is what the log calls the list. Throws std::runtime_error when one of them cannot be
/// noted.
Table marked_list(const Visit& visit, Table table, ListedRows next, std::string_view what);

}  // namespace bolwerk::web
