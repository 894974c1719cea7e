#include <gtest/gtest.h>

#include "engine/event.hpp"

namespace bolwerk::engine {
namespace {

Case draft() {
    Case subject;
    subject.state = "draft";
    subject.version = 3;
    subject.data = {{"title", "Oud"}, {"budget", 5}, {"note", "blijft"}};
    return subject;
}

Event next() {
    return {.sequence = 4, .action = "submit", .by = {.person = 7, .name = "Els"}, .from = "draft", .to = "review"};
}

TEST(Apply, MovesTheCaseAndRemembersWhoDidWhat) {
    const auto after = apply(draft(), next());
    EXPECT_EQ(after.state, "review");
    EXPECT_EQ(after.version, 4);
    EXPECT_EQ(mark_of(after, "submit")->by.person, 7);
}

TEST(Apply, MergesWhatWasFilledInAndDropsWhatWasEmptied) {
    auto event = next();
    event.patch = {{"title", "Nieuw"}, {"budget", nullptr}};
    const auto after = apply(draft(), event);
    EXPECT_EQ(after.data, (Json{{"title", "Nieuw"}, {"note", "blijft"}}));
    EXPECT_EQ(after.title, "Nieuw");
}

TEST(Apply, RefusesAnEventOutOfOrder) {
    auto late = next();
    late.sequence = 5;
    EXPECT_THROW(apply(draft(), late), std::logic_error);
    auto elsewhere = next();
    elsewhere.from = "review";
    EXPECT_THROW(apply(draft(), elsewhere), std::logic_error);
}

TEST(Apply, ReplacesADeadlineOfTheSameNameAndEndsIt) {
    auto event = next();
    event.effects = {StartDeadline{{.name = "answer", .label = "Eerst"}},
                     StartDeadline{{.name = "answer", .label = "Daarna"}}};
    auto after = apply(draft(), event);
    ASSERT_EQ(after.deadlines.size(), 1u);
    EXPECT_EQ(deadline_of(after, "answer")->label, "Daarna");
    auto end = next();
    end.sequence = 5, end.from = "review";
    end.effects = {EndDeadline{"answer"}, EndDeadline{"never_ran"}};
    EXPECT_TRUE(apply(after, end).deadlines.empty());
}

TEST(Apply, LetsANewPartyTakeThePlaceOfTheOldOne) {
    auto event = next();
    event.effects = {AddParty{{"owner", 3, "A"}}, AddParty{{"owner", 4, "B"}}, AddParty{{"auditor", 5, "C"}}};
    const auto after = apply(draft(), event);
    EXPECT_EQ(after.parties.size(), 2u);
    EXPECT_EQ(party_of(after, "owner")->organisation, 4);
    auto leaves = next();
    leaves.sequence = after.version + 1, leaves.from = after.state;
    leaves.effects = {RemoveParty{*party_of(after, "owner")}, RemoveParty{{"never_came", 6, "D"}}};
    const auto left = apply(after, leaves);
    EXPECT_EQ(left.parties.size(), 1u);
    EXPECT_EQ(party_of(left, "owner"), nullptr);
}

TEST(Apply, KeepsOnlyTheLastOneWhoDidAnAction) {
    auto again = next();
    again.sequence = 5, again.from = "review", again.by.person = 8;
    const auto after = apply(apply(draft(), next()), again);
    EXPECT_EQ(after.marks.size(), 1u);
    EXPECT_EQ(mark_of(after, "submit")->by.person, 8);
}

TEST(Apply, WritesAnAnswerUnderTheAdviceThatWasAsked) {
    auto event = next();
    event.effects = {AskAdvice{{.id = 1}}, AskAdvice{{.id = 2}}, AnswerAdvice{2, "Akkoord", {.person = 9}}};
    const auto after = apply(draft(), event);
    EXPECT_FALSE(after.advice[0].answered_by);
    EXPECT_EQ(after.advice[1].answer, "Akkoord");
}

TEST(Apply, LetsGoOfOneCaseUnderOneRelationAlone) {
    auto event = next();
    event.effects = {AddLink{{"agenda", 7, "PLN-2026-0007"}}, AddLink{{"agenda", 8, "PLN-2026-0008"}},
                     AddLink{{"plan", 7, "PLN-2026-0007"}}, CutLink{{"agenda", 7, "PLN-2026-0007"}}};
    const auto after = apply(draft(), event);
    ASSERT_EQ(after.links.size(), 2u);
    EXPECT_EQ(after.links[0].to, 8);
    EXPECT_EQ(after.links[1].relation, "plan");
}

TEST(Apply, AssignsAndUnassigns) {
    auto event = next();
    event.effects = {Assign{{.person = 12}}};
    const auto taken = apply(draft(), event);
    EXPECT_EQ(taken.assignee->person, 12);
    auto back = next();
    back.sequence = 5, back.from = "review", back.effects = {Unassign{}};
    EXPECT_FALSE(apply(taken, back).assignee);
}

}  // namespace
}  // namespace bolwerk::engine
