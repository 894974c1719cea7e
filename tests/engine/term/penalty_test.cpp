#include "engine/term/penalty.hpp"

#include <gtest/gtest.h>

#include "engine/term/awb.hpp"
#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

DefaultNotice notice_of(std::string_view received, const Settings& settings = {}) {
    return default_notice(day(received), dutch_calendar(), settings).value();
}

Penalty due(const DefaultNotice& notice, std::string_view decided, const Settings& settings = {}) {
    return penalty(notice, day(decided), dutch_calendar(), settings).value();
}

TEST(penalty, runs_forty_two_days_when_nothing_is_decided) {
    const auto notice = notice_of("2026-06-10");
    EXPECT_EQ(notice.grace.last_day, day("2026-06-24")) << "D1";
    EXPECT_EQ(notice.first_day, day("2026-06-25"));
    EXPECT_EQ(notice.last_day, day("2026-08-05"));
    const auto all = penalty(notice, std::nullopt, dutch_calendar()).value();
    EXPECT_EQ(all.days, 42);
    EXPECT_EQ(all.amount, euro(1'442));
    EXPECT_EQ(all.fix_by->last_day, day("2026-08-19"));
}

TEST(penalty, stops_on_the_day_before_the_decision) {
    const auto stopped = due(notice_of("2026-06-10"), "2026-07-20");
    EXPECT_EQ(stopped.days, 25) << "D2";
    EXPECT_EQ(stopped.amount, euro(707));
    EXPECT_EQ(stopped.fix_by->last_day, day("2026-08-03")) << "2 August is a Sunday";
}

TEST(penalty, is_nothing_when_the_decision_comes_by_the_first_day) {
    for (const auto* decided : {"2026-06-25", "2026-06-24", "2026-06-01"}) {
        const auto nothing = due(notice_of("2026-06-10"), decided);
        EXPECT_EQ(nothing.days, 0) << "D3 " << decided;
        EXPECT_EQ(nothing.amount, Cents{});
        EXPECT_FALSE(nothing.fix_by);
    }
}

TEST(penalty, counts_the_day_of_the_decision_only_by_setting) {
    Settings counts;
    counts.decision_day_counts = true;
    EXPECT_EQ(due(notice_of("2026-06-10"), "2026-06-25", counts).amount, euro(23));
    EXPECT_EQ(due(notice_of("2026-06-10"), "2026-12-01", counts).days, 42);
}

TEST(penalty, begins_later_when_the_grace_ends_on_a_free_day) {
    EXPECT_EQ(notice_of("2026-12-11").first_day, day("2026-12-29")) << "D4";
    Settings strict;
    strict.grace_rolls = false;
    EXPECT_EQ(notice_of("2026-12-11", strict).first_day, day("2026-12-26"));
}

TEST(penalty, rises_after_two_and_after_four_weeks) {
    EXPECT_EQ(amount_for(0), Cents{});
    EXPECT_EQ(amount_for(-5), Cents{});
    EXPECT_EQ(amount_for(1), euro(23));
    EXPECT_EQ(amount_for(14), euro(322));
    EXPECT_EQ(amount_for(15), euro(357));
    EXPECT_EQ(amount_for(28), euro(812));
    EXPECT_EQ(amount_for(29), euro(857));
    EXPECT_EQ(amount_for(42), euro(1'442));
    EXPECT_EQ(amount_for(1'000), euro(1'442));
}

TEST(penalty, counts_up_day_by_day) {
    const auto notice = notice_of("2026-06-10");
    EXPECT_EQ(days_in_default(notice, day("2026-06-24")), 0);
    EXPECT_EQ(days_in_default(notice, day("2026-06-25")), 1);
    EXPECT_EQ(days_in_default(notice, day("2026-08-05")), 42);
    EXPECT_EQ(days_in_default(notice, day("2027-01-01")), 42);
}

TEST(penalty, does_not_begin_with_a_notice_that_comes_too_early) {
    const auto term = compute(decision_term(), day("2026-03-02"), dutch_calendar()).value();
    EXPECT_TRUE(is_premature(day("2026-04-28"), term));
    EXPECT_FALSE(is_premature(day("2026-04-29"), term));
    const auto still =
        compute(decision_term(), day("2026-03-02"), dutch_calendar(), {{until_further_notice(day("2026-03-10"))}, {}})
            .value();
    EXPECT_TRUE(is_premature(day("2026-09-01"), still));
}

TEST(penalty, explains_itself) {
    const auto notice = notice_of("2026-06-10");
    const auto told = explain(notice, due(notice, "2026-07-20"));
    EXPECT_EQ(told.front(), "De ingebrekestelling kwam binnen op woensdag 10 juni 2026.");
    EXPECT_EQ(told[told.size() - 2], "De dwangsom geldt voor 25 dagen. Dat is samen €\u00a0707.");
    EXPECT_EQ(told.back(), "Het bedrag moet vaststaan op uiterlijk maandag 3 augustus 2026 (Awb art. 4:18).");
    EXPECT_EQ(explain(notice, due(notice, "2026-06-20")).back(),
              "Er is geen dwangsom: het besluit was er voor die tijd.");
}

}  // namespace
}  // namespace bolwerk::engine::term
