#include "engine/vocabulary/when.hpp"

#include <gtest/gtest.h>

#include "engine/vocabulary/clauses.hpp"
#include "engine/vocabulary/documents.hpp"
#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

struct Large : Condition<"Het bedrag is groot."> {
    static bool holds(const Question& q) { return number_field(q, "amount") > 1000; }
};
struct Signed : Condition<"Er is getekend."> {
    static bool holds(const Question& q) { return filled(q, "signed"); }
};

struct Both {
    Reasons reasons;
    Effects effects;
};

template <class Clause>
Both of(Json input) {
    const auto subject = tiny::fresh();
    const auto els = tiny::clerk(1, "Els");
    const tiny::Asked asked(subject, els, "open", std::move(input));
    Judgement judgement{asked.question()};
    Both both;
    Clause::judge(judgement);
    Clause::plan(judgement, both.effects);
    both.reasons = judgement.reasons;
    return both;
}

TEST(When, PlansItsClauseOnlyWhenTheConditionHolds) {
    using Letter = When<Large, Makes<"brief">>;
    EXPECT_EQ(of<Letter>({{"amount", 2000}}).effects.size(), 1u);
    EXPECT_TRUE(of<Letter>({{"amount", 10}}).effects.empty());
}

TEST(When, JudgesItsClauseOnlyWhenTheConditionHolds) {
    using Rule = When<Large, OnlyIf<Signed>>;
    EXPECT_FALSE(all_met(of<Rule>({{"amount", 2000}}).reasons));
    EXPECT_TRUE(all_met(of<Rule>({{"amount", 2000}, {"signed", true}}).reasons));
    EXPECT_TRUE(of<Rule>({{"amount", 10}}).reasons.empty());
}

TEST(When, SaysTheConditionToTheReader) {
    EXPECT_EQ((When<Large, Makes<"brief">>::info().text), "Als dit klopt: \"Het bedrag is groot.\" Document: brief");
    EXPECT_EQ((When<Large, Makes<"brief">>::info().letter), "brief");
}

}  // namespace
}  // namespace bolwerk::engine
