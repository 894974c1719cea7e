#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "engine/diagram.hpp"
#include "tests/workflows/every_workflow_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;
using States = std::set<std::string_view>;

/// States that can be reached from one, by rows that pass the filter.
template <class Filter>
States reached_from(const Definition& definition, std::string_view start, Filter filter) {
    States reached{start};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const auto& step : definition.steps)
            for (const auto from : step.from)
                if (reached.contains(from) && filter(step)) reached.insert(step.target(from));
    }
    return reached;
}

States reached_from(const Definition& definition, std::string_view start) {
    return reached_from(definition, start, [](const StepInfo&) { return true; });
}

TEST_P(EveryWorkflow, ReachesEveryState) {
    const auto reached = reached_from(definition(), begin_state);
    for (const auto& state : definition().states) EXPECT_TRUE(reached.contains(state.id)) << state.id;
}

TEST_P(EveryWorkflow, HasAWayToAnEndFromEveryOpenState) {
    for (const auto& state : definition().states) {
        const auto reached = reached_from(definition(), state.id);
        const auto is_end = [&](const StateInfo& one) { return one.final && reached.contains(one.id); };
        EXPECT_TRUE(std::ranges::any_of(definition().states, is_end)) << state.id;
    }
}

TEST_P(EveryWorkflow, LeavesNoEnd) {
    for (const auto& step : definition().steps)
        for (const auto from : step.from) EXPECT_FALSE(state_of(definition(), from).final) << from;
}

/// Word of another case undoes an end, a person never does.
TEST_P(EveryWorkflow, UndoesAnEndByARowOfItsTableThatBolwerkTakes) {
    for (const auto& reopening : definition().reopenings) {
        EXPECT_TRUE(state_of(definition(), reopening.from).final) << reopening.from;
        EXPECT_FALSE(state_of(definition(), reopening.as_if_in).final) << reopening.as_if_in;
        EXPECT_TRUE(action_of(definition(), reopening.action).timer) << reopening.action;
        EXPECT_TRUE(std::ranges::any_of(definition().steps, [&](const StepInfo& step) {
            return step.leaves(reopening.as_if_in) && step.action == reopening.action;
        })) << reopening.action;
    }
}

TEST_P(EveryWorkflow, HasATableThatFitsInOnesHead) { EXPECT_LE(definition().steps.size(), 35u); }

TEST_P(EveryWorkflow, HasStableEnglishIdsAndDutchLabels) {
    const std::regex id{"[a-z][a-z0-9]*(_[a-z0-9]+)*"}, label{"[A-Z0-9].*[a-z)A-Z0-9%]"};
    const auto well_formed = [&](std::string_view text, const std::regex& form) {
        return std::regex_match(std::string(text), form);
    };
    EXPECT_TRUE(well_formed(definition().id, id));
    EXPECT_TRUE(well_formed(definition().prefix, std::regex{"[A-Z]{3}"}));
    for (const auto& state : definition().states) {
        EXPECT_TRUE(well_formed(state.id, id)) << state.id;
        EXPECT_TRUE(well_formed(state.label, label)) << state.label;
    }
    for (const auto& action : definition().actions) {
        EXPECT_TRUE(well_formed(action.id, id)) << action.id;
        EXPECT_TRUE(well_formed(action.label, label)) << action.label;
        EXPECT_TRUE(well_formed(action.past, std::regex{"[a-z].*"})) << action.past;
    }
}

TEST_P(EveryWorkflow, HasButtonsThatBeginWithAVerb) {
    // A noun or an infinitive would end like these; "Open" is the one imperative that does.
    const std::regex no_imperative{"(?!Open )[^ ]*(en|ing|tie|heid)( .*)?"};
    for (const auto& action : definition().actions) {
        if (action.timer) continue;
        EXPECT_FALSE(std::regex_match(std::string(action.label), no_imperative)) << action.label;
    }
}

TEST_P(EveryWorkflow, AsksFieldsWithAPlaceOfTheirOwn) {
    for (const auto& action : definition().actions) {
        if (action.form == nullptr) continue;
        std::set<std::string_view> names;
        for (const auto& field : *action.form) {
            EXPECT_TRUE(names.insert(field.name).second) << action.id << " " << field.name;
            EXPECT_TRUE(std::regex_match(std::string(field.name), std::regex{"[a-z][a-z0-9_]*"})) << field.name;
            EXPECT_FALSE(field.label.empty()) << field.name;
            EXPECT_LE(field.least, field.most) << field.name;
            const bool chooses = field.kind == FieldKind::choice || field.kind == FieldKind::choices;
            EXPECT_EQ(chooses && field.catalogue.empty(), !field.choices.empty()) << field.name;
        }
    }
}

TEST_P(EveryWorkflow, SaysWhoInTheFirstClauseOfEachRow) {
    for (const auto& step : definition().steps) {
        ASSERT_FALSE(step.clauses.empty());
        EXPECT_EQ(step.clauses.front().kind, ClauseKind::who) << step.action << " to " << step.to;
        EXPECT_FALSE(step.who.empty()) << step.action << " to " << step.to;
        const bool by_bolwerk =
            std::ranges::all_of(step.who, [](const RoleInfo& role) { return role.reach == Reach::system; });
        EXPECT_EQ(action_of(definition(), step.action).timer, by_bolwerk) << step.action;
    }
}

TEST_P(EveryWorkflow, StaysWhereItIsWhenAnEntryIsAdded) {
    for (const auto& step : definition().steps) {
        if (action_of(definition(), step.action).entry) {
            EXPECT_EQ(step.to, "") << step.action;
        }
    }
}

TEST_P(EveryWorkflow, ShowsItsMainLineUpToAnEnd) {
    const auto line = main_line(definition());
    ASSERT_FALSE(line.empty());
    EXPECT_TRUE(state_of(definition(), line.back()).final) << line.back();
}

TEST_P(EveryWorkflow, CanBeDrawn) {
    const auto diagram = layout(definition());
    std::set<std::pair<int, int>> places;
    for (const auto& node : diagram.nodes)
        EXPECT_TRUE(places.emplace(node.layer, node.row).second) << node.id << " stands on another state";
    EXPECT_EQ(diagram.nodes.size() + 1, definition().states.size());
}

/// Two pieces that lie on each other for some length; what only crosses does not.
bool lies_on(DiagramPoint a, DiagramPoint b, DiagramPoint c, DiagramPoint d) {
    const auto shared = [](int one, int other, int third, int fourth) {
        return std::max(std::min(one, other), std::min(third, fourth)) <
               std::min(std::max(one, other), std::max(third, fourth));
    };
    if (a.x == b.x && c.x == d.x) return a.x == c.x && shared(a.y, b.y, c.y, d.y);
    return a.y == b.y && c.y == d.y && a.y == c.y && shared(a.x, b.x, c.x, d.x);
}

bool share_a_piece(const DiagramEdge& one, const DiagramEdge& other) {
    for (std::size_t i = 1; i < one.points.size(); ++i)
        for (std::size_t j = 1; j < other.points.size(); ++j)
            if (lies_on(one.points[i - 1], one.points[i], other.points[j - 1], other.points[j])) return true;
    return false;
}

TEST_P(EveryWorkflow, IsDrawnWithLinesThatComeTogetherOnlyWhereTheyLeadToTheSameState) {
    const auto diagram = layout(definition());
    for (const auto& one : diagram.edges)
        for (const auto& other : diagram.edges) {
            const bool apart = one.to == other.to || !share_a_piece(one, other);
            EXPECT_TRUE(apart) << one.from << " to " << one.to << ", " << other.from << " to " << other.to;
        }
}

/// A decision that needs an earlier act of somebody else cannot be reached without that act.
TEST_P(EveryWorkflow, HasNoPathAroundAnApproval) {
    for (const auto& step : definition().steps)
        for (const auto& clause : step.clauses)
            for (const auto excluded : clause.excludes) {
                const auto without = reached_from(definition(), begin_state,
                                                  [&](const StepInfo& other) { return other.action != excluded; });
                for (const auto from : step.from)
                    EXPECT_FALSE(without.contains(from)) << step.action << " without " << excluded;
            }
}

}  // namespace
}  // namespace bolwerk::workflows
