// The rows of the log of views in words, for the page and for the file.
#pragma once

#include <string>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// "Uitgifte 17, matrix in Excel"; empty for a row that is no taking-out. `one`: a row of view_log/list.
std::string text_of_taking(const engine::Json& one);

/// As the page shows it.
engine::Json view_row(const engine::Json& one, engine::Date today);

}  // namespace bolwerk::web
