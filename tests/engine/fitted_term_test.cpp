#include <gtest/gtest.h>

#include "engine/vocabulary/deadlines.hpp"
#include "engine/vocabulary/postponement.hpp"
#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

/// The scheme of this case gives more time, in a statute, and counts from an earlier day.
struct ByScheme {
    static void fit(const Question& q, term::Term& term, Date& event) {
        if (fact(q, "weeks") == 0) return;
        term.span = {static_cast<int>(fact(q, "weeks")), term::Unit::weeks};
        term.source = "de regeling";
        event = date_of(2026, 11, 16);
    }
};
using Answer = StartsDeadline<"answer", "Antwoord", Weeks<2>, SetByAgreement, "afspraak", FittedBy<ByScheme>>;

template <class Clause>
Case after(Case subject, Json facts = Json::object()) {
    const auto els = tiny::clerk(1, "Els");
    const tiny::Asked asked(subject, els, "open", Json::object(), std::move(facts));
    const Judgement judgement{asked.question()};
    Effects effects;
    Clause::plan(judgement, effects);
    return apply(subject,
                 {.sequence = subject.version + 1, .from = subject.state, .to = subject.state, .effects = effects});
}

std::string last_day(const Case& subject) { return iso(deadline_of(subject, "answer")->clock.last_day); }

TEST(FittedTerm, IsTheTablesOwnWhereTheCaseSaysNothing) {
    EXPECT_EQ(last_day(after<Answer>(tiny::fresh())), "2026-12-07");
}

TEST(FittedTerm, IsAsLongAsTheCaseSaysFromTheDayThatTheCaseSays) {
    const auto fitted = after<Answer>(tiny::fresh(), {{"weeks", 4}});
    EXPECT_EQ(last_day(fitted), "2026-12-14");
    EXPECT_EQ(deadline_of(fitted, "answer")->clock.term.source, "de regeling");
    EXPECT_EQ(iso(deadline_of(fitted, "answer")->clock.event), "2026-11-16");
}

TEST(FittedTerm, MayBePostponed) {
    using Later = PostponesDeadline<"answer", Weeks<1>, SetByAgreement, "afspraak">;
    EXPECT_EQ(last_day(after<Later>(after<Answer>(tiny::fresh()))), "2026-12-14");
    EXPECT_TRUE(after<Later>(tiny::fresh()).deadlines.empty()) << "what does not run is not postponed";
}

TEST(FittedTerm, RunsAgainOnTheLastDayOfATermThatLapsed) {
    using Stop = SuspendsDeadline<"answer">;
    using Repair = StartsDeadline<"repair", "Herstel", Days<1>, SetByAgreement, "brief">;
    using Again = ResumesAfterLapse<"answer", "repair">;
    EXPECT_EQ(last_day(after<Again>(after<Repair>(after<Stop>(after<Answer>(tiny::fresh()))))), "2026-12-07");
}

}  // namespace
}  // namespace bolwerk::engine
