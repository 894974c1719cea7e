// Where a long Dutch word may be broken: between the words that it is made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::web {

/// "Samenwerkingsovereenkomst": "Samenwerkings" and "overeenkomst". A word that fits a step of a case as it is, or of
/// which nothing is known, in one part.
std::vector<std::string_view> parts_of_word(std::string_view word);

/// The label with a soft hyphen (U+00AD) wherever a word of it may be broken.
std::string with_soft_hyphens(std::string_view label);

}  // namespace bolwerk::web
