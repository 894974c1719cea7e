// Whether a picture that somebody sent may be the logo on letters.
#pragma once

#include <optional>
#include <string>

namespace bolwerk::web {

inline constexpr std::size_t largest_logo = 200'000;

/// "image/png" or "image/svg+xml" by the bytes; empty for anything else.
std::string logo_type(const std::string& bytes);

/// Why the picture is refused, as a Dutch sentence; nothing when it may be kept. An SVG draws and does nothing else: no
/// program in it, no text of a page, and nothing that it fetches from elsewhere.
std::optional<std::string> refuse_logo(const std::string& bytes);

}  // namespace bolwerk::web
