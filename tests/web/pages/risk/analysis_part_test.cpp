#include "web/pages/risk/analysis_part.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<ParkLabel> sixty() {
    std::vector<ParkLabel> parks;
    for (int number = 0; number < 60; ++number)
        parks.push_back({"Terrein " + std::to_string(number), "F" + std::to_string(number),
                         number < 3 ? "hoog" : "laag", number == 40});
    return parks;
}

AnalysisPart analysis_part(const Fields& query) {
    FilterReader reader(query);
    return web::analysis_part(reader);
}

TEST(AnalysisPart, shows_a_page_at_a_time_and_leads_to_the_others) {
    const auto second = analysis_part({{"blad", "2"}});
    const auto shown = shown_parks(sixty(), second);
    EXPECT_EQ(shown.places.size(), parks_on_a_page);
    EXPECT_EQ(shown.places.front(), 25U);
    auto page = engine::Json::object();
    add_analysis_part(page, "/analyses/RAN-2026-0001", second, shown, 60);
    EXPECT_EQ(page.at("paging").at("paging_text"), "Terreinen 26 tot en met 50 van 60");
    EXPECT_EQ(page.at("paging").at("newer_href"), "/analyses/RAN-2026-0001");
    EXPECT_EQ(page.at("paging").at("older_href"), "/analyses/RAN-2026-0001?blad=3");
    EXPECT_EQ(shown_parks(sixty(), analysis_part({{"blad", "3"}})).places.size(), 10U);
}

TEST(AnalysisPart, has_every_park_that_is_asked_for_on_a_print) {
    EXPECT_EQ(shown_parks(sixty(), {.whole = true}).places.size(), 60U);
    const AnalysisPart low{.wanted = "laag", .whole = true};
    const auto shown = shown_parks(sixty(), low);
    EXPECT_EQ(shown.places.size(), 57U);
    auto page = engine::Json::object();
    add_analysis_part(page, "/analyses/RAN-2026-0001", low, shown, 60);
    EXPECT_EQ(page.at("paging").at("paging_text"), "Terreinen 1 tot en met 57 van 57 gevonden");
    EXPECT_EQ(analysis_address("/analyses/RAN-2026-0001", low, 1), "/analyses/RAN-2026-0001?klasse=laag");
}

TEST(AnalysisPart, finds_a_park_by_name_number_or_class_and_keeps_its_place_in_the_ranking) {
    EXPECT_THAT(shown_parks(sixty(), analysis_part({{"q", "TERREIN 59"}})).places, ElementsAre(59));
    EXPECT_THAT(shown_parks(sixty(), analysis_part({{"q", "F7"}})).places, ElementsAre(7));
    EXPECT_THAT(shown_parks(sixty(), analysis_part({{"klasse", "hoog"}})).places, ElementsAre(0, 1, 2));
    EXPECT_THAT(shown_parks(sixty(), analysis_part({{"klasse", "bespreken"}})).places, ElementsAre(40));
    EXPECT_EQ(shown_parks(sixty(), analysis_part({{"klasse", "laag"}})).matching, 57U);
    EXPECT_THAT(shown_parks(sixty(), analysis_part({{"q", "bestaat niet"}})).places, IsEmpty());
}

TEST(AnalysisPart, takes_what_makes_no_sense_for_the_first_page_of_all) {
    for (const Fields& query :
         {Fields{{"blad", "0"}}, Fields{{"blad", "-3"}}, Fields{{"blad", "veel"}}, Fields{{"klasse", "slecht"}}}) {
        const auto shown = shown_parks(sixty(), analysis_part(query));
        EXPECT_EQ(shown.places.front(), 0U);
        EXPECT_EQ(shown.matching, 60U);
    }
    auto few = sixty();
    few.resize(5);
    auto page = engine::Json::object();
    add_analysis_part(page, "/analyses/RAN-2026-0001", {}, shown_parks(few, {}), few.size());
    EXPECT_FALSE(page.at("has_filter"));
}

TEST(AnalysisPart, keeps_what_was_looked_for_from_page_to_page) {
    const auto part = analysis_part({{"q", "terrein"}, {"klasse", "laag"}, {"blad", "2"}});
    auto page = engine::Json::object();
    add_analysis_part(page, "/analyses/RAN-2026-0001", part, shown_parks(sixty(), part), 60);
    EXPECT_EQ(page.at("paging").at("older_href"), "/analyses/RAN-2026-0001?q=terrein&klasse=laag&blad=3");
    EXPECT_EQ(page.at("paging").at("paging_text"), "Terreinen 26 tot en met 50 van 57 gevonden");
}

}  // namespace
}  // namespace bolwerk::web
