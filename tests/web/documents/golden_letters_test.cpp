#include <gtest/gtest.h>

#include <algorithm>

#include "tests/web/documents/poppler.hpp"
#include "web/documents/letter_fields.hpp"
#include "web/documents/letter_shelf.hpp"
#include "web/documents/renderer.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

/// Letters with invented values, set to PDF and read back, beside the text that was read and approved before.
class GoldenLetters : public testing::TestWithParam<const char*> {
protected:
    static std::string pdf_of(const std::string& name) {
        const std::filesystem::path home(BOLWERK_SOURCE_DIR);
        static const auto definitions = workflows::every_definition();
        static const LetterShelf shelf(home / "templates" / "letters", definitions);
        static Renderer renderer(home);
        const auto letter = std::ranges::find_if(shelf.letters(), [&](const ShippedLetter& one) {
            return one.plan.workflow + "_" + one.plan.document == name;
        });
        const auto workflow = std::ranges::find(definitions, letter->plan.workflow, &engine::Definition::id);
        auto values = letter_example(letter_fields(*workflow, definitions));
        values["letter_number"] = "SUB-2026-0042-B3";
        values["letter_title"] = letter->plan.title;
        return renderer.pdf(MustacheText(shelf.whole(letter->body)).filled(values),
                            {.identifier = "SUB-2026-0042-B3", .created = "2026-11-26T12:00:00Z"});
    }

    static std::string golden(const std::string& name) {
        std::ifstream file(std::filesystem::path(BOLWERK_SOURCE_DIR) / "tests/web/documents/golden" / (name + ".txt"));
        return {std::istreambuf_iterator<char>(file), {}};
    }
};

TEST_P(GoldenLetters, reads_as_it_was_approved) {
    EXPECT_EQ(told_by("pdftotext", pdf_of(GetParam()), {"-layout", "-nopgbrk"}), golden(GetParam()));
}

TEST_P(GoldenLetters, is_tagged_in_dutch_with_a_title_and_headings) {
    const auto pdf = pdf_of(GetParam());
    const auto info = told_by("pdfinfo", pdf), structure = told_by("pdfinfo", pdf, {"-struct"});
    EXPECT_NE(info.find("Tagged:          yes"), std::string::npos) << info;
    EXPECT_NE(info.find(", SUB-2026-0042-B3"), std::string::npos) << info;
    EXPECT_NE(pdf.find("/Lang (nl)"), std::string::npos);
    for (const auto* element : {"H1", "H2", "Table", "P"})
        EXPECT_NE(structure.find(element), std::string::npos) << element;
}

INSTANTIATE_TEST_SUITE_P(Letters, GoldenLetters,
                         testing::Values("subsidy_verleningsbeschikking", "subsidy_vaststellingsbeschikking",
                                         "subsidy_adviesaanvraag", "subsidy_besluitformulier",
                                         "settlement_vaststellingsbeschikking", "meeting_uitnodiging vergadering",
                                         "meeting_besluitenlijst", "meeting_openbare besluitenlijst"));

}  // namespace
}  // namespace bolwerk::web
