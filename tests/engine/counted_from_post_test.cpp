#include "engine/counted_from_post.hpp"

#include <gmock/gmock.h>

#include "engine/term/compute.hpp"
#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

using namespace tiny;
const Date known = date_of(2026, 11, 2);

RunningDeadline six_weeks(std::string name, Date since, std::string source) {
    const term::Term term{name, {6, term::Unit::weeks}, true, std::move(source)};
    return {.name = name, .label = name, .clock = term::compute(term, since, plain_calendar()).value()};
}

/// A decision that was in the portal on 2 November 2026: until 14 December one objects, and is paid. What another
/// decision added is due until 28 December.
struct CountedFromPost : testing::Test {
    CountedFromPost() {
        decided.deadlines = {six_weeks("objection", known, "Awb 6:7"), six_weeks("payment", known, "Awb 4:87"),
                             six_weeks("interest_payment", date_of(2026, 11, 16), "Awb 4:87"),
                             six_weeks("report", known, "de regeling")};
    }
    Decision posted(const char* on, const Actor& actor = system_actor()) const {
        return Asked(decided, actor, count_from_post.id, days(on)).answer();
    }
    static Json days(const char* on) { return {{"known_on", "2026-11-02"}, {"posted_on", on}}; }

    Case decided = in_draft();
};

TEST_F(CountedFromPost, MovesTheDayAfterWhichTheDecisionIsFinalAndTheTermToPayAndNothingElse) {
    const auto after = Asked(decided, system_actor(), count_from_post.id, days("2026-11-09")).done();
    for (const auto* moved : {"objection", "payment"}) {
        EXPECT_EQ(deadline_of(after, moved)->clock.event, date_of(2026, 11, 9)) << moved;
        EXPECT_EQ(deadline_of(after, moved)->clock.last_day, date_of(2026, 12, 21)) << moved;
    }
    EXPECT_EQ(deadline_of(after, "interest_payment")->clock.last_day, date_of(2026, 12, 28)) << "of another decision";
    EXPECT_EQ(deadline_of(after, "report")->clock.last_day, date_of(2026, 12, 14)) << "counts from no publication";
    EXPECT_EQ(after.state, decided.state);
    EXPECT_EQ(after.data, decided.data) << "the days are no answers of the case";
}

TEST_F(CountedFromPost, MovesNoTermOfAnotherDecisionAndNoneTwice) {
    for (auto& running : decided.deadlines)
        running = six_weeks(running.name, date_of(2026, 11, 16), running.clock.term.source);
    EXPECT_FALSE(accepted(posted("2026-11-16")));
}

TEST_F(CountedFromPost, NeverShortensATerm) {
    for (const auto* day : {"2026-11-02", "2026-11-01", "gisteren"}) EXPECT_FALSE(accepted(posted(day))) << day;
}

TEST_F(CountedFromPost, IsForBolwerkItselfOnly) {
    EXPECT_TRUE(accepted(posted("2026-11-16")));
    EXPECT_FALSE(accepted(posted("2026-11-16", cor)));
}

}  // namespace
}  // namespace bolwerk::engine
