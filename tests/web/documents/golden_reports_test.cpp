// Reports as they are printed, from the values of their samples, beside what was read and looked at before.
#include <gtest/gtest.h>

#include "tests/web/documents/example_reports.hpp"
#include "tests/web/documents/golden_file.hpp"
#include "tests/web/documents/poppler.hpp"
#include "tests/web/page_grid_fixture.hpp"

namespace bolwerk::web {
/// Shown by its name when a test fails.
void PrintTo(const Paper& paper, std::ostream* out) { *out << paper.name; }

namespace {

using GoldenReports = testing::TestWithParam<Paper>;

TEST_P(GoldenReports, read_as_they_were_approved) {
    const auto text = told_by("pdftotext", pdf_of_paper(GetParam()), {"-layout", "-nopgbrk"});
    EXPECT_EQ(text, approved(std::string(GetParam().name) + ".txt", text));
}

TEST_P(GoldenReports, look_as_they_were_approved) {
    const auto pages = page_grids(looked_at(GetParam().name, pdf_of_paper(GetParam())));
    EXPECT_EQ(difference(grids_in(approved(std::string(GetParam().name) + ".pages.txt", written(pages))), pages), "");
}

TEST_P(GoldenReports, are_tagged_in_dutch_with_a_title_headings_and_tables) {
    const auto pdf = pdf_of_paper(GetParam());
    const auto info = told_by("pdfinfo", pdf), structure = told_by("pdfinfo", pdf, {"-struct"});
    EXPECT_NE(info.find("Tagged:          yes"), std::string::npos) << info;
    EXPECT_NE(info.find("Voortgangsrapportage derde kwartaal 2026"), std::string::npos) << info;
    EXPECT_NE(pdf.find("/Lang (nl)"), std::string::npos);
    for (const auto* element : {"H1", "H2", "Table", "TH", "TD"})
        EXPECT_NE(structure.find(element), std::string::npos) << element;
}

INSTANTIATE_TEST_SUITE_P(Reports, GoldenReports, testing::ValuesIn(report_papers));

}  // namespace
}  // namespace bolwerk::web
