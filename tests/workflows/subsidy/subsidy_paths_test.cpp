// The four rules of a subsidy on every path of its machine, and that each of them can be broken: by a table from which
// the row's own clause is taken out.
#include <gmock/gmock.h>

#include "tests/workflows/subsidy/subsidy_scene.hpp"
#include "tests/workflows/subsidy_paths_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;

/// Walks until every row was taken from each of its states, and some more.
struct EveryPath {
    std::vector<Path> paths;
    std::set<std::string> taken;
};
const EveryPath& every_path() {
    static const auto all = [] {
        EveryPath found;
        for (unsigned seed = 2100; seed < 2105; ++seed)
            walk_subsidies(workflow("subsidy"), seed, 400, found.taken, [&](const Path& path) {
                found.paths.push_back(path);
                return true;
            });
        return found;
    }();
    return all;
}

TEST(SubsidyPaths, HaveNoGrantWithoutOfficerSecondReaderAndSignerThreePeople) {
    for (const auto& path : every_path().paths)
        ASSERT_THAT(broken_by(workflow("subsidy"), path), Not(Contains(three_people))) << path.subject.state;
}
TEST(SubsidyPaths, HaveNoPaymentAboveTheCommitment) {
    for (const auto& path : every_path().paths)
        ASSERT_THAT(broken_by(workflow("subsidy"), path), Not(Contains(within_commitment))) << path.subject.state;
}
TEST(SubsidyPaths, HaveNoEuroTwice) {
    for (const auto& path : every_path().paths)
        ASSERT_THAT(broken_by(workflow("subsidy"), path), Not(Contains(once))) << path.subject.state;
}
TEST(SubsidyPaths, HaveNoOpenTermAfterAFinalState) {
    for (const auto& path : every_path().paths)
        ASSERT_THAT(broken_by(workflow("subsidy"), path), Not(Contains(no_term_left))) << path.subject.state;
}

/// Otherwise the four rules held for want of anything that could break them.
TEST(SubsidyPaths, TakeEveryRowAndComeToEveryEnd) {
    for (const auto& step : workflow("subsidy").steps)
        for (const auto from : step.from) EXPECT_THAT(every_path().taken, Contains(Explorer::way_name(step, from)));
    std::map<std::string, int> seen;
    for (const auto& [subject, events] : every_path().paths) {
        if (state_of(workflow("subsidy"), subject.state).final) ++seen[subject.state];
        for (const auto& event : events)
            for (const auto* kind : {"commitment", "determination", "advance", "payment"})
                if (booked(event, kind) > 0) ++seen[kind];
    }
    for (const auto* what : {"closed", "forwarded", "withdrawn", "commitment", "determination", "advance", "payment"})
        EXPECT_GT(seen[what], 8) << what;
}

TEST(SubsidyPaths, PayNobodyByAHandThatDecided) {
    int paid = 0;
    for (const auto& [subject, events] : every_path().paths) {
        std::map<std::string, std::set<std::int64_t>> last;
        for (const auto& event : events) {
            last[event.action] = hands(event);
            if (booked(event, "payment") + booked(event, "advance") == 0) continue;
            ++paid;
            for (const auto* action : {"check", "draft", "read", "sign"})
                EXPECT_FALSE(meet(hands(event), last[action])) << event.action << " " << action;
        }
    }
    EXPECT_GT(paid, 8);
}

/// States that can be come to without one of the actions; word of an objection or a settlement is another case's
/// decision.
std::set<std::string> reached_without(std::string_view action) {
    std::set<std::string> reached{std::string(begin_state)};
    for (bool more = true; more;) {
        more = false;
        for (const auto& step : workflow("subsidy").steps) {
            if (step.action == action || step.action == "objection_upheld") continue;
            for (const auto from : step.from)
                if (reached.contains(std::string(from))) more |= reached.insert(std::string(step.target(from))).second;
        }
    }
    return reached;
}

/// Not by walking: whatever somebody does and however often, no way in the table goes round one of these steps.
TEST(SubsidyPaths, ComeToAGrantByNoWayAroundAStep) {
    EXPECT_THAT(reached_without("write"), testing::IsSupersetOf({"executing", "settling", "closed"}));
    for (const auto* action : {"submit", "check", "draft", "read", "sign", "publish"}) {
        EXPECT_THAT(reached_without(action), Not(Contains("executing"))) << action;
        EXPECT_THAT(reached_without(action), Not(Contains("settling"))) << action;
    }
}

const Definition* read_now = nullptr;
Decision read_plainly(const Question& question) { return interpret(*read_now, question); }

/// What the walks through a table break that is not the one of the workflow; they stop at the first.
std::set<std::string_view> broken_in(Definition table) {
    table.run = &read_plainly;
    read_now = &table;
    std::set<std::string_view> broken;
    std::set<std::string> taken;
    for (unsigned seed = 2200; seed < 2206 && broken.empty(); ++seed)
        walk_subsidies(table, seed, 400, taken, [&](const Path& path) {
            broken = broken_by(table, path);
            return broken.empty();
        });
    read_now = nullptr;
    return broken;
}

/// The same of a table in which some clauses judge nothing and do nothing any more.
std::set<std::string_view> broken_without(const std::function<bool(const StepInfo&, const ClauseInfo&)>& gone) {
    auto table = workflow("subsidy");
    int out = 0;
    for (auto& step : table.steps)
        for (auto& clause : step.clauses)
            if (gone(step, clause)) clause.judge = nullptr, clause.plan = nullptr, ++out;
    EXPECT_GT(out, 0) << "nothing was taken out";
    return broken_in(std::move(table));
}

TEST(SubsidyPathsOfABrokenTable, BreakNothingWhereNothingThatMattersIsGone) {
    EXPECT_THAT(broken_without(
                    [](const StepInfo&, const ClauseInfo& clause) { return clause.kind == ClauseKind::notification; }),
                IsEmpty());
}
TEST(SubsidyPathsOfABrokenTable, LetTwoPeopleGrantWithoutFourEyes) {
    for (const std::string_view step_without : {"read", "sign"})
        EXPECT_THAT(broken_without([&](const StepInfo& step, const ClauseInfo& clause) {
                        return step.action == step_without && !clause.excludes.empty();
                    }),
                    Contains(three_people))
            << step_without;
}
TEST(SubsidyPathsOfABrokenTable, PayMoreThanWasGrantedWithoutTheBound) {
    for (const std::string_view field : {"advance_cents", "payment_cents"})
        EXPECT_THAT(broken_without([&](const StepInfo&, const ClauseInfo& clause) {
                        return clause.kind == ClauseKind::input && clause.about == field;
                    }),
                    Contains(within_commitment))
            << field;
}
TEST(SubsidyPathsOfABrokenTable, GrantAEuroTwiceWhenADecisionCanBeSignedAgain) {
    auto table = workflow("subsidy");
    std::erase_if(table.steps, [](const StepInfo& step) { return step.action == "withdraw"; });  // most walks end there
    for (auto& step : table.steps)
        if (step.action == "sign") step.to = "to_sign";
    EXPECT_THAT(broken_in(table), Contains(once));
}
TEST(SubsidyPathsOfABrokenTable, LeaveATermOpenWhereAnEndDoesNotEndIt) {
    EXPECT_THAT(broken_without([](const StepInfo& step, const ClauseInfo& clause) {
                    return (step.to == "closed" || step.to == "withdrawn") && clause.kind == ClauseKind::deadline;
                }),
                Contains(no_term_left));
}

/// Whatever stands for the case, no form lets more out than that.
TEST(SubsidyPaths, PayNothingAboveTheCommitment) {
    for (const std::int64_t committed : {0, 1, 30'000'00, 50'000'00}) {
        SubsidyScene subsidy;
        subsidy.assessing();
        subsidy.published(subsidy_draft("granted", 50'000'00));
        subsidy.stands("committed", committed);
        for (const std::int64_t asked : {committed - 1, committed, committed + 1, std::int64_t{40'000'00}}) {
            const bool refused =
                !subsidy.refusal(people::daan(), "pay_advance", {{"advance_cents", asked}, {"paid_on", "2026-11-23"}})
                     .empty();
            EXPECT_TRUE(refused || (asked > 0 && asked <= committed && asked <= 40'000'00))
                << asked << " of " << committed;
        }
    }
}

TEST(SubsidyPaths, CountWhatWasAdvancedBefore) {
    SubsidyScene subsidy;
    subsidy.assessing();
    subsidy.published(subsidy_draft("granted", 50'000'00));
    subsidy.stands("committed", 20'000'00);
    subsidy.stands("advanced", 30'000'00);
    const auto refused = [&](std::int64_t cents) {
        return !subsidy.refusal(people::daan(), "pay_advance", {{"advance_cents", cents}, {"paid_on", "2026-11-23"}})
                    .empty();
    };
    EXPECT_FALSE(refused(10'000'00));
    EXPECT_TRUE(refused(10'000'01));
}

}  // namespace
}  // namespace bolwerk::workflows
