// Whether text can be stored and shown at all, before anything else is asked about it.
#pragma once

#include <string_view>

namespace bolwerk::engine {

/// Whether every byte belongs to a well-formed UTF-8 sequence (no overlong forms, no surrogates) and no character is a
/// control character, except tabs and line ends, or turns the direction of what is read.
bool is_plain_text(std::string_view text);

}  // namespace bolwerk::engine
