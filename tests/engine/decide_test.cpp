#include "engine/decide.hpp"

#include <gmock/gmock.h>

#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

using namespace tiny;

std::vector<std::string> unmet(const Decision& decision) {
    std::vector<std::string> sentences;
    for (const auto& reason : reasons_of(decision))
        if (!reason.met) sentences.emplace_back(reason.sentence);
    return sentences;
}

Case in_review(std::int64_t amount = 500) {
    const auto draft = in_draft();
    return Asked(draft, anna, "submit", {{"amount", amount}}).done();
}

TEST(Decide, GivesEveryReasonAtOnce) {
    const auto draft = in_draft();
    const auto decision = Asked(draft, cor, "submit", {{"amount", 0}}, {{"incomplete", 2}}).answer();
    EXPECT_THAT(unmet(decision), testing::ElementsAre("Dit doet: de behandelaar.", "Het dossier is compleet.",
                                                      "Het bedrag is hoger dan nul."));
    EXPECT_EQ(reasons_of(decision)[1].detail, "2 stukken ontbreken");
    EXPECT_EQ(reasons_of(decision)[1].cleared_by, "de behandelaar");
    EXPECT_EQ(reasons_of(decision)[2].field, "amount");
    EXPECT_EQ(in_full(reasons_of(decision)[2]), "Het bedrag is hoger dan nul: nu 0 euro.");
}

TEST(Decide, DoesNotJudgeAFormThatWasNotFilledInYet) {
    const auto draft = in_draft();
    EXPECT_TRUE(accepted(Asked(draft, anna, "submit").answer()));
}

TEST(Decide, CollectsTheEffectsInTheOrderOfTheTable) {
    const auto draft = in_draft();
    const auto decision = Asked(draft, anna, "submit", {{"amount", 500}}).answer();
    const auto& effects = std::get<Accepted>(decision).effects;
    ASSERT_EQ(effects.size(), 2u);
    EXPECT_EQ(std::get<StartDeadline>(effects[0]).deadline.clock.last_day, date_of(2026, 12, 7));
    EXPECT_EQ(std::get<Notify>(effects[1]).role, "chief");
}

TEST(Decide, RefusesWhatTheStateDoesNotKnow) {
    const auto draft = in_draft();
    const auto decision = Asked(draft, anna, "approve").answer();
    EXPECT_EQ(reasons_of(decision).front().kind, ReasonKind::state);
    EXPECT_EQ(reasons_of(decision).front().detail, "Concept");
    EXPECT_FALSE(accepted(Asked(draft, anna, "no_such_action").answer()));
}

TEST(Decide, TakesTheRowWhoseConditionHolds) {
    const auto small = in_review(500), large = in_review(5000);
    EXPECT_EQ(Asked(small, cor, "back").done().state, "draft");
    EXPECT_EQ(Asked(large, cor, "back").done().state, "review");
}

TEST(Decide, TellsOfTheRowThatCameClosest) {
    const auto small = in_review(500);
    EXPECT_THAT(unmet(Asked(small, anna, "back").answer()), testing::ElementsAre("Dit doet: de chef."));
}

TEST(Decide, KeepsTheSubmitterAwayFromTheApproval) {
    const auto review = in_review();
    EXPECT_EQ(reasons_of(Asked(review, anna, "approve").answer())[1].kind, ReasonKind::four_eyes);
    EXPECT_FALSE(accepted(Asked(review, anna, "approve").answer()));
    EXPECT_TRUE(accepted(Asked(review, ben, "approve").answer()));
}

TEST(Decide, KeepsASubstituteOfTheSubmitterAwayToo) {
    const auto review = in_review();
    EXPECT_FALSE(accepted(Asked(review, acting_for(ben, anna), "approve").answer()));
}

TEST(Decide, KeepsTheAbsentPersonAwayFromWhatASubstituteDidForThem) {
    const auto draft = in_draft();
    const auto review = Asked(draft, acting_for(ben, anna), "submit", {{"amount", 5}}).done();
    EXPECT_FALSE(accepted(Asked(review, anna, "approve").answer()));
    EXPECT_FALSE(accepted(Asked(review, ben, "approve").answer()));
    EXPECT_FALSE(accepted(Asked(review, acting_for(cor, anna), "approve").answer()));
    EXPECT_TRUE(accepted(Asked(review, cor, "approve").answer()));
}

TEST(Decide, SignsForWhomASubstituteActed) {
    const auto draft = in_draft();
    const auto review = Asked(draft, acting_for(ben, anna), "submit", {{"amount", 5}}).done();
    EXPECT_EQ(shown_name(mark_of(review, "submit")->by), "Ben namens Anna");
}

TEST(Decide, WaitsForAdviceThatWasAsked) {
    auto review = in_review();
    review.advice.push_back({.id = 1, .organisation = 9});
    EXPECT_THAT(unmet(Asked(review, cor, "approve").answer()),
                testing::ElementsAre("Alle gevraagde adviezen zijn binnen."));
}

TEST(Decide, ShowsNoButtonForWhatBolwerkDoesItself) {
    const auto review = in_review();
    std::vector<std::string_view> shown;
    for (const auto& option : options(permit(), Asked(review, cor, "approve").question()))
        shown.push_back(option.action->id);
    EXPECT_THAT(shown, testing::ElementsAre("approve", "back"));
    EXPECT_FALSE(accepted(Asked(review, cor, "answer").answer()));
    EXPECT_EQ(Asked(review, system_actor(), "answer").done().state, "lapsed");
}

TEST(Decide, TakesOneRowFromEachOfTheStatesThatItLeaves) {
    const auto& step = permit().steps.back();
    EXPECT_THAT(step.from, testing::ElementsAre("draft", "review"));
    EXPECT_EQ(step.action, "answer");
    const auto draft = in_draft(), review = in_review();
    EXPECT_EQ(Asked(draft, system_actor(), "answer").done().state, "lapsed");
    EXPECT_EQ(Asked(review, system_actor(), "answer").done().state, "lapsed");
}

TEST(Decide, AgreesWithAPlainReadingOfTheTable) {
    const auto review = in_review();
    for (const auto& actor : {anna, ben, cor})
        for (const auto action : {"submit", "approve", "back", "answer"}) {
            const Asked asked(review, actor, action);
            EXPECT_EQ(accepted(asked.answer()), accepted(interpret(permit(), asked.question()))) << action;
        }
}

TEST(Definition, KnowsItsMainLineAndWhoseTurnItIs) {
    EXPECT_THAT(main_line(permit()), testing::ElementsAre("draft", "review", "done"));
    EXPECT_TRUE(state_of(permit(), "review").paused);
    EXPECT_THROW(state_of(permit(), "nowhere"), std::logic_error);
}

}  // namespace
}  // namespace bolwerk::engine
