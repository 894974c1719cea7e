// A table as a download, in the form that its address asks for.
#pragma once

#include <string_view>

#include "web/export/table.hpp"
#include "web/server/response.hpp"

namespace bolwerk::web {

/// `path` ends in .xlsx for a workbook; anything else is CSV, which is sent while it is made. What `next` of the table
/// refers to must live as long as the server.
Response download(Table table, std::string_view path);

}  // namespace bolwerk::web
