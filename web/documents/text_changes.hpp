// What differs between two texts of a letter, for whoever must agree with the new one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::web {

struct TextChange {
    bool added = false;  ///< else it was taken away
    std::string words;

    friend bool operator==(const TextChange&, const TextChange&) = default;
};

/// The paragraphs, headings, items and cells that went and that came, in the order of the texts; what stayed is left
/// out.
std::vector<TextChange> changes_between(std::string_view former, std::string_view text);

}  // namespace bolwerk::web
