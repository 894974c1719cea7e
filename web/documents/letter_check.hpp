// Whether a letter's text can be put in use: every fault with its line, in Dutch.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/documents/letter_fields.hpp"
#include "web/render/mustache_text.hpp"

namespace bolwerk::web {

struct TemplateFault {
    int line = 0;  ///< from 1; 0 when it is about the whole text
    std::string sentence;
};

/// What a text may and must name.
struct LetterRules {
    const std::vector<LetterField>& fields;
    const std::vector<std::string>& names;  ///< fields that it must name, here or in a part
    const Partials& parts;
};

/// Unknown or misspelt fields, sections and HTML elements that do not close, parts that do not exist, fields that must
/// be named and are not, and everything by which a text could bring in markup of its own or of somebody else: unescaped
/// values, other delimiters, scripts, addresses outside. In the order of lines; empty when all is well.
std::vector<TemplateFault> check_letter(std::string_view text, const LetterRules& rules);

}  // namespace bolwerk::web
