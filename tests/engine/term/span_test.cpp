#include "engine/term/span.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "engine/term/hours.hpp"

namespace bolwerk::engine::term {
namespace {

TEST(span, ends_on_the_last_day_of_a_month_that_is_too_short) {
    EXPECT_EQ(after(date_of(2026, 1, 31), {1, Unit::months}).value(), date_of(2026, 2, 28));
    EXPECT_EQ(after(date_of(2028, 1, 31), {1, Unit::months}).value(), date_of(2028, 2, 29));
    EXPECT_EQ(after(date_of(2026, 8, 31), {3, Unit::months}).value(), date_of(2026, 11, 30));
    EXPECT_EQ(after(date_of(2024, 2, 29), {5, Unit::years}).value(), date_of(2029, 2, 28));
    EXPECT_EQ(after(date_of(2024, 2, 29), {4, Unit::years}).value(), date_of(2028, 2, 29));
}

TEST(span, does_not_grow_to_the_end_of_a_longer_month) {
    EXPECT_EQ(after(date_of(2026, 2, 28), {1, Unit::months}).value(), date_of(2026, 3, 28));
}

TEST(span, adds_up_months_before_it_shortens) {
    const Span parts[]{{1, Unit::months}, {1, Unit::months}};
    EXPECT_EQ(after(date_of(2026, 1, 31), parts).value(), date_of(2026, 3, 31));
}

TEST(span, counts_days_over_a_leap_day) {
    EXPECT_EQ(after(date_of(2028, 2, 28), {1, Unit::days}).value(), date_of(2028, 2, 29));
    EXPECT_EQ(after(date_of(2027, 2, 28), {1, Unit::days}).value(), date_of(2027, 3, 1));
    EXPECT_EQ(after(date_of(2026, 12, 31), {52, Unit::weeks}).value(), date_of(2027, 12, 30));
}

TEST(span, counts_backwards_without_moving_for_a_weekend) {
    EXPECT_EQ(before(date_of(2026, 5, 5), {10, Unit::days}).value(), date_of(2026, 4, 25));
    EXPECT_EQ(before(date_of(2026, 3, 31), {1, Unit::months}).value(), date_of(2026, 2, 28));
    EXPECT_EQ(before(date_of(2028, 2, 29), {3, Unit::years}).value(), date_of(2025, 2, 28));
    EXPECT_EQ(before(date_of(2026, 1, 15), {13, Unit::months}).value(), date_of(2024, 12, 15));
}

TEST(span, refuses_counts_that_are_no_count) {
    for (const int count :
         {0, -1, longest_count + 1, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()}) {
        EXPECT_FALSE(after(date_of(2026, 1, 1), {count, Unit::days})) << count;
        EXPECT_FALSE(before(date_of(2026, 1, 1), {count, Unit::years})) << count;
    }
}

TEST(span, refuses_to_leave_the_calendar) {
    EXPECT_FALSE(after(date_of(2026, 1, 1), {longest_count, Unit::years}));
    EXPECT_FALSE(after(date_of(2026, 1, 1), {longest_count, Unit::months}));
    EXPECT_FALSE(after(date_of(9999, 12, 31), {1, Unit::days}));
    EXPECT_FALSE(before(date_of(2026, 1, 1), {500, Unit::years}));
    EXPECT_EQ(after(date_of(9998, 12, 31), {1, Unit::years}).value(), date_of(9999, 12, 31));
    EXPECT_TRUE(after(date_of(2026, 1, 1), {longest_count, Unit::weeks}));
}

TEST(span, is_called_by_its_dutch_name) {
    EXPECT_EQ(in_words({1, Unit::days}), "1 dag");
    EXPECT_EQ(in_words({6, Unit::weeks}), "6 weken");
    EXPECT_EQ(in_words({3, Unit::months}), "3 maanden");
    EXPECT_EQ(in_words({5, Unit::years}), "5 jaar");
}

TEST(span, keeps_its_unit_by_name) {
    for (const auto unit : {Unit::days, Unit::weeks, Unit::months, Unit::years})
        EXPECT_EQ(unit_named(name_of(unit)), unit);
    EXPECT_FALSE(unit_named("hours"));
    EXPECT_FALSE(unit_named("Days"));
}

TEST(hours, end_at_a_moment_and_take_no_notice_of_a_sunday) {
    const auto saturday = parse_moment("2026-11-21T10:00:00Z").value();
    EXPECT_EQ(iso(end_of_hours(saturday, 24)), "2026-11-22T10:00:00.000000Z");
}

}  // namespace
}  // namespace bolwerk::engine::term
