#include "web/view/due_view.hpp"

#include <gtest/gtest.h>

#include "web/view/badge_view.hpp"

namespace bolwerk::web {
namespace {

using engine::date_of;
constexpr auto today = date_of(2026, 11, 21);

TEST(DueView, a_day_that_passed_is_late_and_says_how_late) {
    const auto due = due_view(date_of(2026, 11, 16), today, false);
    EXPECT_EQ(due["urgency"], "late");
    EXPECT_EQ(due["date_text"], "16 nov");
    EXPECT_EQ(due["remaining_text"], "5 dagen te laat");
    EXPECT_EQ(due_view(date_of(2026, 11, 20), today, false)["remaining_text"], "1 dag te laat");
}

TEST(DueView, today_is_not_late_yet) {
    const auto due = due_view(today, today, false);
    EXPECT_EQ(due["urgency"], "soon");
    EXPECT_EQ(due["remaining_text"], "vandaag");
}

TEST(DueView, a_day_this_week_has_its_name) {
    EXPECT_EQ(due_view(date_of(2026, 11, 23), today, false)["date_text"], "ma 23 nov");
    EXPECT_EQ(due_view(date_of(2026, 11, 27), today, false)["urgency"], "normal");
}

TEST(DueView, the_year_is_named_when_it_could_be_mistaken) {
    EXPECT_EQ(near_date(date_of(2027, 1, 4), today), "4 jan");
    EXPECT_EQ(near_date(date_of(2027, 3, 1), today), "1 mrt 2027");
}

TEST(DueView, a_clock_that_stands_still_names_no_day) {
    const auto due = due_view(date_of(2026, 11, 16), today, true);
    EXPECT_EQ(due["urgency"], "paused");
    EXPECT_EQ(due["date_text"], "stil");
}

TEST(DueView, without_a_deadline_there_is_a_dash) { EXPECT_EQ(due_view({}, today, false)["date_text"], "–"); }

TEST(DueView, a_moment_is_told_by_the_dutch_clock) {
    EXPECT_EQ(near_moment(*engine::parse_moment("2026-11-21T08:12:00Z"), today), "vandaag 09:12");
    EXPECT_EQ(near_moment(*engine::parse_moment("2026-11-20T23:30:00Z"), today), "vandaag 00:30");
    EXPECT_EQ(near_moment(*engine::parse_moment("2026-11-20T15:20:00Z"), today), "gisteren 16:20");
}

TEST(BadgeView, a_case_that_ended_or_waits_for_others_is_grey_and_only_a_clock_shows_that_it_stands_still) {
    EXPECT_EQ(badge({.id = "a", .label = "Concept"})["kind"], "neutral");
    EXPECT_EQ(badge({.id = "b", .label = "Afgewezen", .final = true})["kind"], "inactive");
    const auto waits = badge({.id = "c", .label = "Ter vaststelling", .paused = true});
    EXPECT_EQ(waits["kind"], "inactive");
    EXPECT_EQ(waits["is_paused"], false);
}

TEST(BadgeView, a_state_that_nobody_knows_any_more_shows_its_id) {
    EXPECT_EQ(badge_of(nullptr, "gone")["label"], "gone");
}

}  // namespace
}  // namespace bolwerk::web
