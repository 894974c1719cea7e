#include "engine/term/compute.hpp"

#include <gtest/gtest.h>

#include "engine/term/awb.hpp"
#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

Term in_statute(int count, Unit unit) { return {"test", {count, unit}, true, "wet"}; }

Deadline computed(const Term& term, std::string_view event, const Adjustments& adjustments = {}) {
    return compute(term, day(event), dutch_calendar(), adjustments).value();
}

TEST(compute, remembers_the_reason_of_every_day_passed_over) {
    const auto deadline = computed(objection_term(), "2026-11-13");
    EXPECT_EQ(deadline.raw_last_day, day("2026-12-25"));
    ASSERT_EQ(deadline.shifts.size(), 3U);
    EXPECT_EQ(deadline.shifts[0],
              (Shift{day("2026-12-25"), day("2026-12-26"), "Eerste Kerstdag", "Algemene termijnenwet art. 1"}));
    EXPECT_EQ(deadline.shifts[1].because, "Tweede Kerstdag");
    EXPECT_EQ(deadline.shifts[2].because, "zondag");
    EXPECT_EQ(deadline.last_day, day("2026-12-28"));
    EXPECT_EQ(deadline.calendar_version, dutch_calendar().version());
    EXPECT_EQ(deadline.calendar_known_until, 2028);
}

TEST(compute, gives_a_term_of_three_days_two_ordinary_days) {
    const auto over_christmas = computed(in_statute(3, Unit::days), "2026-12-24");
    EXPECT_EQ(over_christmas.raw_last_day, day("2026-12-27"));
    EXPECT_EQ(over_christmas.last_day, day("2026-12-29"));
    EXPECT_EQ(over_christmas.shifts.back().because, too_few_ordinary_days);
    EXPECT_EQ(over_christmas.shifts.back().source, "Algemene termijnenwet art. 2");
    EXPECT_EQ(last_day(in_statute(3, Unit::days), "2026-04-02"), "2026-04-08") << "Good Friday to Easter Monday";
    EXPECT_EQ(last_day(in_statute(3, Unit::days), "2025-12-31"), "2026-01-06")
        << "New Year, a decree day and a weekend";
    EXPECT_EQ(last_day(in_statute(3, Unit::days), "2026-11-19"), "2026-11-23") << "Friday and Monday are two";
    EXPECT_EQ(last_day(in_statute(1, Unit::weeks), "2026-12-23"), "2026-12-30");
}

TEST(compute, gives_a_term_of_two_days_no_more_than_one_ordinary_day) {
    EXPECT_EQ(last_day(in_statute(2, Unit::days), "2026-12-24"), "2026-12-28");
    EXPECT_EQ(last_day(in_statute(1, Unit::days), "2026-11-20"), "2026-11-23");
}

TEST(compute, moves_nothing_beyond_the_lengths_of_article_4) {
    struct Edge {
        Span longest;
        Exclusion beyond;
    };
    for (const auto& [longest, beyond] :
         {Edge{{90, Unit::days}, Exclusion::over_90_days}, Edge{{12, Unit::weeks}, Exclusion::over_12_weeks},
          Edge{{3, Unit::months}, Exclusion::over_3_months}}) {
        EXPECT_EQ(exclusion_of(in_statute(longest.count, longest.unit)), Exclusion::none);
        EXPECT_EQ(exclusion_of(in_statute(longest.count + 1, longest.unit)), beyond);
    }
    EXPECT_EQ(exclusion_of(in_statute(1, Unit::years)), Exclusion::years);
    EXPECT_EQ(exclusion_of({"test", {2, Unit::weeks}, false, ""}), Exclusion::not_in_statute);
    EXPECT_EQ(exclusion_of({"test", {2, Unit::weeks}, true, "", true}), Exclusion::exempt);
}

TEST(compute, says_which_free_day_an_unmoved_term_ends_on) {
    const auto deadline = computed(payment_suspension_term(), "2026-02-23");
    EXPECT_EQ(deadline.rest_day, "Tweede Pinksterdag");
    EXPECT_TRUE(deadline.shifts.empty());
    EXPECT_TRUE(computed(objection_term(), "2026-03-16").rest_day.empty());
}

TEST(compute, takes_a_standstill_that_begins_on_the_last_day_but_none_after_it) {
    const Term term = decision_term({13, Unit::weeks}, "verordening");
    EXPECT_EQ(last_day(term, "2026-03-02", {{still("2026-06-01", "2026-06-05")}, {}}), "2026-06-06");
    EXPECT_EQ(last_day(term, "2026-03-02", {{still("2026-06-02", "2026-06-05")}, {}}), "2026-06-01");
    EXPECT_TRUE(computed(term, "2026-03-02", {{still("2026-06-02", "2026-06-05")}, {}}).standstills.empty());
}

TEST(compute, counts_a_later_standstill_when_an_earlier_one_made_room_for_it) {
    const Term term = decision_term({13, Unit::weeks}, "verordening");
    EXPECT_EQ(
        last_day(term, "2026-03-02", {{still("2026-06-02", "2026-06-05"), still("2026-03-11", "2026-03-19")}, {}}),
        "2026-06-14");
}

TEST(compute, leaves_one_day_when_the_clock_stops_in_the_free_days_at_the_end) {
    const Term two_weeks = in_statute(2, Unit::weeks);  // 2026-11-07 is a Saturday, and so is the raw last day
    EXPECT_EQ(last_day(two_weeks, "2026-11-07"), "2026-11-23");
    EXPECT_EQ(last_day(two_weeks, "2026-11-07", {{still("2026-11-22", "2026-11-26")}, {}}), "2026-11-27");
    EXPECT_EQ(last_day(two_weeks, "2026-11-07", {{still("2026-11-23", "2026-11-26")}, {}}), "2026-11-27");
    EXPECT_EQ(last_day(two_weeks, "2026-11-07", {{still("2026-11-24", "2026-11-26")}, {}}), "2026-11-23");
}

TEST(compute, leaves_out_standstill_before_the_term_and_without_days) {
    const Term term = decision_term();
    EXPECT_EQ(last_day(term, "2026-03-03", {{still("2026-02-20", "2026-03-05")}, {}}), "2026-04-30")
        << "only 4 and 5 March";
    EXPECT_EQ(last_day(term, "2026-03-03", {{until_completed(day("2026-03-10"), day("2026-03-10"))}, {}}),
              "2026-04-28");
    EXPECT_EQ(last_day(term, "2026-03-03", {{until_completed(day("2026-03-10"), day("2026-03-11"))}, {}}),
              "2026-04-28");
    EXPECT_EQ(last_day(term, "2026-03-03", {{until_completed(day("2026-03-10"), day("2026-03-12"))}, {}}),
              "2026-04-29");
}

TEST(compute, stands_still_until_the_clock_runs_again) {
    const Term term = decision_term({13, Unit::weeks}, "verordening");
    const Adjustments waiting{{until_further_notice(day("2026-03-10"))}, {}};
    const auto deadline = computed(term, "2026-03-02", waiting);
    EXPECT_EQ(stands_still_since(deadline), day("2026-03-11"));
    EXPECT_EQ(days_left(deadline, day("2026-03-10")), 83);
    EXPECT_EQ(days_left(deadline, day("2026-08-01")), 83);
    const Adjustments again{ended(waiting.suspensions, day("2026-03-20")), {}};
    EXPECT_EQ(last_day(term, "2026-03-02", again), "2026-06-10") << "as S1";
    EXPECT_EQ(days_left(computed(term, "2026-03-02", again), day("2026-06-12")), -2);
}

TEST(compute, refuses_what_is_no_term) {
    for (const int count : {0, -3, longest_count + 1})
        EXPECT_FALSE(compute(in_statute(count, Unit::days), day("2026-01-01"), dutch_calendar()));
    EXPECT_FALSE(compute(in_statute(8000, Unit::years), day("2026-01-01"), dutch_calendar()));
    const Adjustments far{{still("9998-01-01", "9999-12-31")}, {}};
    EXPECT_FALSE(compute(in_statute(7972, Unit::years), day("2026-06-01"), dutch_calendar(), far));
}

TEST(compute, gives_the_same_again) {
    const Adjustments both{{still("2026-03-11", "2026-03-19")},
                           {{{4, Unit::weeks}, std::nullopt, false, "Awb art. 4:14", day("2026-04-20")}}};
    const auto deadline = computed(decision_term(), "2026-03-02", both);
    EXPECT_EQ(recompute(deadline, dutch_calendar()).value(), deadline);
}

}  // namespace
}  // namespace bolwerk::engine::term
