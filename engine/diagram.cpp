#include "engine/diagram.hpp"

#include <algorithm>
#include <map>

namespace bolwerk::engine {
namespace {

constexpr int column = Diagram::box_width + Diagram::column_gap;
constexpr int row_height = Diagram::box_height + Diagram::row_gap;
constexpr int margin = 24;
constexpr int left = 48;  ///< of the first column: lines from elsewhere come in there
constexpr int lane = 8;   ///< between two lines that run beside each other

using Layers = std::map<std::string_view, int>;

/// The main line counts from 0; every other state stands one after the first state that it is reached from.
Layers layers_of(const Definition& definition) {
    Layers layers;
    int next = 0;
    for (const auto state : main_line(definition)) layers.emplace(state, next++);
    layers.emplace(begin_state, -1);  // a case may begin in more than one state
    for (bool found = true; found;) {
        found = false;
        for (const auto& step : definition.steps) {
            for (const auto state : step.from) {
                const auto from = layers.find(state);
                if (from == layers.end() || layers.contains(step.target(state))) continue;
                layers.emplace(step.target(state), from->second + 1);
                found = true;
            }
        }
    }
    return layers;
}

class Layouter {
public:
    explicit Layouter(const Definition& definition) : definition_(definition) {}

    Diagram run() {
        place_states();
        collect_edges();
        for (auto& edge : diagram_.edges) route(edge);
        measure();
        return std::move(diagram_);
    }

private:
    void place_states() {
        const auto main = main_line(definition_);
        const auto layers = layers_of(definition_);
        std::map<int, int> used;
        for (const auto& state : definition_.states) {
            const auto layer = layers.find(state.id);
            if (state.id == begin_state || layer == layers.end()) continue;
            const bool on_main = std::ranges::find(main, state.id) != main.end();
            DiagramNode node{state.id, state.label, state.final, on_main, layer->second, 0};
            if (!on_main) node.row = ++used[node.layer];
            diagram_.nodes.push_back(std::move(node));
        }
        break_into_bands();
    }

    static int band_of(const DiagramNode& node) { return node.layer / Diagram::columns; }
    static int column_of(const DiagramNode& node) { return node.layer % Diagram::columns; }

    /// What is too long for a screen goes on below, as a text does.
    void break_into_bands() {
        std::map<int, int> rows;
        for (const auto& node : diagram_.nodes) rows[band_of(node)] = std::max(rows[band_of(node)], node.row + 1);
        for (auto& node : diagram_.nodes) {
            for (int band = 0; band < band_of(node); ++band) node.row += rows[band];
            node.x = left + column_of(node) * column;
            node.y = margin + row_height + node.row * row_height;
        }
    }

    void collect_edges() {
        for (const auto& step : definition_.steps)
            for (const auto from : step.from)
                if (from != begin_state) draw(action_of(definition_, step.action), from, step.target(from));
    }

    void draw(const ActionInfo& action, std::string_view from, std::string_view to) {
        if (from == to) {
            node(from).loops.emplace_back(action.label);
            return;
        }
        auto& edge = edge_between(from, to);
        if (std::ranges::find(edge.actions, action.id) != edge.actions.end()) return;
        edge.labels.emplace_back(action.timer ? action.past : action.label);
        edge.actions.push_back(action.id);
        edge.timer = edge.timer && action.timer;
    }

    DiagramEdge& edge_between(std::string_view from, std::string_view to) {
        const auto found = std::ranges::find_if(
            diagram_.edges, [&](const DiagramEdge& edge) { return edge.from == from && edge.to == to; });
        if (found != diagram_.edges.end()) return *found;
        return diagram_.edges.emplace_back(DiagramEdge{from, to, {}, {}, true, {}, {}});
    }

    DiagramNode& node(std::string_view id) { return *std::ranges::find(diagram_.nodes, id, &DiagramNode::id); }

    /// Each line gets a lane of its own in the gap it runs through, so that lines do not lie on top of each other.
    int next_lane(int& taken, int room) { return (taken++ % (room / lane)) * lane; }

    void route(DiagramEdge& edge) {
        const auto& from = node(edge.from);
        const auto& to = node(edge.to);
        const int middle = Diagram::box_height / 2;
        const DiagramPoint start{from.x + Diagram::box_width, from.y + middle}, end{to.x, to.y + middle};
        const bool beside = to.layer == from.layer + 1 && band_of(to) == band_of(from);
        if (beside && to.row == from.row)
            edge.points = {start, end};
        else if (beside)
            edge.points = through_gap(start, end, column_of(from));
        else
            edge.points = over_a_channel(from, to);
        edge.label_at = middle_of_longest(edge.points);
    }

    /// A place in the room behind a column; behind -1 is the room before the first one.
    int gap_x(int behind) {
        if (behind < 0) return lane + next_lane(gaps_[behind], left - 2 * lane);
        return left + behind * column + Diagram::box_width + 2 * lane +
               next_lane(gaps_[behind], Diagram::column_gap - 4 * lane);
    }
    /// A line above the row, with its label clear of the boxes above it: the room between two rows of boxes.
    int channel_y(int row) {
        return margin + (row + 1) * row_height - Diagram::row_gap + 2 * lane +
               next_lane(channels_[row], Diagram::row_gap - 3 * lane);
    }

    std::vector<DiagramPoint> through_gap(DiagramPoint start, DiagramPoint end, int behind) {
        const int x = gap_x(behind);
        return {start, {x, start.y}, {x, end.y}, end};
    }

    /// Forward over several columns, back, on to the next band, or up and down in one column: out at the right, along a
    /// channel, in at the left.
    std::vector<DiagramPoint> over_a_channel(const DiagramNode& from, const DiagramNode& to) {
        const int middle = Diagram::box_height / 2;
        const int y = channel_y(band_of(from) == band_of(to) ? std::min(from.row, to.row) : to.row);
        const int out = gap_x(column_of(from)), in = gap_x(column_of(to) - 1);
        return {{from.x + Diagram::box_width, from.y + middle},
                {out, from.y + middle},
                {out, y},
                {in, y},
                {in, to.y + middle},
                {to.x, to.y + middle}};
    }

    static int length(DiagramPoint a, DiagramPoint b) { return std::abs(a.x - b.x) + std::abs(a.y - b.y); }

    static DiagramPoint middle_of_longest(const std::vector<DiagramPoint>& points) {
        std::size_t longest = 1;
        for (std::size_t i = 2; i < points.size(); ++i)
            if (length(points[i - 1], points[i]) > length(points[longest - 1], points[longest])) longest = i;
        const auto a = points[longest - 1], b = points[longest];
        return {(a.x + b.x) / 2, (a.y + b.y) / 2};
    }

    void measure() {
        for (const auto& node : diagram_.nodes) {
            diagram_.width = std::max(diagram_.width, node.x + column + lane);
            diagram_.height = std::max(diagram_.height, node.y + Diagram::box_height + margin);
        }
    }

    const Definition& definition_;
    Diagram diagram_;
    std::map<int, int> gaps_, channels_;
};

}  // namespace

Diagram layout(const Definition& definition) { return Layouter(definition).run(); }

}  // namespace bolwerk::engine
