// The letters that come with the program: their plans, their texts, and the parts that they share.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "web/documents/letter_values.hpp"
#include "web/render/mustache_text.hpp"

namespace bolwerk::web {

struct ShippedLetter {
    LetterPlan plan;
    std::string body;  ///< with partials named
};

class LetterShelf {
public:
    /// Reads templates/letters: WORKFLOW/letters.json with the plans, a text beside it for each, partials/ and
    /// letter.css. What a letter must name is what the workflow's table says that it needs. Throws std::runtime_error
    /// naming the file that is missing or cannot be read, or the field of a form that every letter has already.
    LetterShelf(const std::filesystem::path& folder, const std::vector<engine::Definition>& definitions);

    const std::vector<ShippedLetter>& letters() const { return letters_; }

    /// nullptr when no letter of that name comes with the program.
    const LetterPlan* plan(std::string_view workflow, std::string_view document) const;

    /// The text with the parts and the style in place: all that a letter is made from beside fonts and values. Throws
    /// std::runtime_error for a part that is not there.
    std::string whole(std::string_view body) const { return with_partials(body, parts_); }

    const Partials& parts() const { return parts_; }

    /// A letter's page with the typeface of the house in it, for where the page may follow no address.
    std::string with_fonts_inside(std::string page) const;

    /// [{workflow, document, decision, title, body, whole}] as the database registers them.
    engine::Json rows() const;

private:
    Partials parts_;
    Partials fonts_;  ///< what a page says to find each, and the same as data
    std::vector<ShippedLetter> letters_;
};

}  // namespace bolwerk::web
