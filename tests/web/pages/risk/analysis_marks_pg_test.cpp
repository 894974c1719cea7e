// What the database knows of the states of an analysis and of its round is what their tables say.
#include <gmock/gmock.h>

#include <set>

#include "db/query_set.hpp"
#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using testing::ElementsAre;

class AnalysisMarks : public SignedInPages {
protected:
    std::set<std::string> marked(const std::string& workflow, const std::string& mark) {
        std::set<std::string> states;
        for (const auto& row :
             owner.rows("select state from state_mark where workflow = $1 and mark = $2", {workflow, mark}))
            states.insert(row.front());
        return states;
    }
    std::set<std::string> states_that_take(std::string_view workflow, std::string_view action) {
        std::set<std::string> states;
        for (const auto& step : site().definition(workflow)->steps)
            if (step.action == action) states.insert(step.from.begin(), step.from.end());
        return states;
    }
};

TEST_F(AnalysisMarks, in_force_are_the_states_that_end_when_its_validity_is_over) {
    EXPECT_EQ(marked("risk_analysis", "in_force"), states_that_take("risk_analysis", "validity"));
    EXPECT_EQ(marked("risk_analysis", "in_force").size(), 4U);
}

TEST_F(AnalysisMarks, a_draft_is_what_can_still_be_written) {
    EXPECT_EQ(marked("risk_analysis", "draft"), states_that_take("risk_analysis", "write"));
    EXPECT_THAT(marked("risk_analysis", "draft"), ElementsAre("draft"));
}

TEST_F(AnalysisMarks, a_round_is_adopted_from_the_decision_of_the_board_on) {
    std::set<std::string> after;
    const auto& steps = site().definition("risk_round")->steps;
    for (std::size_t before = after.size() + 1; before != after.size();) {
        before = after.size();
        for (const auto& step : steps)
            for (const auto from : step.from)
                if (step.action == "adopt" || after.contains(std::string(from))) after.emplace(step.target(from));
    }
    EXPECT_EQ(marked("risk_round", "adopted"), after);
    EXPECT_THAT(after, ElementsAre("adopted", "closed"));
}

TEST_F(AnalysisMarks, an_analysis_is_prepared_until_it_is_adopted_or_given_up) {
    owner.run("set search_path = " + db::query_set_name() + ", public");
    const auto prepared = [&](const std::string& state, const std::string& closed) {
        return owner.value("select is_analysis_prepared(jsonb_populate_record(null::case_file, '{\"state\": \"" +
                           state + "\", \"closed\": " + closed + "}'))");
    };
    for (const auto& state : site().definition("risk_analysis")->states) {
        const auto id = std::string(state.id);
        if (id == engine::begin_state) continue;
        const bool before_adoption = !state.final && !marked("risk_analysis", "in_force").contains(id);
        EXPECT_EQ(prepared(id, state.final ? "true" : "false"), before_adoption ? "t" : "f") << id;
    }
    EXPECT_EQ(prepared("factual_check", "false"), "t");
}

TEST_F(AnalysisMarks, signals_are_counted_by_the_roles_that_are_marked_for_it) {
    EXPECT_EQ(seen_by(els, "select counts_signals('municipal_coordinator')"), "t");
    EXPECT_EQ(seen_by(els, "select counts_signals('subsidy_officer')"), "f");
    EXPECT_EQ(seen_by(els, "select counts_signals('bestaatniet')"), "f");
    EXPECT_EQ(owner.value("select count(*) from role where counts_signals"), "9");
}

}  // namespace
}  // namespace bolwerk::web
