// Bytes as text and back (RFC 4648, section 4): how queries take and give files.
#pragma once

#include <string>
#include <string_view>

namespace bolwerk::web {

std::string base64(std::string_view bytes);

/// Throws std::runtime_error when the text is no base64.
std::string from_base64(std::string_view text);

}  // namespace bolwerk::web
