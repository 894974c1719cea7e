// Tables as CSV for a Dutch spreadsheet: semicolons, UTF-8 with its mark, days as 21-11-2026.
#pragma once

#include <string>
#include <string_view>

#include "web/export/table.hpp"

namespace bolwerk::web {

/// Makes Excel read the bytes as UTF-8.
inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// One line of RFC 4180 with semicolons, every cell in quotes.
std::string csv_line(const Row& row);

/// Text that no spreadsheet takes for a formula: a quote goes before what begins with = + - @, a tab or a line end
/// (OWASP, "CSV Injection"), also in their full-width form.
std::string without_formula(std::string_view text);

}  // namespace bolwerk::web
