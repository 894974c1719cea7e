#include "web/documents/bound_pdf.hpp"

#include <gmock/gmock.h>

#include "engine/json.hpp"
#include "tests/web/documents/poppler.hpp"
#include "web/documents/print_batch.hpp"
#include "web/documents/renderer.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;

std::string pdf_of(const std::string& title, int pages) {
    static Renderer renderer(BOLWERK_SOURCE_DIR);
    std::string body;
    for (int page = 1; page <= pages; ++page)
        body += "<p style=\"break-after:page\">" + title + " " + std::to_string(page) + "</p>";
    return renderer.pdf("<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>" + title +
                            "</title></head><body><h1>" + title + "</h1>" + body + "</body></html>",
                        {.identifier = title, .created = "2026-11-26T12:00:00Z"});
}

/// [title, page] of each bookmark.
Json bookmarks_of(const std::string& pdf) {
    const auto told = told_by("qpdf", pdf, {"--json=2", "--json-key=outlines"});
    Json all = Json::array();
    const auto read = Json::parse(told);
    for (const auto& one : read.at("outlines")) all.push_back({one.at("title"), one.at("destpageposfrom1")});
    return all;
}

TEST(BoundPdf, has_the_pages_of_all_parts_in_order_with_a_bookmark_to_the_first_of_each) {
    const auto whole = bound({{"Inhoud", pdf_of("Inhoud", 1)},
                              {"Brief (één) \\ “aan u”", pdf_of("Brief", 3)},
                              {"Foto’s", pdf_of("Foto", 2)}});
    const int before = pages_of(pdf_of("Inhoud", 1)), letter = pages_of(pdf_of("Brief", 3));
    EXPECT_EQ(pages_of(whole), before + letter + pages_of(pdf_of("Foto", 2)));
    EXPECT_EQ(bookmarks_of(whole),
              Json::array({Json::array({"Inhoud", 1}), Json::array({"Brief (één) \\ “aan u”", before + 1}),
                           Json::array({"Foto’s", before + letter + 1})}));
    const auto text = told_by("pdftotext", whole);
    EXPECT_LT(text.find("Inhoud 1"), text.find("Brief 1"));
    EXPECT_LT(text.find("Brief 3"), text.find("Foto 1"));
    EXPECT_THAT(told_by("pdfinfo", whole), HasSubstr("Title:           Inhoud"));
}

TEST(BoundPdf, is_refused_when_a_part_cannot_be_read) {
    EXPECT_THROW(bound({{"Inhoud", pdf_of("Inhoud", 1)}, {"Stuk", "%PDF-1.7 niet echt"}}), std::runtime_error);
}

}  // namespace
}  // namespace bolwerk::web
