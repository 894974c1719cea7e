#include "web/documents/copy_stamp.hpp"

#include <gmock/gmock.h>

#include "tests/web/documents/poppler.hpp"
#include "web/documents/print_batch.hpp"
#include "web/render/templates.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

class CopyStampTest : public testing::Test {
protected:
    std::string pdf_of(const std::string& body) {
        return press.pdf(
            "<!doctype html><html lang=\"nl\"><head><title>Brief</title></head><body>" + body + "</body></html>",
            {.identifier = "SIG-2026-0001-B1", .created = "2026-11-26T09:00:00+01:00"});
    }

    CopyStamp stamp_of(const std::string& mark) {
        const Templates templates(std::string(BOLWERK_SOURCE_DIR) + "/templates");
        return {templates.render("copy_mark/paper", {{"mark", mark}, {"level_text", "V2"}}), press};
    }

    static std::string page_text(const std::string& pdf, int page) {
        return told_by("pdftotext", pdf, {"-f", std::to_string(page), "-l", std::to_string(page)});
    }

    Renderer press{BOLWERK_SOURCE_DIR};
};

TEST_F(CopyStampTest, puts_the_mark_on_every_page_and_leaves_what_stands_there) {
    const auto letter = pdf_of("<p>Bevinding een</p><p style=\"break-before: page\">Bevinding twee</p>");
    const auto copy = stamp_of("V2, vertrouwelijk. Uitgifte 17 aan Els Wolters").on(letter);
    EXPECT_EQ(pages_of(copy), 2);
    for (const auto& [page, finding] : {std::pair{1, "Bevinding een"}, {2, "Bevinding twee"}}) {
        EXPECT_THAT(page_text(copy, page), HasSubstr("Uitgifte 17 aan Els Wolters"));
        EXPECT_THAT(page_text(copy, page), HasSubstr(finding));
    }
    EXPECT_THAT(page_text(letter, 1), Not(HasSubstr("Uitgifte"))) << "the letter itself stays as it is";
}

TEST_F(CopyStampTest, shows_a_name_as_it_is_written) {
    const auto copy = stamp_of("aan <b>Jan</b> & Zn").on(pdf_of("<p>Tekst</p>"));
    EXPECT_THAT(page_text(copy, 1), HasSubstr("aan <b>Jan</b> & Zn"));
}

TEST_F(CopyStampTest, fits_a_page_that_lies_on_its_side) {
    const auto wide = pdf_of("<style>@page { size: A3 landscape }</style><p>Tekening</p>");
    EXPECT_THAT(page_text(stamp_of("Uitgifte 17").on(wide), 1), HasSubstr("Uitgifte 17"));
}

TEST_F(CopyStampTest, refuses_what_is_no_pdf) {
    const auto stamp = stamp_of("Uitgifte 17");
    EXPECT_THROW(stamp.on("%PDF-1.7 en verder niets"), std::runtime_error);
    EXPECT_THROW(stamp.on(""), std::runtime_error);
}

TEST_F(CopyStampTest, gives_the_same_copy_for_the_same_mark) {
    const auto letter = pdf_of("<p>Tekst</p>");
    EXPECT_EQ(stamp_of("Uitgifte 17").on(letter), stamp_of("Uitgifte 17").on(letter));
}

}  // namespace
}  // namespace bolwerk::web
