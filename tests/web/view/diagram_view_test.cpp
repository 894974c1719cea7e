#include "web/view/diagram_view.hpp"

#include <gtest/gtest.h>

#include <set>

#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

const engine::Definition& workflow(const std::vector<engine::Definition>& all, std::string_view id) {
    for (const auto& one : all)
        if (one.id == id) return one;
    throw std::runtime_error("Expected a workflow, but there is none");
}

/// The drawing of a workflow that is wider than a screen.
TEST(DiagramView, leads_to_where_the_case_is_when_the_drawing_is_wide) {
    const auto definitions = workflows::every_definition();
    Json page;
    add_diagram(page, workflow(definitions, "kvo_b"), {}, "certified");
    EXPECT_EQ(page["is_wide_diagram"], true);
    EXPECT_EQ(page["has_now"], true);
    int now = 0;
    for (const auto& node : page["diagram"]["nodes"]) now += node["is_now"].get<bool>() ? 1 : 0;
    EXPECT_EQ(now, 1);
}

TEST(DiagramView, says_how_to_see_the_rest_of_it_on_a_telephone_whatever_the_workflow) {
    for (const auto& definition : workflows::every_definition()) {
        Json page;
        add_diagram(page, definition, {}, "");
        EXPECT_EQ(page["is_wide_diagram"], true) << definition.id;
    }
}

/// The content of a page is 1392 px wide on a screen of 1440, a card and a scroll bar take the rest.
TEST(DiagramView, stands_whole_on_the_screen_of_a_desk_whatever_the_workflow) {
    for (const auto& definition : workflows::every_definition()) {
        Json page;
        add_diagram(page, definition, {}, "");
        EXPECT_LE(page["diagram"]["width"].get<int>(), 1343) << definition.id;
        std::set<std::pair<int, int>> places;
        for (const auto& node : page["diagram"]["nodes"]) {
            EXPECT_TRUE(places.emplace(node["x"].get<int>(), node["y"].get<int>()).second) << definition.id;
            EXPECT_LE(node["y"].get<int>() + node["h"].get<int>(), page["diagram"]["height"].get<int>());
        }
    }
}

/// "Samenwerkingsovereenkomst" ran out of its box on both sides.
TEST(DiagramView, keeps_every_label_within_its_box_whatever_the_workflow) {
    for (const auto& definition : workflows::every_definition()) {
        Json page;
        add_diagram(page, definition, {}, "");
        for (const auto& node : page["diagram"]["nodes"])
            for (const auto& line : node["lines"]) {
                const auto text = line["line_text"].get<std::string>();
                EXPECT_LE(text.size() * 7, node["w"].get<std::size_t>()) << definition.id << ' ' << text;
                EXPECT_GT(line["line_y"].get<int>() - 14, node["y"].get<int>()) << text;
                EXPECT_LT(line["line_y"].get<int>(), node["y"].get<int>() + node["h"].get<int>()) << text;
            }
    }
}

TEST(DiagramView, has_nowhere_to_lead_to_on_the_page_of_the_workflow_itself) {
    const auto definitions = workflows::every_definition();
    Json page;
    add_diagram(page, workflow(definitions, "kvo_b"), {}, "");
    EXPECT_EQ(page["has_now"], false);
}

}  // namespace
}  // namespace bolwerk::web
