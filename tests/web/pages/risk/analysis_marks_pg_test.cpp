// What the database knows of the states of an analysis is what its table says.
#include <gmock/gmock.h>

#include <set>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

class AnalysisMarks : public SignedInPages {};

TEST_F(AnalysisMarks, in_force_are_the_states_that_end_when_its_validity_is_over) {
    std::set<std::string> valid, marked;
    for (const auto& step : site().definition("risk_analysis")->steps)
        if (step.action == "validity") valid.emplace(step.from);
    for (const auto& row :
         owner.rows("select state from state_mark where workflow = 'risk_analysis' and mark = 'in_force'"))
        marked.insert(row.front());
    EXPECT_EQ(marked, valid);
    EXPECT_EQ(marked.size(), 4U);
}

TEST_F(AnalysisMarks, signals_are_counted_by_the_roles_that_are_marked_for_it) {
    EXPECT_EQ(seen_by(els, "select counts_signals('municipal_coordinator')"), "t");
    EXPECT_EQ(seen_by(els, "select counts_signals('subsidy_officer')"), "f");
    EXPECT_EQ(seen_by(els, "select counts_signals('bestaatniet')"), "f");
    EXPECT_EQ(owner.value("select count(*) from role where counts_signals"), "9");
}

}  // namespace
}  // namespace bolwerk::web
