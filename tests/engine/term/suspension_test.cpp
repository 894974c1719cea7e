#include "engine/term/suspension.hpp"

#include <gtest/gtest.h>

#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

const Date event = date_of(2026, 3, 2);

Standstill stood(std::string_view first, std::string_view last) { return {day(first), day(last)}; }

using Standstills = std::vector<Standstill>;

TEST(suspension, runs_from_the_day_after_the_invitation_to_the_day_before_completion) {
    EXPECT_EQ(until_completed(day("2026-03-10"), day("2026-03-20")).first, day("2026-03-11"));
    EXPECT_EQ(until_completed(day("2026-03-10"), day("2026-03-20")).last, day("2026-03-19"));
    EXPECT_EQ(until_lapsed(day("2026-03-10"), day("2026-03-24")).last, day("2026-03-23"));
}

TEST(suspension, counts_overlapping_days_once) {
    EXPECT_EQ(union_of(std::vector{still("2026-03-10", "2026-03-20"), still("2026-03-15", "2026-03-25")}, event),
              Standstills{stood("2026-03-10", "2026-03-25")});
    EXPECT_EQ(union_of(std::vector{still("2026-03-10", "2026-03-20"), still("2026-03-12", "2026-03-14")}, event),
              Standstills{stood("2026-03-10", "2026-03-20")});
    EXPECT_EQ(union_of(std::vector{still("2026-03-21", "2026-03-25"), still("2026-03-10", "2026-03-20")}, event),
              Standstills{stood("2026-03-10", "2026-03-25")});
    EXPECT_EQ(union_of(std::vector{still("2026-03-22", "2026-03-25"), still("2026-03-10", "2026-03-20")}, event).size(),
              2U);
}

TEST(suspension, that_has_not_ended_takes_in_all_that_begins_later) {
    const std::vector open{until_further_notice(day("2026-03-10")), still("2026-04-01", "2026-04-10")};
    EXPECT_EQ(union_of(open, event), (Standstills{{day("2026-03-11"), std::nullopt}}));
    EXPECT_EQ(union_of(ended(open, day("2026-03-20")), event),
              (Standstills{stood("2026-03-11", "2026-03-19"), stood("2026-04-01", "2026-04-10")}));
}

TEST(suspension, leaves_out_days_up_to_the_event_and_empty_intervals) {
    EXPECT_EQ(union_of(std::vector{still("2026-02-01", "2026-03-04")}, event),
              Standstills{stood("2026-03-03", "2026-03-04")});
    EXPECT_TRUE(
        union_of(std::vector{still("2026-02-01", "2026-03-02"), still("2026-03-20", "2026-03-10")}, event).empty());
}

}  // namespace
}  // namespace bolwerk::engine::term
