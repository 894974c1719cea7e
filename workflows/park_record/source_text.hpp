// Text of a delivered file before anything is believed of it: whether it can be stored, and how it is quoted back.
#pragma once

#include <string>
#include <string_view>

namespace bolwerk::workflows::ibis {

/// Without spaces, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

/// Whether every byte belongs to a well-formed UTF-8 sequence (no overlong forms, no surrogates).
bool well_formed_utf8(std::string_view text);

/// Whether a well-formed text holds a control character (C0, C1 or delete), line ends and tabs included.
bool has_control_character(std::string_view text);

/// Line ends and tabs as one space each; everything else stays.
std::string on_one_line(std::string_view text);

/// Characters, not bytes, of well-formed UTF-8.
std::size_t length_of(std::string_view text);

std::string in_capitals(std::string_view text);  ///< ASCII letters only

/// For a sentence: in quotes, without control characters, at most 40 characters; never broken UTF-8.
std::string in_quotes(std::string_view text);

}  // namespace bolwerk::workflows::ibis
