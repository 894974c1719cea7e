// Every path of the machines that decide about a subsidy: four hands, one booking for each decision.
#include <gtest/gtest.h>

#include <set>

#include "tests/workflows/explorer_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;

struct Path {
    Case subject;
    std::vector<Event> events;
};

/// Many paths, each explorer first to what it has not seen yet.
std::vector<Path> paths_of(std::string_view id) {
    std::vector<Path> all;
    for (unsigned seed = 0; seed < 10; ++seed) {
        Explorer explorer(workflow(id), 2600 + seed);
        for (int i = 0; i < 15; ++i) {
            explorer.walk(60, [](const Case&, const Explorer::Attempt&) {});
            all.push_back({explorer.subject(), explorer.events()});
        }
    }
    return all;
}

/// Everybody behind an action of the case: who did it, and for whom.
std::set<std::int64_t> hands(const Case& subject, std::string_view action) {
    const auto* mark = mark_of(subject, action);
    if (mark == nullptr) return {};
    std::set<std::int64_t> people{mark->by.person};
    if (mark->by.on_behalf_of != 0) people.insert(mark->by.on_behalf_of);
    return people;
}

bool meet(const std::set<std::int64_t>& a, const std::set<std::int64_t>& b) {
    return std::ranges::any_of(a, [&](std::int64_t person) { return b.contains(person); });
}

bool books(const Event& event) {
    return std::ranges::any_of(event.effects,
                               [](const Effect& effect) { return std::holds_alternative<Book>(effect); });
}

struct DecisionBelowASubsidy : testing::TestWithParam<std::string_view> {};

TEST_P(DecisionBelowASubsidy, IsMadeKnownOnlyAfterOfficerSecondReaderAndSignerThreePeople) {
    int decided = 0;
    for (const auto& [subject, events] : paths_of(GetParam())) {
        if (mark_of(subject, "publish") == nullptr) continue;
        ++decided;
        const auto officer = hands(subject, "draft"), reader = hands(subject, "read"), signer = hands(subject, "sign");
        ASSERT_FALSE(officer.empty() || reader.empty() || signer.empty());
        EXPECT_FALSE(meet(officer, reader) || meet(reader, signer) || meet(officer, signer));
    }
    EXPECT_GT(decided, 5);
}

/// No euro twice: what is booked, is booked by the signature, once for each decision.
TEST_P(DecisionBelowASubsidy, BooksWithTheSignatureAlone) {
    for (const auto& [subject, events] : paths_of(GetParam()))
        for (const auto& event : events)
            EXPECT_TRUE(!books(event) || (event.action == "sign" && event.to == "signed")) << event.action;
}

TEST_P(DecisionBelowASubsidy, LeavesNoTermRunningAfterAnEnd) {
    int ended = 0;
    for (const auto& [subject, events] : paths_of(GetParam())) {
        if (!state_of(workflow(GetParam()), subject.state).final) continue;
        ++ended;
        EXPECT_TRUE(subject.deadlines.empty()) << subject.state;
    }
    EXPECT_GT(ended, 5);
}

INSTANTIATE_TEST_SUITE_P(Of, DecisionBelowASubsidy, testing::Values("settlement", "subsidy_change", "withdrawal"),
                         [](const auto& info) { return std::string(info.param); });

}  // namespace
}  // namespace bolwerk::workflows
