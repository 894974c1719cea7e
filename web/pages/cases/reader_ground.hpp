// Why an organisation may read a case, in words.
#pragma once

#include <string_view>

namespace bolwerk::web {

/// For the stored grounds "owner", "party", "advice", "linked" and "area".
std::string_view why_reads(std::string_view because);

}  // namespace bolwerk::web
