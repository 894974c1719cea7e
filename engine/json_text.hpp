// What JSON of somebody else holds, seen in its text: whatever walks the values of it may run out of stack.
#pragma once

#include <string_view>

namespace bolwerk::engine {

/// Deeper than any page, program or file of a register needs.
inline constexpr int deepest_json = 32;

/// How deep lists and objects stand inside each other; brackets inside texts do not count.
int json_depth(std::string_view json);

/// Whether a text in it names U+0000, which nothing keeps, by its escape.
bool names_nul(std::string_view json);

}  // namespace bolwerk::engine
