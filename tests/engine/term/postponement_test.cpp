#include <gtest/gtest.h>

#include "engine/term/awb.hpp"
#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

Postponement by(Span span, bool in_statute) { return {span, std::nullopt, in_statute, "Awb", day("2026-04-01")}; }

Postponement until(std::string_view date, std::string_view announced) {
    return {{}, day(date), false, "Awb art. 4:14", day(announced)};
}

TEST(postponement, counts_from_the_unmoved_end) {
    EXPECT_EQ(last_day(objection_term(), "2026-03-16", {{}, {by({1, Unit::weeks}, true)}}), "2026-05-04");
}

TEST(postponement, that_is_no_statutory_term_is_not_moved) {
    EXPECT_EQ(last_day(decision_term(), "2026-03-02", {{}, {by({4, Unit::weeks}, false)}}), "2026-05-25")
        << "Whit Monday stays";
    EXPECT_EQ(last_day(decision_term(), "2026-03-02", {{}, {by({4, Unit::weeks}, true)}}), "2026-05-26");
}

TEST(postponement, in_months_counts_from_the_event_together_with_the_term) {
    const Term month{"test", {1, Unit::months}, false, ""};
    EXPECT_EQ(last_day(month, "2026-01-31", {{}, {by({1, Unit::months}, false)}}), "2026-03-31");
}

TEST(postponement, may_name_a_new_day_that_stays_where_it_is) {
    EXPECT_EQ(last_day(decision_term(), "2026-03-02", {{}, {until("2026-05-25", "2026-04-20")}}), "2026-05-25");
}

TEST(postponement, to_a_day_holds_every_standstill_known_by_then) {
    const Adjustments known{{still("2026-03-11", "2026-03-19")}, {until("2026-06-30", "2026-04-20")}};
    EXPECT_EQ(last_day(decision_term(), "2026-03-02", known), "2026-06-30");
    const Adjustments later{{still("2026-03-11", "2026-03-19"), still("2026-06-01", "2026-06-10")},
                            {until("2026-06-30", "2026-04-20")}};
    EXPECT_EQ(last_day(decision_term(), "2026-03-02", later), "2026-07-10");
    const Adjustments running{{still("2026-04-19", "2026-04-25")}, {until("2026-06-30", "2026-04-20")}};
    EXPECT_EQ(last_day(decision_term(), "2026-03-02", running), "2026-07-05") << "21 to 25 April come on top";
}

TEST(postponement, never_makes_a_term_shorter) {
    const auto earlier =
        compute(decision_term(), day("2026-03-02"), dutch_calendar(), {{}, {until("2026-04-01", "2026-03-20")}});
    ASSERT_FALSE(earlier);
    EXPECT_EQ(earlier.error().reasons.front().sentence, "De nieuwe datum ligt vóór het einde van de termijn.");
}

TEST(postponement, can_be_given_twice) {
    const Adjustments twice{{}, {until("2026-05-25", "2026-04-20"), by({1, Unit::weeks}, false)}};
    EXPECT_EQ(last_day(decision_term(), "2026-03-02", twice), "2026-06-01");
}

}  // namespace
}  // namespace bolwerk::engine::term
