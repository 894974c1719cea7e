#include "engine/due.hpp"

#include <gtest/gtest.h>

namespace bolwerk::engine {
namespace {

RunningDeadline until(Date last_day, const std::string& escalates_to) {
    RunningDeadline running{.name = "a", .label = "A", .escalates_to = escalates_to};
    running.clock.last_day = last_day;
    return running;
}

TEST(Due, IsTheEarliestDeadlineThatSomebodyMustMeet) {
    Case subject;
    EXPECT_FALSE(due_day(subject));
    subject.deadlines = {until(date_of(2027, 3, 1), "chief"), until(date_of(2027, 2, 1), "chief")};
    EXPECT_EQ(due_day(subject), date_of(2027, 2, 1));
}

TEST(Due, IsNeverTheTermInWhichSomebodyMayObject) {
    Case subject;
    subject.deadlines = {until(date_of(2027, 1, 1), "")};
    EXPECT_TRUE(is_a_right(subject.deadlines[0]));
    EXPECT_FALSE(due_day(subject));
    subject.deadlines.push_back(until(date_of(2027, 3, 1), "chief"));
    EXPECT_EQ(due_day(subject), date_of(2027, 3, 1));
}

TEST(Due, IsATermThatBolwerkEndsItself) {
    Case subject;
    subject.deadlines = {until(date_of(2027, 1, 1), "")};
    subject.deadlines[0].fires = true;
    EXPECT_EQ(due_day(subject), date_of(2027, 1, 1));
}

}  // namespace
}  // namespace bolwerk::engine
