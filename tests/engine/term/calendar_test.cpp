#include "engine/term/calendar.hpp"

#include <gtest/gtest.h>

#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

/// Easter Sunday by the anonymous Gregorian algorithm: an independent check of the rows.
Date easter(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return date_of(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

std::map<Date, std::string> holidays_by_law(int year) {
    const auto sunday = easter(year);
    const auto after_easter = [&](int days) { return sunday + std::chrono::days{days}; };
    const bool on_sunday = weekday_name(date_of(year, 4, 27)) == "zondag";
    return {{date_of(year, 1, 1), "Nieuwjaarsdag"},    {after_easter(-2), "Goede Vrijdag"},
            {after_easter(1), "Tweede Paasdag"},       {date_of(year, 4, on_sunday ? 26 : 27), "Koningsdag"},
            {date_of(year, 5, 5), "Bevrijdingsdag"},   {after_easter(39), "Hemelvaartsdag"},
            {after_easter(50), "Tweede Pinksterdag"},  {date_of(year, 12, 25), "Eerste Kerstdag"},
            {date_of(year, 12, 26), "Tweede Kerstdag"}};
}

TEST(calendar, holds_exactly_the_holidays_of_the_law) {
    const auto& calendar = dutch_calendar();
    for (int year = 2023; year <= 2030; ++year) {
        const auto by_law = holidays_by_law(year);
        for (Date date = date_of(year, 1, 1); year_of(date) == year; date += std::chrono::days{1}) {
            const auto name = calendar.why_not_ordinary(date);
            if (by_law.contains(date))
                ASSERT_EQ(name, by_law.at(date)) << iso(date);
            else
                ASSERT_TRUE(name.empty() || name == weekday_name(date) || name == "gelijkgesteld bij KB") << iso(date);
        }
    }
}

TEST(calendar, knows_the_days_that_the_crown_named) {
    for (const auto* date : {"2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02",
                             "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"})
        EXPECT_EQ(dutch_calendar().why_not_ordinary(day(date)), "gelijkgesteld bij KB") << date;
}

TEST(calendar, says_how_far_it_goes) {
    EXPECT_EQ(dutch_calendar().known_from(), 2023);
    EXPECT_EQ(dutch_calendar().known_until(), 2028);
}

TEST(calendar, names_a_holiday_before_the_weekend_it_falls_in) {
    EXPECT_EQ(dutch_calendar().why_not_ordinary(day("2026-12-26")), "Tweede Kerstdag");
    EXPECT_EQ(dutch_calendar().why_not_ordinary(day("2026-12-27")), "zondag");
    EXPECT_TRUE(dutch_calendar().is_ordinary(day("2026-12-28")));
}

TEST(calendar, finds_the_ordinary_day_on_either_side) {
    EXPECT_EQ(dutch_calendar().ordinary_on_or_after(day("2026-12-25")), day("2026-12-28"));
    EXPECT_EQ(dutch_calendar().ordinary_on_or_before(day("2026-12-27")), day("2026-12-24"));
    EXPECT_EQ(dutch_calendar().ordinary_on_or_after(day("2026-12-24")), day("2026-12-24"));
}

TEST(calendar, has_another_version_when_a_row_changes) {
    const std::vector<Holiday> rows{{day("2026-04-27"), "Koningsdag", "Atw art. 3"}};
    auto renamed = rows;
    renamed.front().name = "Koninginnedag";
    EXPECT_EQ(Calendar(rows, 2028).version(), Calendar(rows, 2028).version());
    EXPECT_NE(Calendar(rows, 2028).version(), Calendar(renamed, 2028).version());
    EXPECT_NE(Calendar(rows, 2025).version(), Calendar(rows, 2026).version());
}

TEST(calendar, without_rows_still_knows_the_weekend) {
    const Calendar empty{{}, 0};
    EXPECT_FALSE(empty.is_ordinary(day("2026-11-21")));
    EXPECT_TRUE(empty.is_ordinary(day("2026-12-25")));
}

}  // namespace
}  // namespace bolwerk::engine::term
