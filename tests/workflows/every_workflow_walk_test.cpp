#include <algorithm>

#include "engine/codec.hpp"
#include "engine/take_back.hpp"
#include "tests/workflows/every_workflow_fixture.hpp"
#include "tests/workflows/explorer_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;

constexpr int walks = 60, most_steps = 60;

/// How many rows of one state and action would let this through on their own.
int rows_that_allow(const Definition& definition, const Question& question) {
    int allowing = 0;
    for (const auto& step : definition.steps) {
        if (!step.leaves(question.subject.state) || step.action != question.action) continue;
        Judgement judgement{question};
        for (const auto& clause : step.clauses)
            if (clause.judge != nullptr) clause.judge(judgement);
        if (all_met(judgement.reasons)) ++allowing;
    }
    return allowing;
}

TEST_P(EveryWorkflow, AnswersLikeAPlainReadingOfItsTable) {
    Explorer explorer(definition(), 1);
    for (int i = 0; i < walks; ++i)
        explorer.walk(most_steps, [&](const Case& subject, const Explorer::Attempt& attempt) {
            const auto asked = explorer.question(subject, attempt);
            ASSERT_EQ(as_text(decide(definition(), asked)), as_text(interpret(definition(), asked)));
        });
}

TEST_P(EveryWorkflow, HasRowsThatExcludeEachOther) {
    Explorer explorer(definition(), 2);
    for (int i = 0; i < walks; ++i)
        explorer.walk(most_steps, [&](const Case& subject, const Explorer::Attempt& attempt) {
            const auto asked = explorer.question(subject, attempt);
            ASSERT_LE(rows_that_allow(definition(), asked), 1) << subject.state << " " << attempt.action;
        });
}

TEST_P(EveryWorkflow, TakesEveryRowFromEachOfItsStatesInSomeWalk) {
    Explorer explorer(definition(), 3);
    std::set<std::string> ways;
    for (const auto& step : definition().steps)
        for (const auto from : step.from) ways.insert(Explorer::way_name(step, from));
    for (int i = 0; i < 12 * walks && explorer.taken().size() < ways.size(); ++i)
        explorer.walk(most_steps, [](const Case&, const Explorer::Attempt&) {});
    for (const auto& way : ways)
        EXPECT_TRUE(explorer.taken().contains(way))
            << way << " was never taken: lend a sample in tests/workflows/" << definition().id;
}

TEST_P(EveryWorkflow, RebuildsTheCaseFromItsEventsAfterEveryStep) {
    Explorer explorer(definition(), 4);
    for (int i = 0; i < walks / 2; ++i) {
        auto rebuilt = Explorer::nothing_yet(definition());
        std::size_t seen = 0;
        const auto catch_up = [&] {
            for (; seen < explorer.events().size(); ++seen)
                rebuilt = apply(case_from_json(to_json(rebuilt)),
                                event_from_json(Json::parse(to_json(explorer.events()[seen]).dump())));
            ASSERT_EQ(to_json(rebuilt), to_json(explorer.subject()));
        };
        explorer.walk(most_steps, [&](const Case&, const Explorer::Attempt&) { catch_up(); });
        catch_up();
    }
}

TEST_P(EveryWorkflow, ChangesNothingWhenItRefuses) {
    Explorer explorer(definition(), 5);
    for (int i = 0; i < walks / 4; ++i)
        explorer.walk(most_steps, [&](const Case& subject, const Explorer::Attempt& attempt) {
            const auto before = to_json(subject);
            const auto decision = decide(definition(), explorer.question(subject, attempt));
            ASSERT_EQ(to_json(subject), before);
            if (accepted(decision)) return;
            ASSERT_FALSE(all_met(reasons_of(decision))) << "refused without a reason: " << attempt.action;
        });
}

TEST_P(EveryWorkflow, ShowsTheButtonsThatItAccepts) {
    Explorer explorer(definition(), 6);
    for (int i = 0; i < walks / 4; ++i)
        explorer.walk(most_steps, [&](const Case& subject, const Explorer::Attempt& attempt) {
            for (const auto& option : options(definition(), explorer.question(subject, attempt))) {
                auto again = attempt;
                again.action = option.action->id;
                ASSERT_FALSE(option.action->timer);
                ASSERT_EQ(as_text(option.decision),
                          as_text(decide(definition(), explorer.question(subject, again, false))));
            }
        });
}

TEST_P(EveryWorkflow, RefusesWhatDoesNotLeaveTheState) {
    Explorer explorer(definition(), 7);
    for (int i = 0; i < walks / 4; ++i)
        explorer.walk(most_steps, [&](const Case& subject, const Explorer::Attempt& attempt) {
            for (const auto& action : definition().actions) {
                auto other = attempt;
                other.action = action.id;
                const bool leaves = std::ranges::any_of(definition().steps, [&](const StepInfo& step) {
                    return step.leaves(subject.state) && step.action == action.id;
                });
                ASSERT_TRUE(leaves || !accepted(decide(definition(), explorer.question(subject, other)))) << action.id;
            }
        });
}

TEST_P(EveryWorkflow, LetsNoDeadlineRunOnAfterAnEnd) {
    Explorer explorer(definition(), 8);
    for (int i = 0; i < walks; ++i) {
        explorer.walk(most_steps, [](const Case&, const Explorer::Attempt&) {});
        if (!state_of(definition(), explorer.subject().state).final) continue;
        EXPECT_TRUE(explorer.subject().deadlines.empty()) << explorer.subject().state;
    }
}

TEST_P(EveryWorkflow, NeverLetsAStrangerIn) {
    const Actor stranger{9999, "Iemand anders", {{"municipal_coordinator", 9998, "Een andere gemeente", false, 0, {}}}};
    Explorer explorer(definition(), 9);
    for (int i = 0; i < walks / 2; ++i)
        explorer.walk(most_steps, [&](const Case& subject, const Explorer::Attempt& attempt) {
            auto theirs = attempt;
            theirs.actor = stranger;
            ASSERT_FALSE(accepted(decide(definition(), explorer.question(subject, theirs)))) << attempt.action;
        });
}

/// What the store knows of a step that was taken just now.
Json last_step(const Event& step, const Case& before) {
    return {{"event", to_json(step)},
            {"before", to_json(before)},
            {"until", iso(step.at + std::chrono::minutes{10})},
            {"gone", Json::array()},
            {"opened", Json::array()}};
}

TEST_P(EveryWorkflow, GivesTheCaseAsItWasWhenAStepIsTakenBack) {
    Explorer explorer(definition(), 11);
    for (int i = 0; i < walks / 4; ++i)
        explorer.walk(most_steps, [&](const Case& subject, const Explorer::Attempt& attempt) {
            const auto asked = explorer.question(subject, attempt);
            const auto decision = decide(definition(), asked);
            if (!accepted(decision) || subject.version == 0) return;
            const auto step = event_of(asked, std::get<Accepted>(decision));
            const auto after = apply(subject, step);
            auto back = attempt;
            back.action = take_back;
            back.facts = {{"last_step", last_step(step, subject)}};
            back.input = {{"reason", "Verkeerde zaak"}};
            const auto question = explorer.question(after, back);
            const auto taken = decide(definition(), question);
            ASSERT_TRUE(accepted(taken) || !may_wait(subject, step)) << as_text(taken);
            if (!accepted(taken)) return;
            const auto event = Json::parse(to_json(event_of(question, std::get<Accepted>(taken))).dump());
            auto restored = apply(case_from_json(to_json(after)), event_from_json(event));
            ASSERT_EQ(restored.version, after.version + 1);
            restored.version = subject.version;
            ASSERT_EQ(to_json(restored), to_json(subject)) << attempt.action;
        });
}

/// Four-eyes: not the one who did it, not who stands in for that person, not who had it done by a substitute.
TEST_P(EveryWorkflow, NeverLetsOnePersonDoBothHalvesOfAFourEyesRule) {
    Explorer explorer(definition(), 10);
    const auto refuses = [&](const Case& subject, Explorer::Attempt attempt, std::int64_t person, std::int64_t behalf) {
        attempt.actor.person = person;
        for (auto& holding : attempt.actor.holdings) holding.on_behalf_of = behalf;
        EXPECT_FALSE(accepted(decide(definition(), explorer.question(subject, attempt)))) << attempt.action;
    };
    for (int i = 0; i < walks; ++i)
        explorer.walk(most_steps, [&](const Case& subject, const Explorer::Attempt& attempt) {
            for (const auto& step : definition().steps) {
                if (!step.leaves(subject.state) || step.action != attempt.action) continue;
                for (const auto& clause : step.clauses)
                    for (const auto excluded : clause.excludes) {
                        const auto* mark = mark_of(subject, excluded);
                        if (mark == nullptr) continue;
                        refuses(subject, attempt, mark->by.person, 0);
                        refuses(subject, attempt, 7777, mark->by.person);
                        if (mark->by.on_behalf_of == 0) continue;
                        refuses(subject, attempt, mark->by.on_behalf_of, 0);
                        refuses(subject, attempt, 7777, mark->by.on_behalf_of);
                    }
            }
        });
}

}  // namespace
}  // namespace bolwerk::workflows
