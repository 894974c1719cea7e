// A report as it is printed, made by the real renderer from the sample of the page.
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

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

TEST(ReportPaper, maps_the_municipalities_of_its_area_and_no_others) {
    std::ifstream file(std::string(BOLWERK_SOURCE_DIR) + "/db/data/municipality_borders_rd.geojson");
    const MunicipalityMap map(std::string{std::istreambuf_iterator<char>(file), {}});
    engine::Json values;
    add_plans_map(values, map,
                  {{"province", "Gelderland"},
                   {"municipalities", {{{"code", "GM0200"}, {"plans", 3}}, {{"code", "GM0232"}, {"plans", 0}}}}},
                  "/rapportages/RAP-2026-0002");
    const auto& shapes = values.at("map").at("shapes");
    ASSERT_EQ(shapes.size(), 2U) << "what runs elsewhere in Gelderland was not counted";
    EXPECT_EQ(shapes.at(0).at("title"), "Apeldoorn: 3 plannen");
    EXPECT_EQ(shapes.at(1).at("title"), "Epe: 0 plannen");
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
