#include "web/view/diagram_view.hpp"

#include <algorithm>

#include "engine/diagram.hpp"

namespace bolwerk::web {
namespace {

using engine::Diagram;
using engine::DiagramEdge;
using engine::DiagramNode;
using engine::Json;

/// Wider than the page on the narrowest screen: the drawing scrolls in a box of its own there.
constexpr int narrowest_page = 288;
constexpr int width_of_a_letter = 7, line_height = 17;
constexpr std::size_t letters_in_a_box = Diagram::box_width / width_of_a_letter - 1;

/// The way of one case over the states.
struct Way {
    const std::vector<engine::Event>& path;
    std::string_view now;

    bool came_by(std::string_view state) const {
        return std::ranges::any_of(path, [&](const auto& event) { return event.from == state || event.to == state; });
    }
    bool went(const DiagramEdge& edge) const {
        return std::ranges::any_of(path,
                                   [&](const auto& event) { return event.from == edge.from && event.to == edge.to; });
    }
};

/// At most two lines, broken at a blank near the middle.
std::vector<std::string> lines_of(std::string_view label) {
    if (label.size() <= letters_in_a_box) return {std::string(label)};
    auto at = label.rfind(' ', letters_in_a_box);
    if (at == std::string_view::npos) at = label.find(' ');
    if (at == std::string_view::npos) return {std::string(label)};
    return {std::string(label.substr(0, at)), std::string(label.substr(at + 1))};
}

std::string_view class_of(const DiagramNode& node, const Way& way) {
    if (node.id == way.now) return "now";
    if (way.came_by(node.id)) return "done";
    return node.final ? "end" : "todo";
}

Json node_view(const DiagramNode& node, const Way& way) {
    const auto words = lines_of(node.label);
    const int x = node.x + Diagram::box_width / 2;
    int y = node.y + Diagram::box_height / 2 + 5 - line_height * (static_cast<int>(words.size()) - 1) / 2;
    Json lines = Json::array();
    for (const auto& line : words) {
        lines.push_back({{"line_x", x}, {"line_y", y}, {"line_text", line}});
        y += line_height;
    }
    return {{"x", node.x},
            {"y", node.y},
            {"w", Diagram::box_width},
            {"h", Diagram::box_height},
            {"node_class", class_of(node, way)},
            {"is_now", node.id == way.now},
            {"lines", lines}};
}

std::string path_of(const std::vector<engine::DiagramPoint>& points) {
    std::string path;
    for (const auto& point : points)
        path += (path.empty() ? "M" : "L") + std::to_string(point.x) + " " + std::to_string(point.y);
    return path;
}

/// A label is drawn where its line is long enough for it; the table of steps has them all.
std::string label_of(const DiagramEdge& edge) {
    std::string label;
    for (const auto& one : edge.labels) label += (label.empty() ? "" : " of ") + one;
    for (std::size_t i = 1; i < edge.points.size(); ++i) {
        const auto a = edge.points[i - 1], b = edge.points[i];
        const bool here = a.y == b.y && a.y == edge.label_at.y && (a.x + b.x) / 2 == edge.label_at.x;
        if (here && std::abs(a.x - b.x) >= static_cast<int>(label.size()) * width_of_a_letter) return label;
    }
    return {};
}

/// Where labels stand already, so that no two are drawn over each other.
class Labels {
public:
    bool has_room_for(const std::string& label, engine::DiagramPoint at) {
        const int half = static_cast<int>(label.size()) * width_of_a_letter / 2;
        const bool free = std::ranges::none_of(taken_, [&](const Taken& one) {
            return std::abs(one.at.y - at.y) < line_height && std::abs(one.at.x - at.x) < one.half + half;
        });
        if (free) taken_.push_back({at, half});
        return free;
    }

private:
    struct Taken {
        engine::DiagramPoint at;
        int half;
    };
    std::vector<Taken> taken_;
};

Json edge_view(const DiagramEdge& edge, const Way& way, Labels& labels) {
    auto label = label_of(edge);
    if (!label.empty() && !labels.has_room_for(label, edge.label_at)) label.clear();
    const auto style = way.went(edge) ? "done" : edge.from == way.now ? "next" : "todo";
    return {{"edge_class", style}, {"edge_path", path_of(edge.points)}, {"has_edge_label", !label.empty()},
            {"edge_label", label}, {"label_x", edge.label_at.x},        {"label_y", edge.label_at.y - 4}};
}

/// What somebody hears who does not see the picture.
std::string spoken(const engine::Definition& definition, const Diagram& diagram) {
    std::string line;
    for (const auto state : engine::main_line(definition)) {
        const auto node = std::ranges::find(diagram.nodes, state, &DiagramNode::id);
        if (node != diagram.nodes.end()) line += (line.empty() ? "" : ", ") + std::string(node->label);
    }
    return "Diagram van de werkwijze " + std::string(definition.title) + ". De hoofdlijn is: " + line +
           ". De tabel hieronder bevat dezelfde stappen.";
}

Json legend() {
    Json rows = Json::array();
    for (const auto& [node_class, text] :
         {std::pair{"done", "Geweest"}, {"now", "Hier is de zaak nu"}, {"todo", "Kan nog komen"}, {"end", "Einde"}})
        rows.push_back({{"node_class", node_class}, {"legend_text", text}});
    return rows;
}

}  // namespace

void add_diagram(Json& page, const engine::Definition& definition, const std::vector<engine::Event>& path,
                 std::string_view now) {
    const auto diagram = engine::layout(definition);
    const Way way{path, now};
    Json nodes = Json::array(), edges = Json::array(), heads = Json::array();
    for (const auto& node : diagram.nodes) nodes.push_back(node_view(node, way));
    Labels labels;
    for (const auto& edge : diagram.edges) edges.push_back(edge_view(edge, way, labels));
    for (const auto* head : {"done", "next", "todo"}) heads.push_back({{"head_class", head}});
    page["has_diagram"] = !diagram.nodes.empty();
    page["is_wide_diagram"] = diagram.width > narrowest_page;
    page["has_now"] = std::ranges::find(diagram.nodes, now, &DiagramNode::id) != diagram.nodes.end();
    page["has_diagram_svg"] = false;
    page["diagram_label"] = "Diagram van de werkwijze " + std::string(definition.title);
    page["diagram"] = {
        {"width", diagram.width}, {"height", diagram.height}, {"drawing_label", spoken(definition, diagram)},
        {"heads", heads},         {"nodes", nodes},           {"edges", edges}};
    page["diagram_legend"] = legend();
}

}  // namespace bolwerk::web
