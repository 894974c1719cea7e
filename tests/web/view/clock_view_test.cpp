#include "web/view/clock_view.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using engine::date_of;
using engine::RunningDeadline;
using testing::HasSubstr;

constexpr auto last_day = date_of(2026, 11, 20), the_day_after = date_of(2026, 11, 21);

RunningDeadline decision() {
    RunningDeadline running{.name = "decision", .label = "Beslissen op de aanvraag", .escalates_to = "manager"};
    running.clock.event = date_of(2026, 8, 21);
    running.clock.last_day = last_day;
    return running;
}

RunningDeadline objection() {
    auto running = decision();
    running.label = "Bezwaar maken";
    running.escalates_to.clear();
    return running;
}

TEST(ClockView, a_duty_that_is_over_is_late) {
    const auto clock = clock_view(decision(), the_day_after);
    EXPECT_EQ(clock["badge"]["label"], "Te laat");
    EXPECT_EQ(clock["clock_class"], "late");
    EXPECT_EQ(clock["big_text"], "1 dag te laat");
    EXPECT_THAT(clock["sentence"], HasSubstr("was vrijdag 20 november 2026"));
}

TEST(ClockView, a_right_that_is_over_has_lapsed_and_nobody_is_late) {
    const auto clock = clock_view(objection(), the_day_after);
    EXPECT_EQ(clock["badge"]["label"], "Verstreken");
    EXPECT_EQ(clock["badge"]["kind"], "inactive");
    EXPECT_EQ(clock["big_text"], "Verstreken");
    EXPECT_EQ(clock["has_bar"], false);
}

/// A deferral of payment, of which the end is known: the clock stands still until then, and runs again after it.
TEST(ClockView, a_clock_that_stands_still_until_a_known_day_says_so_while_it_does) {
    auto limitation = decision();
    limitation.clock.standstills = {{date_of(2026, 9, 1), date_of(2026, 9, 30)}};
    EXPECT_EQ(clock_view(limitation, date_of(2026, 8, 31))["badge"]["label"], "De klok loopt");
    for (const auto day : {date_of(2026, 9, 1), date_of(2026, 9, 30)}) {
        const auto clock = clock_view(limitation, day);
        EXPECT_EQ(clock["badge"]["label"], "De klok staat stil");
        EXPECT_EQ(clock["big_text"], "De klok staat stil");
        EXPECT_EQ(clock["has_bar"], true);
    }
    EXPECT_EQ(clock_view(limitation, date_of(2026, 10, 1))["badge"]["label"], "De klok loopt");
}

TEST(ClockView, a_bar_over_more_than_one_year_names_the_years) {
    auto certificate = decision();
    certificate.clock.event = date_of(2023, 11, 25);
    certificate.clock.last_day = date_of(2026, 11, 25);
    const auto bar = clock_view(certificate, date_of(2025, 5, 26))["bar"];
    EXPECT_EQ(bar["start_text"], "25 nov 2023");
    EXPECT_EQ(bar["end_text"], "25 nov 2026");
    certificate.clock.event = date_of(2026, 1, 25);
    EXPECT_EQ(clock_view(certificate, date_of(2026, 6, 26))["bar"]["start_text"], "25 jan");
}

TEST(ClockView, a_day_at_an_end_of_the_bar_is_not_written_over_today) {
    auto effect = decision();
    effect.clock.event = date_of(2026, 9, 20);
    effect.clock.last_day = date_of(2027, 3, 20);
    const auto bar_on = [&](engine::Date day) { return clock_view(effect, day)["bar"]; };
    EXPECT_EQ(bar_on(date_of(2026, 11, 20))["has_start_text"], false);
    EXPECT_EQ(bar_on(date_of(2026, 11, 28))["has_start_text"], true);
    EXPECT_EQ(bar_on(date_of(2027, 1, 20))["has_end_text"], false);
    effect.clock.last_day = date_of(2026, 12, 31);
    EXPECT_EQ(bar_on(date_of(2026, 10, 20))["has_start_text"], true);
}

TEST(ClockView, on_the_last_day_both_still_run) {
    for (const auto& running : {decision(), objection()}) {
        const auto clock = clock_view(running, last_day);
        EXPECT_EQ(clock["badge"]["label"], "De klok loopt");
        EXPECT_EQ(clock["big_text"], "Vandaag is de laatste dag");
        EXPECT_EQ(clock["has_bar"], true);
    }
}

}  // namespace
}  // namespace bolwerk::web
