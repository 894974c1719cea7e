#include "engine/diagram.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

const DiagramNode& node(const Diagram& diagram, std::string_view id) {
    return *std::ranges::find(diagram.nodes, id, &DiagramNode::id);
}

TEST(Diagram, RunsTheMainLineFromLeftToRight) {
    const auto diagram = layout(tiny::permit());
    EXPECT_LT(node(diagram, "draft").x, node(diagram, "review").x);
    EXPECT_LT(node(diagram, "review").x, node(diagram, "done").x);
    EXPECT_EQ(node(diagram, "draft").y, node(diagram, "done").y);
    EXPECT_GT(node(diagram, "lapsed").y, node(diagram, "draft").y);
    EXPECT_FALSE(node(diagram, "lapsed").on_main_line);
}

TEST(Diagram, JoinsAllActionsBetweenTwoStatesInOneLine) {
    const auto diagram = layout(tiny::permit());
    const auto back = std::ranges::find_if(
        diagram.edges, [](const DiagramEdge& edge) { return edge.from == "review" && edge.to == "draft"; });
    ASSERT_NE(back, diagram.edges.end());
    EXPECT_EQ(back->labels, (std::vector<std::string>{"Geef terug"}));
    EXPECT_EQ(node(diagram, "review").loops, (std::vector<std::string>{"Geef terug"}));
}

TEST(Diagram, DrawsRightAnglesFromBoxToBox) {
    const auto diagram = layout(tiny::permit());
    for (const auto& edge : diagram.edges) {
        ASSERT_GE(edge.points.size(), 2u);
        EXPECT_EQ(edge.points.front().x, node(diagram, edge.from).x + Diagram::box_width);
        EXPECT_EQ(edge.points.back().x, node(diagram, edge.to).x);
        for (std::size_t i = 1; i < edge.points.size(); ++i)
            EXPECT_TRUE(edge.points[i].x == edge.points[i - 1].x || edge.points[i].y == edge.points[i - 1].y);
        for (const auto& point : edge.points) {
            EXPECT_TRUE(point.x >= 0 && point.x <= diagram.width);
            EXPECT_TRUE(point.y >= 0 && point.y <= diagram.height);
        }
    }
}

TEST(Diagram, GivesAnActionOneNumberAndNamesItInTheKey) {
    const auto diagram = layout(tiny::permit());
    for (const auto& edge : diagram.edges) {
        ASSERT_FALSE(edge.mark.empty());
        EXPECT_EQ(std::ranges::count(edge.mark, ',') + 1, static_cast<std::ptrdiff_t>(edge.actions.size()));
        const auto& named = diagram.key.at(static_cast<std::size_t>(std::stoi(edge.mark)) - 1);
        EXPECT_EQ(named, edge.timer ? "Bolwerk " + edge.labels.front() : edge.labels.front());
    }
}

TEST(Diagram, MarksWhatBolwerkDoesItself) {
    const auto diagram = layout(tiny::permit());
    for (const auto& edge : diagram.edges) EXPECT_EQ(edge.timer, edge.to == "lapsed");
}

TEST(Diagram, IsTheSameEachTime) {
    const auto once = layout(tiny::permit()), again = layout(tiny::permit());
    for (std::size_t i = 0; i < once.edges.size(); ++i) EXPECT_EQ(once.edges[i].points, again.edges[i].points);
}

}  // namespace
}  // namespace bolwerk::engine
