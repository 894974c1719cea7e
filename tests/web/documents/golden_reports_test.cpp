// Reports as they are printed, from the values of their samples, beside what was read and looked at before.
#include <gtest/gtest.h>

#include "tests/web/documents/golden_file.hpp"
#include "tests/web/documents/poppler.hpp"
#include "tests/web/page_grid_fixture.hpp"
#include "tests/web/pages/sample_keys.hpp"
#include "web/documents/renderer.hpp"
#include "web/pages/reports/paper_view.hpp"
#include "web/render/templates.hpp"

namespace bolwerk::web {
namespace {

struct Paper {
    const char *page, *sample, *name;
};

/// Shown by its name when a test fails.
void PrintTo(const Paper& paper, std::ostream* out) { *out << paper.name; }

class GoldenReports : public testing::TestWithParam<Paper> {
protected:
    static std::string pdf_of(const Paper& paper) {
        const std::filesystem::path home(BOLWERK_SOURCE_DIR);
        static const Templates templates(home / "templates");
        static Renderer renderer(home);
        auto values = sample_of(paper.sample);
        values["mark"] = "V3, vertrouwelijk. Uitgifte 17 aan Saskia Vos. Niet kopiëren of doorgeven.";
        return renderer.pdf(without_own_addresses(templates.render(paper.page, values)),
                            {.identifier = paper.name, .created = "2026-10-07T10:15:00+02:00"});
    }
};

TEST_P(GoldenReports, read_as_they_were_approved) {
    const auto text = told_by("pdftotext", pdf_of(GetParam()), {"-layout", "-nopgbrk"});
    EXPECT_EQ(text, approved(std::string(GetParam().name) + ".txt", text));
}

TEST_P(GoldenReports, look_as_they_were_approved) {
    const auto pages = page_grids(looked_at(GetParam().name, pdf_of(GetParam())));
    EXPECT_EQ(difference(grids_in(approved(std::string(GetParam().name) + ".pages.txt", written(pages))), pages), "");
}

TEST_P(GoldenReports, are_tagged_in_dutch_with_a_title_headings_and_tables) {
    const auto pdf = pdf_of(GetParam());
    const auto info = told_by("pdfinfo", pdf), structure = told_by("pdfinfo", pdf, {"-struct"});
    EXPECT_NE(info.find("Tagged:          yes"), std::string::npos) << info;
    EXPECT_NE(info.find("Voortgangsrapportage derde kwartaal 2026"), std::string::npos) << info;
    EXPECT_NE(pdf.find("/Lang (nl)"), std::string::npos);
    for (const auto* element : {"H1", "H2", "Table", "TH", "TD"})
        EXPECT_NE(structure.find(element), std::string::npos) << element;
}

INSTANTIATE_TEST_SUITE_P(Reports, GoldenReports,
                         testing::Values(Paper{"reports/paper", "reports/show", "report"},
                                         Paper{"reports/annex_paper", "reports/annex", "report_annex"},
                                         Paper{"public_report/paper", "reports/public", "report_public"}));

}  // namespace
}  // namespace bolwerk::web
