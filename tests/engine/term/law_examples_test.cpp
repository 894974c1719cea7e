// The worked examples of the law: published terms with their last day, one test for each group.
#include <gtest/gtest.h>

#include "engine/term/awb.hpp"
#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

const std::string ordinance = "Subsidieverordening";

TEST(objection, lasts_six_weeks_and_moves_past_free_days) {
    EXPECT_EQ(last_day(objection_term(), "2026-03-18"), "2026-04-29") << "B1";
    EXPECT_EQ(last_day(objection_term(), "2026-03-16"), "2026-04-28") << "B2 Koningsdag";
    EXPECT_EQ(last_day(objection_term(), "2026-02-20"), "2026-04-07") << "B3 Goede Vrijdag to Easter Monday";
    EXPECT_EQ(last_day(objection_term(), "2026-04-02"), "2026-05-18") << "B4 Hemelvaart and a decree day";
    EXPECT_EQ(last_day(objection_term(), "2026-11-13"), "2026-12-28") << "B5 Christmas";
    EXPECT_EQ(last_day(objection_term(), "2025-11-20"), "2026-01-05") << "B6 New Year and a decree day";
    EXPECT_EQ(last_day(objection_term(), "2027-03-24"), "2027-05-10") << "B7 three free days and a weekend";
    EXPECT_EQ(last_day(objection_term(), "2026-04-13"), "2026-05-26") << "B8 Whit Monday";
    EXPECT_EQ(last_day(objection_term(), "2025-03-15"), "2025-04-28") << "B9 Koningsdag on a Saturday";
}

TEST(objection, is_decided_in_six_or_twelve_weeks_and_six_more) {
    const Adjustments postponed{{}, {objection_postponement(day("2026-07-01"))}};
    EXPECT_EQ(last_day(objection_decision_term(false), "2026-04-28"), "2026-06-09") << "O1 no committee";
    EXPECT_EQ(last_day(objection_decision_term(true), "2026-04-28"), "2026-07-21") << "O1 committee";
    EXPECT_EQ(last_day(objection_decision_term(true), "2026-04-28", postponed), "2026-09-01") << "O1 postponed";
}

TEST(objection, with_a_postponement_moves_once_at_the_end_or_twice_by_setting) {
    const Adjustments postponed{{}, {objection_postponement(day("2026-04-01"))}};
    Settings twice;
    twice.roll_once = false;
    EXPECT_EQ(last_day(objection_decision_term(false), "2026-03-16", postponed), "2026-06-08");
    EXPECT_EQ(last_day(objection_decision_term(false), "2026-03-16", postponed, twice), "2026-06-09")
        << "six weeks end on Koningsdag, and six weeks more begin after the day after";
}

TEST(application, is_decided_in_eight_weeks_or_as_the_ordinance_says) {
    EXPECT_EQ(last_day(decision_term(), "2026-03-02"), "2026-04-28") << "A1";
    EXPECT_EQ(last_day(decision_term({13, Unit::weeks}, ordinance), "2026-03-02"), "2026-06-01") << "A2";
    EXPECT_EQ(last_day(decision_term({13, Unit::weeks}, ordinance), "2026-02-23"), "2026-05-25") << "A3 stays";
}

TEST(application, stands_still_while_it_is_completed) {
    const auto term = decision_term({13, Unit::weeks}, ordinance);
    const auto first = until_completed(day("2026-03-10"), day("2026-03-20"));
    const auto second = until_completed(day("2026-04-01"), day("2026-04-15"));
    EXPECT_EQ(last_day(term, "2026-03-02", {{first}, {}}), "2026-06-10") << "S1";
    EXPECT_EQ(last_day(term, "2026-03-02", {{first, second}, {}}), "2026-06-23") << "S3";
}

TEST(application, stands_still_until_the_time_to_complete_lapses) {
    const auto term = decision_term({13, Unit::weeks}, ordinance);
    Settings cautious_no_more;
    cautious_no_more.lapse_day_suspends = true;
    const auto invited = day("2026-03-10"), lapse = day("2026-03-24");
    EXPECT_EQ(last_day(repair_term({2, Unit::weeks}), "2026-03-10"), "2026-03-24");
    EXPECT_EQ(last_day(term, "2026-03-02", {{until_lapsed(invited, lapse)}, {}}), "2026-06-14") << "S2";
    EXPECT_EQ(last_day(term, "2026-03-02", {{until_lapsed(invited, lapse, cautious_no_more)}, {}}), "2026-06-15");
    EXPECT_EQ(last_day(not_treating_term(), "2026-03-24"), "2026-04-21") << "Awb 4:5 lid 4";
}

TEST(payment, is_due_in_six_weeks_and_held_back_for_thirteen) {
    EXPECT_EQ(last_day(payment_term(), "2026-03-16"), "2026-04-28") << "P1";
    EXPECT_EQ(last_day(payment_suspension_term(), "2026-02-23"), "2026-05-25") << "P2 more than twelve weeks";
}

TEST(retention, of_shared_data_ends_after_five_years_on_an_existing_day) {
    EXPECT_EQ(last_day(wgs_retention_term(), "2024-02-29"), "2029-02-28") << "R1";
}

TEST(de_minimis, looks_back_three_years_from_day_to_day) {
    const auto window = rolling_years(day("2026-07-15"), 3).value();
    EXPECT_EQ(window.first, day("2023-07-15")) << "M1";
    EXPECT_FALSE(window.contains(day("2023-07-14")));
    EXPECT_TRUE(window.contains(day("2023-07-15")));
    EXPECT_TRUE(window.contains(day("2026-07-15")));
    EXPECT_FALSE(window.contains(day("2026-07-16")));
    EXPECT_FALSE(rolling_years(day("2026-07-15"), 0));
}

}  // namespace
}  // namespace bolwerk::engine::term
