#include "engine/calendar_change.hpp"

#include <gmock/gmock.h>

#include "engine/term/compute.hpp"
#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

using namespace tiny;

/// Two weeks from 20 November 2026, in a statute or not: until 4 December.
Case with_a_term(bool in_statute) {
    auto subject =
        Asked(Asked(fresh(), clerk(1, "Anna"), "open").done(), clerk(1, "Anna"), "submit", {{"amount", 500}}).done();
    const term::Term term{"decision", {2, term::Unit::weeks}, in_statute, "Awb art. 4:13"};
    subject.deadlines = {{.name = "decision",
                          .label = "Besluit",
                          .clock = term::compute(term, date_of(2026, 11, 20), plain_calendar()).value()}};
    return subject;
}

/// The answer once 4 December has become a holiday.
Decision on_the_new_calendar(const Case& subject, const Actor& actor) {
    const term::Calendar calendar{{{date_of(2026, 12, 4), "gelijkgesteld bij KB", "KB"}}, 2030};
    const Json nothing = Json::object();
    const std::string action(recompute_deadlines.id);
    return decide(permit(), {subject, nothing, actor, action, nullptr, {}, date_of(2026, 11, 23), calendar, nothing});
}

TEST(CalendarChange, MovesATermSetInAStatuteAndTellsWhoeverIsAtTurn) {
    const auto subject = with_a_term(true);
    ASSERT_EQ(subject.deadlines.front().clock.last_day, date_of(2026, 12, 4));
    const auto decision = on_the_new_calendar(subject, system_actor());
    const auto& effects = std::get<Accepted>(decision).effects;
    ASSERT_EQ(effects.size(), 3u);
    EXPECT_EQ(std::get<Notify>(effects[0]).role, "chief");
    EXPECT_EQ(std::get<Notify>(effects[0]).text, "De kalender is gewijzigd: Besluit is nu uiterlijk 7 december 2026");
    EXPECT_EQ(std::get<ReplaceDeadline>(effects[2]).deadline.clock.last_day, date_of(2026, 12, 7));
}

TEST(CalendarChange, LeavesATermThatNoStatuteSetsAsItIs) {
    EXPECT_FALSE(accepted(on_the_new_calendar(with_a_term(false), system_actor())));
}

TEST(CalendarChange, IsForBolwerkItselfOnly) {
    EXPECT_FALSE(accepted(on_the_new_calendar(with_a_term(true), chief(3, "Cor"))));
}

}  // namespace
}  // namespace bolwerk::engine
