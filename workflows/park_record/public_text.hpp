// Texts of the register that everybody reads and that programs take over: no script and no formula.
#pragma once

#include <string_view>

namespace bolwerk::workflows::ibis {

/// "https://www.park.nl/contact", "http://park.nl", and "park.nl" as people write it.
bool is_web_address(std::string_view text);

/// With a letter, a digit or the apostrophe of "'t"; a spreadsheet takes "=", "+", "-" and "@" for a formula.
bool begins_as_a_name(std::string_view text);

}  // namespace bolwerk::workflows::ibis
