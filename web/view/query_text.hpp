// Names and values as they stand in an address.
#pragma once

#include <string>
#include <string_view>

namespace bolwerk::web {

/// "naam=De%20Mars": both percent-encoded (RFC 3986).
std::string query_pair(std::string_view name, std::string_view value);

}  // namespace bolwerk::web
