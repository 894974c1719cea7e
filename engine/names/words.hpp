// A text as its words, for whoever looks for names in it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::engine::names {

struct Word {
    std::size_t at = 0;     ///< in bytes
    std::string_view text;  ///< without the signs around it; a full stop behind it stays
    std::string low;        ///< without full stops behind it, in small letters
    bool capital = false;   ///< begins with a capital letter
    bool last = false;      ///< a comma, a line or a sentence ends behind it
    std::size_t end() const { return at + text.size(); }
};

using Words = std::vector<Word>;

Words words_of(std::string_view text);

/// "J.", "J.P." and "Th.", and not B.V.
bool are_initials(std::string_view word);

/// Letters that begin a name: "Jansen" and "IJpelaar", and not "X" or "A12".
bool is_proper(const Word& word);

/// van, de, der, 't and the like.
bool is_particle(const Word& word);

/// A word that a street or a park ends in, or a plan of them: "Kennedylaan", "Haven-Zuid", "terrein".
bool names_a_place(const Word& word);

/// Whether that place stands directly before, as in "terrein Jan Smit".
bool follows_a_place(const Words& words, std::size_t at);

/// What begins with this organisation or sentence, and no person or firm: "Gemeente", "Politie", "Daarna".
bool is_no_name(const Word& word);

/// The index behind the surname that stands at `at`, particles before it; `at` when there is none.
std::size_t behind_surname(const Words& words, std::size_t at);

/// One of them, by its small letters.
bool is_among(std::string_view low, std::span<const std::string_view> all);

}  // namespace bolwerk::engine::names
