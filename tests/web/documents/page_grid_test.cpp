// The comparison of pages as pictures fails for a broken layout, and not for edges that are smoothed in another way.
#include <gtest/gtest.h>

#include "tests/web/page_grid_fixture.hpp"
#include "web/documents/renderer.hpp"

namespace bolwerk::web {
namespace {

class PageGrids : public testing::Test {
protected:
    /// A page with a heading, text and a table, set with more style of its own.
    static std::vector<PageGrid> drawn(const std::string& style = {}, const std::vector<std::string>& options = {}) {
        static Renderer renderer(BOLWERK_SOURCE_DIR);
        std::string text, rows;
        for (int row = 0; row < 8; ++row) rows += "<tr><td>Terreinen</td><td class=\"bw-number\">1234</td></tr>";
        for (int line = 0; line < 60; ++line)
            text += "De gemeente kijkt samen met ondernemers hoe veilig het terrein is. ";
        const auto html =
            "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Proef</title><link "
            "rel=\"stylesheet\" "
            "href=\"reports/report.css\"><style>" +
            style + "</style></head><body><h1>Een proef</h1><p>" + text +
            "</p><table><thead><tr><th>Wat</th><th class=\"bw-number\">Aantal</th></tr></thead><tbody>" + rows +
            "</tbody></table><p>" + text + "</p></body></html>";
        return page_grids(renderer.pdf(html, {.identifier = "P", .created = "2026-11-26T12:00:00Z"}), options);
    }
};

TEST_F(PageGrids, are_the_same_when_edges_are_not_smoothed) {
    EXPECT_EQ(difference(drawn(), drawn({}, {"-aa", "no", "-aaVector", "no"})), "");
}

TEST_F(PageGrids, differ_when_a_margin_a_column_or_a_line_is_elsewhere) {
    for (const auto* style : {"@page{margin-left:24mm}", "td.bw-number,th.bw-number{text-align:left}",
                              "h1{margin-bottom:5mm}", "p{font-size:11pt}", "table{display:none}"})
        EXPECT_NE(difference(drawn(), drawn(style)), "") << style;
}

TEST_F(PageGrids, differ_when_a_page_is_lacking) {
    auto pages = drawn();
    const auto all = pages;
    pages.pop_back();
    EXPECT_NE(difference(all, pages), "");
}

TEST_F(PageGrids, come_back_from_a_file_as_they_were_written) { EXPECT_EQ(grids_in(written(drawn())), drawn()); }

}  // namespace
}  // namespace bolwerk::web
