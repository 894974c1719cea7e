#include "web/view/broken_word.hpp"

#include <array>

namespace bolwerk::web {
namespace {

constexpr std::size_t fits = 14;  ///< letters in a step when ten of them share a screen of 1280 px
constexpr std::size_t least = 3;  ///< letters before a hyphen

/// What long words in the labels of states end in.
constexpr std::array<std::string_view, 12> tails{"overeenkomst",   "verklaring",    "certificering",  "meting",
                                                 "behandeling",    "beoordeling",   "ondertekening",  "beschikking",
                                                 "verantwoording", "terugbetaling", "terugvordering", "aanvraag"};

}  // namespace

std::vector<std::string_view> parts_of_word(std::string_view word) {
    if (word.size() > fits)
        for (const auto tail : tails)
            if (word.ends_with(tail) && word.size() >= tail.size() + least)
                return {word.substr(0, word.size() - tail.size()), tail};
    return {word};
}

std::string with_soft_hyphens(std::string_view label) {
    std::string broken;
    while (!label.empty()) {
        const auto end = label.find(' ');
        const auto parts = parts_of_word(label.substr(0, end));
        for (const auto part : parts)
            broken += (part.data() == parts.front().data() ? "" : "\u00AD") + std::string(part);
        if (end == std::string_view::npos) break;
        broken += ' ';
        label.remove_prefix(end + 1);
    }
    return broken;
}

}  // namespace bolwerk::web
