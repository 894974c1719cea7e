// What a letter still says when somebody wrote its text otherwise: all that the law asks of a letter of its kind, and
// no other amount than that of what was decided (Awb 3:45 to 3:47, 4:30, 4:31).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/json.hpp"
#include "web/documents/letter_fields.hpp"

namespace bolwerk::web {

/// How the letter was made before anybody wrote in it.
struct MadeLetter {
    std::string_view page;                  ///< from the template
    const std::vector<std::string>& names;  ///< fields that such a letter must name
    const std::vector<LetterField>& fields;
    const engine::Json& values;
};

/// Everything in which the text falls short, in Dutch; empty when it may stand in the letter. A field that stood in the
/// text must stand there as it was; of what somebody wrote, such as the motivation, the words may differ under the same
/// heading. What stands outside the text is not asked of it. An amount that the letter did not name is a fault.
std::vector<std::string> faults_of_text(const MadeLetter& letter, std::string_view text);

/// A paragraph, heading, item or cell as it is read: one space between words, as Word and the templates both have it.
struct TextBlock {
    std::string words;
    bool heading = false;

    friend bool operator==(const TextBlock&, const TextBlock&) = default;
};
std::vector<TextBlock> blocks_of(std::string_view html);

/// The amounts in euros in a text, in the order they come, such as "90000" or "12,50".
std::vector<std::string> amounts_in(std::string_view words);

}  // namespace bolwerk::web
