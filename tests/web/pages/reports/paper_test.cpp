// A report as it is printed, made by the real renderer from the sample of the page.
#include <gmock/gmock.h>

#include "tests/web/pages/sample_keys.hpp"
#include "web/documents/renderer.hpp"
#include "web/pages/reports/paper_view.hpp"
#include "web/render/templates.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ReportPaper, leads_to_places_on_the_paper_and_not_into_bolwerk) {
    EXPECT_EQ(without_own_addresses("x href=\"/zaken/PLN-2026-0001\"> y href=\"#kaart\">"), "x> y href=\"#kaart\">");
    EXPECT_EQ(without_own_addresses("href=\"/a\" href=\"/b\""), "href=\"/a\"");
}

TEST(ReportPaper, is_a_tagged_pdf_with_title_language_and_the_same_bytes_each_time) {
    const std::filesystem::path home = BOLWERK_SOURCE_DIR;
    const auto html = Templates(home / "templates").render("reports/paper", sample_of("reports/show"));
    Renderer press(home);
    const PdfOptions options{.identifier = "RAP-2026-0002", .created = "2026-10-07T10:15:00+02:00"};
    const auto pdf = press.pdf(without_own_addresses(html), options);
    EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
    EXPECT_THAT(pdf, HasSubstr("/MarkInfo"));
    EXPECT_THAT(pdf, HasSubstr("/Lang (nl)"));
    EXPECT_THAT(pdf, Not(HasSubstr("file://")));
    EXPECT_EQ(press.pdf(without_own_addresses(html), options), pdf);
}

}  // namespace
}  // namespace bolwerk::web
