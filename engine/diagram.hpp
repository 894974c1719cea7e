// A workflow as a picture: where each state stands and how the lines between them run. Pure arithmetic; a template
// draws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/definition.hpp"

namespace bolwerk::engine {

struct DiagramPoint {
    int x = 0, y = 0;

    bool operator==(const DiagramPoint&) const = default;
};

/// A state: a box of Diagram::box_width by Diagram::box_height with its top left corner at x, y.
struct DiagramNode {
    std::string_view id, label;
    bool final = false;
    bool on_main_line = false;
    int layer = 0;  ///< how many steps from the beginning
    int row = 0;    ///< 0 is the main line in the first band
    int x = 0, y = 0;
    std::vector<std::string> loops = {};  ///< labels of what can be done without leaving the state
};

/// All actions that lead from one state to another, as one line of right angles that ends in an arrow.
struct DiagramEdge {
    std::string_view from, to;
    std::vector<std::string> labels;  ///< "Accepteer", in the order of the table
    std::vector<std::string_view> actions;
    bool timer = false;                ///< only Bolwerk itself does this
    std::vector<DiagramPoint> points;  ///< at least two
    std::string mark;                  ///< "4" or "4, 5": its actions in the key
    DiagramPoint mark_at;              ///< the middle of a box of mark_width by Diagram::mark_height
    int mark_width = 0;
};

struct Diagram {
    static constexpr int box_width = 168, box_height = 64;
    static constexpr int mark_height = 16;
    static constexpr int columns = 5;     ///< in a band: as many as fit beside each other
    static constexpr int at_most = 1343;  ///< wide: what a desk's screen of 1440 px leaves for it

    int width = 0, height = 0;
    std::vector<DiagramNode> nodes;
    std::vector<DiagramEdge> edges;
    std::vector<std::string> key;  ///< what number 1, 2, ... on the lines stands for
};

/// The main line runs from left to right on the top row, and goes on in a band below where there is no more room; a
/// state beside it stands in the column after the one it is reached from. What leads to the same state comes in along
/// one line; lines to different states cross at right angles only. The same definition always gives the same picture.
Diagram layout(const Definition& definition);

}  // namespace bolwerk::engine
