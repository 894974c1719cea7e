// SHA-256 as lower-case hex.
#pragma once

#include <string>
#include <string_view>

namespace bolwerk::db {

std::string checksum(std::string_view bytes);

/// The raw 32 bytes.
std::string sha256(std::string_view bytes);

std::string hex(std::string_view bytes);

}  // namespace bolwerk::db
