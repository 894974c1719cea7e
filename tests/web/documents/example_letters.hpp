// Every letter that Bolwerk ships, with invented values, set to PDF.
#pragma once

#include <algorithm>

#include "web/documents/letter_fields.hpp"
#include "web/documents/letter_shelf.hpp"
#include "web/documents/renderer.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {

inline const std::vector<engine::Definition>& letter_workflows() {
    static const auto definitions = workflows::every_definition();
    return definitions;
}

inline const LetterShelf& letter_shelf() {
    static const LetterShelf shelf(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters",
                                   letter_workflows());
    return shelf;
}

/// "subsidy_verleningsbeschikking"
inline std::string name_of_example(const ShippedLetter& letter) {
    return letter.plan.workflow + "_" + letter.plan.document;
}

inline std::string pdf_of_example(const ShippedLetter& letter) {
    static Renderer renderer(BOLWERK_SOURCE_DIR);
    const auto workflow = std::ranges::find(letter_workflows(), letter.plan.workflow, &engine::Definition::id);
    auto values = letter_example(letter_fields(*workflow, letter_workflows()));
    values["letter_number"] = "SUB-2026-0042-B3";
    values["letter_title"] = letter.plan.title;
    return renderer.pdf(MustacheText(letter_shelf().whole(letter.body)).filled(values),
                        {.identifier = "SUB-2026-0042-B3", .created = "2026-11-26T12:00:00Z"});
}

}  // namespace bolwerk::web
