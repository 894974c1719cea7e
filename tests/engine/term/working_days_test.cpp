#include "engine/term/working_days.hpp"

#include <gtest/gtest.h>

#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

std::string twenty_after(int year, unsigned month, unsigned day) {
    return iso(working_days_after(date_of(year, month, day), 20, dutch_calendar()));
}

TEST(WorkingDays, AreFourWeeksWhereThereIsNoHoliday) {
    EXPECT_EQ(twenty_after(2026, 11, 13), "2026-12-11");
    EXPECT_EQ(twenty_after(2026, 11, 14), "2026-12-11") << "from a Saturday the first day is Monday";
}

TEST(WorkingDays, LeaveOutHolidays) {
    EXPECT_EQ(twenty_after(2026, 12, 7), "2027-01-06") << "Christmas Day and New Year's Day";
    EXPECT_EQ(twenty_after(2026, 4, 2), "2026-05-06") << "Good Friday, Easter Monday, 27 April and 5 May";
}

TEST(WorkingDays, NeverCountTheDayOfTheEvent) {
    EXPECT_EQ(iso(working_days_after(date_of(2026, 11, 23), 1, dutch_calendar())), "2026-11-24");
    EXPECT_EQ(iso(working_days_after(date_of(2026, 11, 27), 1, dutch_calendar())), "2026-11-30");
}

}  // namespace
}  // namespace bolwerk::engine::term
