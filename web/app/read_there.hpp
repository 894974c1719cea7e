// Which fields the page at an address reads of what is sent to it: the one list of them.
#pragma once

#include <string_view>

namespace bolwerk::web {

/// `route`: the pattern of the address. An address that is not in the list reads nothing.
bool is_read_there(std::string_view route, std::string_view field);

/// Whether the form of that address is made while it is asked: then the page says what it reads.
bool judges_itself(std::string_view route);

}  // namespace bolwerk::web
