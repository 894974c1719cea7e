#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/workflows/explorer_fixture.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;

struct Path {
    Case subject;
    std::vector<Event> events;
};

/// Many paths, each explorer first to what it has not seen yet.
const std::vector<Path>& every_path() {
    static const auto paths = [] {
        std::vector<Path> all;
        for (unsigned seed = 0; seed < 30; ++seed) {
            Explorer explorer(workflow("subsidy"), 2100 + seed);
            for (int i = 0; i < 20; ++i) {
                explorer.walk(80, [](const Case&, const Explorer::Attempt&) {});
                all.push_back({explorer.subject(), explorer.events()});
            }
        }
        return all;
    }();
    return paths;
}

std::int64_t booked(const Event& event, std::string_view kind) {
    std::int64_t cents = 0;
    for (const auto& effect : event.effects)
        if (const auto* book = std::get_if<Book>(&effect); book != nullptr && book->kind == kind) cents += book->cents;
    return cents;
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

TEST(SubsidyPaths, HaveNoDecisionWithoutOfficerSecondReaderAndSignerThreePeople) {
    int decided = 0;
    for (const auto& [subject, events] : every_path()) {
        if (mark_of(subject, "publish") == nullptr) continue;
        const auto officer = hands(subject, "draft"), reader = hands(subject, "read"), signer = hands(subject, "sign");
        ASSERT_FALSE(officer.empty() || reader.empty() || signer.empty());
        ++decided;
        if (subject.state == "executing" || subject.state == "settling" || subject.state == "closed") {
            EXPECT_FALSE(meet(officer, reader) || meet(reader, signer) || meet(officer, signer));
        }
    }
    EXPECT_GT(decided, 20);
}

TEST(SubsidyPaths, PayNobodyByAHandThatDecided) {
    int paid = 0;
    for (const auto& [subject, events] : every_path()) {
        for (const auto& event : events) {
            if (booked(event, "payment") + booked(event, "advance") + booked(event, "recovery") == 0) continue;
            ++paid;
            for (const auto* action : {"check", "draft", "read", "sign"})
                EXPECT_FALSE(meet({event.by.person}, hands(subject, action))) << event.action;
        }
    }
    EXPECT_GT(paid, 8);
}

TEST(SubsidyPaths, BookEachEuroOnce) {
    for (const auto& [subject, events] : every_path()) {
        std::map<std::string, int> times;
        bool reopened = false;
        for (const auto& event : events) {
            reopened = reopened || event.action == "objection_upheld";
            for (const auto* kind : {"reservation", "commitment", "determination"})
                if (booked(event, kind) > 0) ++times[event.action];
        }
        if (reopened) continue;
        for (const auto& [action, count] : times) EXPECT_EQ(count, 1) << action << " in " << subject.state;
    }
}

TEST(SubsidyPaths, LeaveNoTermRunningAfterAnEnd) {
    std::set<std::string> ends;
    for (const auto& [subject, events] : every_path()) {
        if (!state_of(workflow("subsidy"), subject.state).final) continue;
        ends.insert(subject.state);
        EXPECT_TRUE(subject.deadlines.empty()) << subject.state;
    }
    EXPECT_EQ(ends, (std::set<std::string>{"closed", "forwarded", "withdrawn"}));
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
