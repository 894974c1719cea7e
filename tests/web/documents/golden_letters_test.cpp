#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/web/documents/example_letters.hpp"
#include "tests/web/documents/golden_file.hpp"
#include "tests/web/documents/poppler.hpp"
#include "tests/web/page_grid_fixture.hpp"

namespace bolwerk::web {
namespace {

/// Letters that are read back, beside the text and the pages that were read and looked at before.
class GoldenLetters : public testing::TestWithParam<const char*> {
protected:
    static std::string pdf_of(const std::string& name) {
        return pdf_of_example(*std::ranges::find_if(
            letter_shelf().letters(), [&](const ShippedLetter& one) { return name_of_example(one) == name; }));
    }
};

TEST_P(GoldenLetters, reads_as_it_was_approved) {
    const auto text = told_by("pdftotext", pdf_of(GetParam()), {"-layout", "-nopgbrk"});
    EXPECT_EQ(text, approved(std::string(GetParam()) + ".txt", text));
}

TEST_P(GoldenLetters, looks_as_it_was_approved) {
    const auto pages = page_grids(looked_at(GetParam(), pdf_of(GetParam())));
    EXPECT_EQ(difference(grids_in(approved(std::string(GetParam()) + ".pages.txt", written(pages))), pages), "");
}

class GoldenLettersWithTables : public GoldenLetters {};

TEST_P(GoldenLettersWithTables, is_tagged_in_dutch_with_a_title_and_headings) {
    const auto pdf = pdf_of(GetParam());
    const auto info = told_by("pdfinfo", pdf), structure = told_by("pdfinfo", pdf, {"-struct"});
    EXPECT_NE(info.find("Tagged:          yes"), std::string::npos) << info;
    EXPECT_NE(info.find(", SUB-2026-0042-B3"), std::string::npos) << info;
    EXPECT_NE(pdf.find("/Lang (nl)"), std::string::npos);
    for (const auto* element : {"H1", "H2", "Table", "P"})
        EXPECT_NE(structure.find(element), std::string::npos) << element;
}

/// How many lines stand on the last page, with the signature and the line at its foot.
long lines_of_last_page(const std::string& pdf) {
    const auto text = told_by("pdftotext", pdf, {"-layout"});
    std::istringstream last(text.substr(text.substr(0, text.size() - 1).rfind('\f') + 1));
    long lines = 0;
    for (std::string line; std::getline(last, line);)
        lines += line.find_first_not_of(" \f\r") != std::string::npos ? 1 : 0;
    return lines;
}

/// A signature has four lines and the foot one: what is carried over to another page is more than a line or two beside
/// them.
TEST(EveryLetter, leaves_no_line_or_two_for_another_page) {
    for (const auto& letter : letter_shelf().letters())
        EXPECT_GE(lines_of_last_page(pdf_of_example(letter)), 8) << name_of_example(letter);
}

TEST(EveryLetter, is_tagged_in_dutch_with_a_title_and_a_first_heading) {
    for (const auto& letter : letter_shelf().letters()) {
        SCOPED_TRACE(letter.plan.workflow + " " + letter.plan.document);
        const auto pdf = looked_at(name_of_example(letter), pdf_of_example(letter));
        for (const auto* mark : {"/MarkInfo", "/StructTreeRoot", "/S /H1", "/Lang (nl)", "/OutputIntents"})
            EXPECT_NE(pdf.find(mark), std::string::npos) << mark;
        EXPECT_NE(pdf.find(", SUB-2026-0042-B3"), std::string::npos) << "its title names its number";
    }
}

const auto with_tables =
    testing::Values("subsidy_verleningsbeschikking", "subsidy_vaststellingsbeschikking", "subsidy_adviesaanvraag",
                    "subsidy_voortgangsformulier", "subsidy_besluitformulier", "settlement_vaststellingsbeschikking",
                    "recovery_besluit tot verrekening", "recovery_aanmaning", "objection_uitnodiging hoorzitting",
                    "meeting_uitnodiging vergadering", "meeting_besluitenlijst", "meeting_openbare besluitenlijst");

INSTANTIATE_TEST_SUITE_P(Letters, GoldenLetters, with_tables);
INSTANTIATE_TEST_SUITE_P(Letters, GoldenLettersWithTables, with_tables);
INSTANTIATE_TEST_SUITE_P(LettersInWords, GoldenLetters,
                         testing::Values("settlement_rappel", "subsidy_rentebeschikking",
                                         "default_notice_rentebeschikking", "objection_ontvangstbevestiging bezwaar",
                                         "objection_verslag hoorzitting", "objection_bevestiging intrekking",
                                         "objection_weigering rechtstreeks beroep", "objection_beslissing op bezwaar",
                                         "intervention_bedankbrief controle"));

}  // namespace
}  // namespace bolwerk::web
