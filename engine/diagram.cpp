#include "engine/diagram.hpp"

#include <algorithm>
#include <map>

#include "engine/diagram_lines.hpp"

namespace bolwerk::engine {
namespace {

constexpr int width_of_a_digit = 6;

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
        draw_lines(diagram_);
        place_marks(diagram_);
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

    /// What is too long for a screen goes on below, as a text does.
    void break_into_bands() {
        std::map<int, int> rows;
        for (const auto& node : diagram_.nodes) rows[band_of(node)] = std::max(rows[band_of(node)], node.row + 1);
        for (auto& node : diagram_.nodes)
            for (int band = 0; band < band_of(node); ++band) node.row += rows[band];
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
        edge.mark += (edge.mark.empty() ? "" : ", ") + std::to_string(number_of(action));
        edge.mark_width = static_cast<int>(edge.mark.size()) * width_of_a_digit + 6;
    }

    /// An action has the same number on every line.
    std::size_t number_of(const ActionInfo& action) {
        const auto [found, added] = numbers_.try_emplace(action.id, numbers_.size() + 1);
        if (added)
            diagram_.key.push_back(action.timer ? "Bolwerk " + std::string(action.past) : std::string(action.label));
        return found->second;
    }

    DiagramEdge& edge_between(std::string_view from, std::string_view to) {
        const auto found = std::ranges::find_if(
            diagram_.edges, [&](const DiagramEdge& edge) { return edge.from == from && edge.to == to; });
        if (found != diagram_.edges.end()) return *found;
        return diagram_.edges.emplace_back(DiagramEdge{from, to, {}, {}, true, {}, {}, {}, 0});
    }

    DiagramNode& node(std::string_view id) { return *std::ranges::find(diagram_.nodes, id, &DiagramNode::id); }

    const Definition& definition_;
    Diagram diagram_;
    std::map<std::string_view, std::size_t> numbers_;
};

}  // namespace

Diagram layout(const Definition& definition) { return Layouter(definition).run(); }

}  // namespace bolwerk::engine
