#include "web/view/road.hpp"

#include <gmock/gmock.h>

#include "web/view/broken_word.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using testing::ElementsAre;

std::vector<std::string_view> road_of_workflow(std::string_view id) {
    static const auto definitions = workflows::every_definition();
    for (const auto& one : definitions)
        if (one.id == id) return road_of(one);
    throw std::runtime_error("Expected a workflow, but there is none");
}

/// A coordinator read "Ingetrokken" after "Hercertificering" as what was planned.
TEST(Road, ends_where_a_case_goes_round_and_not_with_a_way_out) {
    EXPECT_EQ(road_of_workflow("kvo_b").back(), "recertification");
    EXPECT_THAT(road_of_workflow("cooperation"),
                ElementsAre("none", "exploration", "start_up", "active", "structural"));
}

TEST(Road, is_the_whole_line_where_the_end_is_what_it_is_for) {
    EXPECT_EQ(road_of_workflow("project_plan").back(), "embedded");
    EXPECT_EQ(road_of_workflow("subsidy").back(), "closed");
    EXPECT_EQ(road_of_workflow("intervention").back(), "closed");
}

TEST(BrokenWord, is_broken_between_the_words_that_it_is_made_of) {
    EXPECT_THAT(parts_of_word("Samenwerkingsovereenkomst"), ElementsAre("Samenwerkings", "overeenkomst"));
    EXPECT_THAT(parts_of_word("Vastgesteld"), ElementsAre("Vastgesteld"));
    EXPECT_EQ(with_soft_hyphens("Intentieverklaring getekend"), "Intentie\u00ADverklaring getekend");
    EXPECT_EQ(with_soft_hyphens(""), "");
}

/// Ten steps share a screen of 1280 px.
TEST(BrokenWord, no_part_of_a_step_is_wider_than_its_place_on_long_roads) {
    for (const auto& definition : workflows::every_definition()) {
        const auto road = road_of(definition);
        if (road.size() < 8) continue;
        for (const auto state : road) {
            const std::string label(engine::state_of(definition, state).label);
            std::istringstream words(label);
            for (std::string word; words >> word;)
                for (const auto part : parts_of_word(word))
                    EXPECT_LE(part.size(), 15U) << definition.id << ' ' << label;
        }
    }
}

}  // namespace
}  // namespace bolwerk::web
