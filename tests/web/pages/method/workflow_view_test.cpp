#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "web/pages/method/steps_view.hpp"
#include "web/pages/method/terms_view.hpp"
#include "web/view/diagram_view.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;

const engine::Definition& intervention() {
    static const auto all = workflows::every_definition();
    return *std::ranges::find(all, "intervention", &engine::Definition::id);
}

const Json& row_of(const Json& rows, std::string_view action) {
    return *std::ranges::find_if(rows, [&](const Json& row) { return row.at("action_label") == action; });
}

TEST(WorkflowView, a_step_says_who_on_what_condition_and_what_follows) {
    const auto rows = steps_view(intervention());
    const auto& row = row_of(rows, "Meld als uitgevoerd");
    EXPECT_EQ(row.at("from"), "In uitvoering");
    EXPECT_EQ(row.at("to"), "Uitgevoerd");
    EXPECT_EQ(row.at("who"), "de eigenaar van de interventie");
    EXPECT_THAT(row.at("conditions").dump(), HasSubstr("Er is een bewijsstuk toegevoegd."));
    EXPECT_THAT(row.at("effects").dump(), HasSubstr("Start termijn: Effect meten, 6 maanden (afspraak programma)"));
    EXPECT_THAT(row.at("effects").dump(), HasSubstr("Herinnering 1 maand vooraf"));
}

TEST(WorkflowView, a_term_that_ends_is_called_by_its_label) {
    const auto rows = steps_view(intervention());
    const auto& row = row_of(rows, "Accepteer de interventie");
    EXPECT_THAT(row.at("effects").dump(), HasSubstr("Einde termijn: Antwoord van de eigenaar"));
}

TEST(WorkflowView, rows_that_differ_in_where_they_begin_are_one) {
    const auto rows = steps_view(intervention());
    EXPECT_EQ(row_of(rows, "Laat de interventie vervallen").at("from"),
              "Voorgesteld, Geaccepteerd, Latere dag gevraagd, Gepland of In uitvoering");
    EXPECT_EQ(std::ranges::count_if(
                  rows, [](const Json& row) { return row.at("action_label") == "Laat de interventie vervallen"; }),
              1);
}

TEST(WorkflowView, the_matrix_gives_a_role_what_the_table_gives_it) {
    Json page = Json::object();
    add_roles(page, intervention());
    const auto& names = page.at("role_names");
    const auto owner = std::ranges::find(names, Json("de eigenaar van de interventie")) - names.begin();
    const auto& accept = row_of(page.at("role_rows"), "Accepteer de interventie").at("cells");
    ASSERT_EQ(accept.size(), names.size());
    EXPECT_TRUE(accept[static_cast<std::size_t>(owner)].at("may"));
    EXPECT_EQ(std::ranges::count_if(accept, [](const Json& cell) { return cell.at("may").get<bool>(); }), 1);
}

TEST(WorkflowView, a_term_that_is_set_goes_before_the_table_unless_it_stands_in_a_statute) {
    const Json set{{"term.answer", {{"count", 5}, {"unit", "days"}}}};
    engine::DeadlinePlan plan{
        .name = "answer", .label = "Antwoord", .length = {2, engine::term::Unit::weeks}, .source = "afspraak"};
    EXPECT_EQ(length_text(plan, Json::object()), "2 weken");
    EXPECT_EQ(length_text(plan, set), "5 dagen");
    plan.in_statute = true;
    EXPECT_EQ(length_text(plan, set), "2 weken");
    EXPECT_FALSE(can_be_set(plan));
}

TEST(WorkflowView, every_workflow_shows_each_step_each_term_and_each_state_in_words) {
    for (const auto& definition : workflows::every_definition()) {
        const auto rows = steps_view(definition);
        for (const auto& action : definition.actions)
            EXPECT_TRUE(std::ranges::any_of(
                rows, [&](const Json& row) { return row.at("action_label") == step_label(action); }))
                << definition.id << " " << action.id;
        EXPECT_EQ(terms_view(definition, Json::object()).size(), terms_of(definition).size());
        Json page = Json::object();
        add_diagram(page, definition);
        EXPECT_TRUE(page.at("has_diagram"));
        EXPECT_EQ(page.at("diagram").at("nodes").size() + 1, definition.states.size()) << definition.id;
    }
}

TEST(DiagramView, every_arrow_has_a_number_of_the_key_and_no_two_are_drawn_over_each_other) {
    for (const auto& definition : workflows::every_definition()) {
        Json page = Json::object();
        add_diagram(page, definition);
        std::set<std::pair<int, int>> places;
        std::string marks = ",";
        for (const auto& edge : page.at("diagram").at("edges")) {
            marks += " " + edge.at("mark").get<std::string>() + ",";
            EXPECT_TRUE(places.emplace(edge.at("mark_x").get<int>(), edge.at("mark_top").get<int>()).second)
                << definition.id;
        }
        for (std::size_t number = 1; number <= page.at("diagram_key").size(); ++number)
            EXPECT_NE(marks.find(", " + std::to_string(number) + ","), std::string::npos) << definition.id << number;
        EXPECT_EQ(marks.find(" ,"), std::string::npos) << definition.id;
    }
}

TEST(DiagramView, every_kind_of_line_and_box_stands_in_the_legend) {
    Json page = Json::object();
    add_diagram(page, intervention(), {}, engine::main_line(intervention()).front());
    const auto& legend = page.at("diagram_legend");
    const auto explains = [&](const Json& shape, bool line) {
        return std::ranges::any_of(
            legend, [&](const Json& row) { return row.at("shape_class") == shape && row.at("is_line") == line; });
    };
    for (const auto& edge : page.at("diagram").at("edges"))
        EXPECT_TRUE(explains(edge.at("edge_class"), true)) << edge.at("edge_class");
    for (const auto& node : page.at("diagram").at("nodes"))
        EXPECT_TRUE(explains(node.at("node_class"), false)) << node.at("node_class");
}

TEST(DiagramView, the_way_of_a_case_is_drawn_on_it) {
    Json page = Json::object();
    const auto line = engine::main_line(intervention());
    const std::vector<engine::Event> path{
        {.action = "accept", .from = std::string(line[0]), .to = std::string(line[1])}};
    add_diagram(page, intervention(), path, line[1]);
    const auto with_class = [&](const char* list, const char* key, const char* value) {
        const auto& all = page.at("diagram").at(list);
        return std::ranges::count_if(all, [&](const Json& one) { return one.at(key) == value; });
    };
    EXPECT_EQ(with_class("nodes", "node_class", "now"), 1);
    EXPECT_EQ(with_class("nodes", "node_class", "done"), 1);
    EXPECT_EQ(with_class("edges", "edge_class", "done"), 1);
    EXPECT_GE(with_class("edges", "edge_class", "next"), 1);
}

}  // namespace
}  // namespace bolwerk::web
