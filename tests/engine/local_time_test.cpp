#include "engine/local_time.hpp"

#include <gtest/gtest.h>

namespace bolwerk::engine {
namespace {

Moment at(std::string_view text) { return parse_moment(text).value(); }

TEST(local_time, counts_a_submission_at_23_59_59_for_that_day) {
    EXPECT_EQ(local_date(at("2026-11-21T22:59:59.999999Z")), date_of(2026, 11, 21));
    EXPECT_EQ(local_date(at("2026-11-21T23:00:00Z")), date_of(2026, 11, 22));
    EXPECT_EQ(local_date(at("2026-07-15T21:59:59.999999Z")), date_of(2026, 7, 15));
    EXPECT_EQ(local_date(at("2026-07-15T22:00:00Z")), date_of(2026, 7, 16));
    EXPECT_EQ(local_date(at("2026-12-31T23:30:00Z")), date_of(2027, 1, 1));
}

TEST(local_time, skips_an_hour_on_the_last_sunday_of_march) {
    EXPECT_EQ(local_clock(at("2026-03-29T00:59:59Z")), "01:59");
    EXPECT_EQ(local_clock(at("2026-03-29T01:00:00Z")), "03:00");
    EXPECT_EQ(local_date(at("2026-03-28T23:00:00Z")), date_of(2026, 3, 29));
    EXPECT_EQ(local_date(at("2026-03-29T22:00:00Z")), date_of(2026, 3, 30));
}

TEST(local_time, repeats_an_hour_on_the_last_sunday_of_october) {
    EXPECT_EQ(local_clock(at("2026-10-25T00:30:00Z")), "02:30");
    EXPECT_EQ(local_clock(at("2026-10-25T01:30:00Z")), "02:30");
    EXPECT_EQ(local_date(at("2026-10-25T22:59:59Z")), date_of(2026, 10, 25));
    EXPECT_EQ(local_date(at("2026-10-25T23:00:00Z")), date_of(2026, 10, 26));
}

TEST(local_time, changes_on_the_31st_when_that_is_a_sunday) {
    EXPECT_EQ(dutch_offset(at("2024-03-31T01:00:00Z")), std::chrono::hours{2});
    EXPECT_EQ(dutch_offset(at("2024-03-31T00:59:59.999999Z")), std::chrono::hours{1});
    EXPECT_EQ(dutch_offset(at("2027-10-31T00:59:59Z")), std::chrono::hours{2});
    EXPECT_EQ(dutch_offset(at("2027-10-31T01:00:00Z")), std::chrono::hours{1});
}

TEST(local_time, finds_the_moment_at_which_a_day_begins) {
    EXPECT_EQ(iso(start_of_day(date_of(2026, 1, 1))), "2025-12-31T23:00:00.000000Z");
    EXPECT_EQ(iso(start_of_day(date_of(2026, 3, 29))), "2026-03-28T23:00:00.000000Z");
    EXPECT_EQ(iso(start_of_day(date_of(2026, 3, 30))), "2026-03-29T22:00:00.000000Z");
    EXPECT_EQ(iso(start_of_day(date_of(2026, 10, 25))), "2026-10-24T22:00:00.000000Z");
    EXPECT_EQ(iso(start_of_day(date_of(2026, 10, 26))), "2026-10-25T23:00:00.000000Z");
}

TEST(local_time, finds_a_moment_for_every_clock_time_of_a_changing_night) {
    using std::chrono::minutes;
    EXPECT_EQ(iso(moment_at(date_of(2026, 3, 29), minutes{150})), "2026-03-29T01:30:00.000000Z");
    EXPECT_EQ(iso(moment_at(date_of(2026, 10, 25), minutes{150})), "2026-10-25T00:30:00.000000Z");
    EXPECT_EQ(iso(moment_at(date_of(2026, 10, 25), minutes{180})), "2026-10-25T02:00:00.000000Z");
    EXPECT_EQ(iso(moment_at(date_of(2026, 11, 21), minutes{540})), "2026-11-21T08:00:00.000000Z");
}

TEST(local_time, gives_every_day_of_eight_years_its_own_beginning) {
    for (Date day = date_of(2023, 1, 1); day < date_of(2031, 1, 1); day += std::chrono::days{1}) {
        const auto begin = start_of_day(day);
        ASSERT_EQ(local_date(begin), day) << iso(day);
        ASSERT_EQ(local_clock(begin), "00:00") << iso(day);
        ASSERT_EQ(local_date(begin - std::chrono::microseconds{1}), day - std::chrono::days{1}) << iso(day);
    }
}

TEST(local_time, is_written_in_dutch) {
    EXPECT_EQ(local_stamp(at("2026-11-21T17:05:00Z")), "21 november 2026 om 18:05");
}

}  // namespace
}  // namespace bolwerk::engine
