#include "web/pages/subsidies/lead_times_view.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using engine::Json;

Json phase(int number, Json each) {
    return {{"label", "Medelezen"}, {"number", number}, {"median", 12}, {"p90", 30}, {"each", std::move(each)}};
}

TEST(LeadTimes, ShowTheDaysThemselvesWhereThereAreFew) {
    const auto rows = phase_rows(Json::array({phase(3, {3, 12, 30}), phase(1, {1}), phase(0, Json::array())}));
    EXPECT_EQ(rows[0]["note"], "Te weinig voor een gemiddelde: 3, 12 en 30 dagen.");
    EXPECT_EQ(rows[0]["median"], "–");
    EXPECT_EQ(rows[1]["note"], "Te weinig voor een gemiddelde: 1 dag.");
    EXPECT_EQ(rows[2]["note"], "Nog geen aanvraag.");
}

TEST(LeadTimes, ShowATailOnlyWhereItSaysSomething) {
    const auto rows = phase_rows(Json::array({phase(5, Json::array()), phase(10, Json::array())}));
    EXPECT_EQ(rows[0]["median"], "12 dagen");
    EXPECT_EQ(rows[0]["p90"], "–");
    EXPECT_EQ(rows[1]["p90"], "30 dagen");
}

TEST(LeadTimes, LeaveAsDaysThatASpreadsheetCanCountWith) {
    const auto rows = phase_cells(Json::array({phase(12, Json::array()), phase(3, {3, 12, 30})}));
    EXPECT_EQ(std::get<double>(rows[0][2]), 12.0);
    EXPECT_EQ(std::get<double>(rows[0][3]), 30.0);
    EXPECT_EQ(std::get<std::string>(rows[1][2]), "") << "three say nothing of a middle";
    EXPECT_EQ(std::get<std::string>(rows[1][4]), "Te weinig voor een gemiddelde: 3, 12 en 30 dagen.");
}

TEST(LeadTimes, SayInAFileWhichDecisionsTheyAreAbout) {
    const Json found{
        {"in_time", 9}, {"decided", 12}, {"schemes", {{{"value", "gld_physical"}, {"label", "Fysieke maatregelen"}}}}};
    const auto quarter = stretches(engine::date_of(2026, 11, 26))[1];
    EXPECT_THAT(
        measured_over(quarter, "gld_physical", found),
        testing::StartsWith("De laatste 3 maanden, Fysieke maatregelen: 9 van de 12 besluiten op tijd (75 %)."));
    EXPECT_THAT(measured_over(quarter, "", found), testing::HasSubstr("alle regelingen"));
}

TEST(LeadTimes, GiveAShareOnlyFromFiveDecisionsOn) {
    EXPECT_EQ(in_time_text(0, 0), "Nog geen besluit");
    EXPECT_EQ(in_time_text(1, 1), "1 van de 1 besluit op tijd");
    EXPECT_EQ(in_time_text(3, 4), "3 van de 4 besluiten op tijd");
    EXPECT_EQ(in_time_text(9, 12), "9 van de 12 besluiten op tijd (75 %)");
}

TEST(LeadTimes, MeasureLastYearFromItsFirstDayToItsLast) {
    const auto all = stretches(engine::date_of(2026, 11, 26));
    EXPECT_EQ(all[3].since, engine::date_of(2025, 1, 1));
    EXPECT_EQ(all[3].until, engine::date_of(2026, 1, 1));
    EXPECT_EQ(all[0].since, engine::date_of(2025, 11, 26));
}

}  // namespace
}  // namespace bolwerk::web
