#include "web/files/logo_check.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using testing::HasSubstr;

std::string svg(const std::string& inside, const std::string& attributes = "") {
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"" + attributes +
           ">" + inside + "</svg>\n";
}

std::string logo_refusal(const std::string& bytes) { return refuse_logo(bytes).value_or(""); }

const std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89", 33);

TEST(LogoCheck, takes_a_png_and_an_svg_that_only_draws) {
    EXPECT_EQ(logo_refusal(png), "");
    EXPECT_EQ(logo_type(png), "image/png");
    const auto drawn =
        svg("<defs><linearGradient id=\"a\"><stop offset=\"0\"/></linearGradient></defs>"
            "<g fill=\"url(#a)\"><path d=\"M0 0h10v10z\"/></g>");
    EXPECT_EQ(logo_refusal(drawn), "");
    EXPECT_EQ(logo_type(drawn), "image/svg+xml");
}

TEST(LogoCheck, refuses_what_is_no_picture_or_too_large) {
    EXPECT_THAT(logo_refusal("%PDF-1.4\n"), HasSubstr("PNG- of SVG"));
    EXPECT_THAT(logo_refusal("<html><body>hallo</body></html>"), HasSubstr("PNG- of SVG"));
    EXPECT_THAT(logo_refusal(png + std::string(largest_logo, ' ')), HasSubstr("ten hoogste 200 kB"));
}

TEST(LogoCheck, refuses_an_svg_with_a_program_a_page_or_anything_from_elsewhere) {
    for (const auto* inside : {"<script>alert(1)</script>", "<foreignObject/>", "<image href=\"#a\"/>",
                               "<style>a{}</style>", "<use href=\"https://example.org/x.svg#a\"/>",
                               "<path onload=\"alert(1)\" d=\"M0 0\"/>", "<rect fill=\"url(file:///etc/passwd)\"/>",
                               "<rect style=\"background:url( 'x')\"/>", "<rect style=\"fill:u\\72l(x)\"/>"})
        EXPECT_THAT(logo_refusal(svg(inside)), HasSubstr("meer dan een tekening")) << inside;
    EXPECT_THAT(logo_refusal(svg("<g>")), HasSubstr("meer dan een tekening")) << "what cannot be read";
    EXPECT_THAT(logo_refusal("<?xml version=\"1.0\"?>\n<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg("").substr(22)),
                HasSubstr("meer dan een tekening"));
}

}  // namespace
}  // namespace bolwerk::web
