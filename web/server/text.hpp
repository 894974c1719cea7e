// Small exact operations on text that came over the wire.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bolwerk::web {

/// Without spaces and tabs at both ends.
std::string_view trim(std::string_view text);

/// Cuts the part before the mark off and gives it; the mark goes too. Without a mark: everything.
std::string_view take_until(std::string_view& text, char mark);

/// Whether every byte belongs to a well-formed UTF-8 sequence (no overlong forms, no surrogates).
bool valid_utf8(std::string_view text);

/// What person-made text must be before it may reach a page or a database: valid UTF-8 without NUL.
bool storable_text(std::string_view text);

/// Percent-decoded, '+' kept; nothing when an escape is broken.
std::optional<std::string> percent_decoded(std::string_view text);

/// As percent_decoded, but '+' means a space (application/x-www-form-urlencoded).
std::optional<std::string> form_decoded(std::string_view text);

/// Everything but letters, digits and -._~ escaped: safe as a path segment, a query value or a file name parameter.
std::string percent_encoded(std::string_view text);

}  // namespace bolwerk::web
