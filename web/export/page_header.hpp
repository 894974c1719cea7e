// A line of text on every printed page of a workbook.
#pragma once

#include <string>
#include <string_view>

namespace bolwerk::web {

/// The text as a header of Excel takes it: in the middle, nothing in it a code, cut to what fits.
std::string page_header(std::string_view text);

}  // namespace bolwerk::web
