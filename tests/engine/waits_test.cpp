#include "engine/waits.hpp"

#include <gtest/gtest.h>

#include "engine/consequences.hpp"
#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

using namespace tiny;

TEST(Waits, WhoeverBroughtTheCaseThereAndNotWhoeverIsNext) {
    EXPECT_TRUE(waits_for_another(permit(), "review", "clerk"));
    EXPECT_FALSE(waits_for_another(permit(), "review", "chief")) << "the chief is waited for";
}

TEST(Waits, NobodyInAStateThatWaitsForNobodyOrThatIsNotKnown) {
    EXPECT_FALSE(waits_for_another(permit(), "draft", "clerk"));
    EXPECT_FALSE(waits_for_another(permit(), "gone", "clerk"));
}

// A case that waits for somebody else without a term was sorted among the clocks that stand still.
TEST(Waits, IsNoClockThatStandsStill) {
    auto review = Asked(Asked(fresh(), anna, "open").done(), anna, "submit", {{"amount", 500}}).done();
    review.deadlines.clear();
    for (const auto& task : tasks_of(permit(), review, {})) EXPECT_EQ(task.at("paused"), false) << task;
}

}  // namespace
}  // namespace bolwerk::engine
