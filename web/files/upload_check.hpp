// Whether a file that somebody sent may be kept: its size, what its bytes say it is, and a virus scanner where one is
// set.
#pragma once

#include <optional>
#include <string>

#include "web/server/request.hpp"

namespace bolwerk::web {

inline constexpr std::size_t largest_upload = 20 * 1024 * 1024;

/// Why the file is refused, as a Dutch sentence; nothing when it may be kept. Looks at the bytes, not at the name.
std::optional<std::string> refuse_upload(const Upload& upload);

/// The media type by the bytes (libmagic), for example "application/pdf".
std::string type_by_bytes(const std::string& bytes);

/// What the scanner said: "clean", "infected", or "not_scanned" where BOLWERK_VIRUS_SCAN is not set. The command gets
/// the file on standard input and answers with its exit code: 0 clean, 1 infected; anything else throws
/// std::runtime_error.
std::string scan(const std::string& bytes);

}  // namespace bolwerk::web
