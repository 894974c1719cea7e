// A letter of which an officer writes the text: what of its page may differ, and that part coming back from Word.
#pragma once

#include <string>
#include <string_view>

namespace bolwerk::web {

/// What an officer may write otherwise: all between the references (addressee, date, number) and the signature. The
/// rest stays as Bolwerk makes it: the day, the signature and the last day for objection are right in every version
/// (Awb 3:45, 6:8). Throws std::runtime_error for a page without those two parts.
std::string text_part(std::string_view page);

/// The page with this text in the place of its own. Throws as text_part.
std::string with_text(std::string_view page, std::string_view text);

/// The text of a Word document as a page may hold it: headings, paragraphs, lists, tables and strong words, nothing
/// else of what somebody uploaded. Empty when there are no words in it. Throws std::runtime_error when it cannot be
/// read.
std::string text_of_word(const std::string& document);

/// The elements that may stand in a letter, without what they say beside their name; cells with an amount are marked as
/// such. Of other elements only the words.
std::string plain_elements(std::string_view html);

}  // namespace bolwerk::web
