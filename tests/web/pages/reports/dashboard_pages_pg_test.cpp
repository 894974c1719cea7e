#include <gmock/gmock.h>

#include "tests/web/pages/reports/report_scene.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using DashboardPages = ReportScene;

TEST_F(DashboardPages, province_and_stuurgroep_see_how_it_stands_and_nobody_else_does) {
    begin_plan();
    for (const auto who : {petra, saskia, marjan}) {
        const auto page = values(who, "/dashboard");
        EXPECT_THAT(missing_keys(sample_of("dashboard/show"), page), IsEmpty());
        EXPECT_EQ(page.at("figures").back().at("value"), "1") << "one plan runs";
    }
    for (const auto who : {els, koen, bram, mark, admin}) EXPECT_EQ(get(who, "/dashboard").status, 404);
    EXPECT_THAT(page_of(petra, "/zaken").body, HasSubstr("href=\"/dashboard\""));
    EXPECT_THAT(page_of(els, "/zaken").body, Not(HasSubstr("href=\"/dashboard\"")));
}

TEST_F(DashboardPages, a_figure_leads_to_its_cases_in_a_municipality_too) {
    const auto plan = begin_plan();
    const auto found = values(petra, "/dashboard/zaken", {{"cijfer", "plan.active"}, {"gemeente", "GM0200"}});
    EXPECT_THAT(missing_keys(sample_of("dashboard/cases"), found), IsEmpty());
    ASSERT_EQ(found.at("cases").size(), 1U);
    EXPECT_EQ(found.at("cases").at(0).at("number"), plan);
    EXPECT_THAT(values(petra, "/dashboard/zaken", {{"cijfer", "plan.active"}, {"gemeente", "GM0232"}}).at("cases"),
                IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web
