// Finds the named parameters in SQL text, past strings, quoted names, comments and casts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::db {

/// The text with every `:name` as `$n`; new names are added to the list. A semicolon at the end is dropped, and so is
/// the comment that opens the file.
std::string number_parameters(std::string_view sql, std::vector<std::string>& names);

/// The text with every `$n` as `:pn`, the way SOCI names places; `$1` becomes `first`.
std::string colon_parameters(std::string_view sql, std::size_t first = 1);

}  // namespace bolwerk::db
