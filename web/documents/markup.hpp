// The elements in HTML, found by walking through it: std::regex goes a call deeper for each character, and an element
// with a picture in it is longer than any stack.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bolwerk::web {

struct Element {
    std::size_t at = 0, end = 0;  ///< from its < to after its >
    bool closes = false;
    std::string_view name;
    std::string_view attributes;  ///< all that follows the name
};

/// The first "<p class=…>" or "</p>" from `from` on; nothing when none follows. A < in a text is none.
std::optional<Element> next_element(std::string_view html, std::size_t from);

/// With a space in the place of each element, whatever it is.
std::string words_of(std::string_view html);

std::string without_pictures(std::string_view html);

}  // namespace bolwerk::web
