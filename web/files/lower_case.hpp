// Text in small letters, where letters outside ASCII stay as they are.
#pragma once

#include <algorithm>
#include <cctype>
#include <string>

namespace bolwerk::web {

inline std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return text;
}

}  // namespace bolwerk::web
