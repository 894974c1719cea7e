#include "web/pages/subsidies/sisa_view.hpp"

#include <gmock/gmock.h>

#include "workflows/subsidy/sisa.hpp"

namespace bolwerk::web {
namespace {

using engine::date_of;
using engine::Json;

Json subsidy(int first, int last) {
    return {{"number", "SUB-2026-0042"}, {"title", "Vast overleg"},    {"municipality", "Gemeente Zutphen"},
            {"scheme", "Weerbaar"},      {"indicator", "D99"},         {"first_year", first},
            {"last_year", last},         {"granted_cents", 40'000'00}, {"paid_cents", 32'000'00},
            {"account_by", nullptr},     {"accounted_in", nullptr},    {"account", nullptr},
            {"determined_on", nullptr}};
}

TEST(Sisa, IsAccountedForByTheFifteenthOfJulyOfTheNextYear) {
    namespace rules = workflows::subsidy_rules;
    EXPECT_EQ(rules::sisa_day(2026), date_of(2027, 7, 15));
    EXPECT_EQ(rules::sisa_year(date_of(2027, 7, 15)), 2026);
    EXPECT_EQ(rules::sisa_year(date_of(2027, 7, 16)), 2027);
}

TEST(Sisa, ShowsASubsidyInEachYearInWhichItsActivitiesRun) {
    const auto all = Json::array({subsidy(2026, 2027)});
    EXPECT_TRUE(sisa_rows(all, 2025).empty());
    EXPECT_EQ(sisa_rows(all, 2026)[0]["final"], "Nee");
    EXPECT_EQ(sisa_rows(all, 2026)[0]["account"], "Loopt door na dit jaar");
    EXPECT_EQ(sisa_rows(all, 2027)[0]["final"], "Ja");
    EXPECT_EQ(sisa_rows(all, 2027)[0]["account"], "Eindverantwoording nog niet gemeld");
    EXPECT_TRUE(sisa_rows(all, 2028).empty());
    EXPECT_THAT(sisa_years(all, 2024), testing::ElementsAre(2027, 2026, 2024));
}

TEST(Sisa, SaysWhereTheAccountStands) {
    auto one = subsidy(2026, 2027);
    one["accounted_in"] = 2027;
    EXPECT_EQ(sisa_rows(Json::array({one}), 2027)[0]["account"], "Gemeld: in de bijlage van 2027");
    one["determined_on"] = "2028-09-01";
    EXPECT_EQ(sisa_rows(Json::array({one}), 2027)[0]["account"], "Vastgesteld op 1 september 2028");
}

TEST(Sisa, LeavesAmountsAsNumbersThatASpreadsheetAddsUp) {
    const auto cells = sisa_cells(Json::array({subsidy(2026, 2026)}), 2026);
    ASSERT_EQ(cells.size(), 1u);
    EXPECT_EQ(std::get<double>(cells[0][5]), 40'000.0);
    EXPECT_EQ(std::get<std::string>(cells[0][7]), "Ja");
}

}  // namespace
}  // namespace bolwerk::web
