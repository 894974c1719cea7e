#include "web/view/diagram_view.hpp"

#include <algorithm>

#include "engine/diagram.hpp"
#include "web/view/broken_word.hpp"

namespace bolwerk::web {
namespace {

using engine::Diagram;
using engine::DiagramEdge;
using engine::DiagramNode;
using engine::Json;

/// The room for the drawing on the narrowest screen; what is wider scrolls in a box of its own there.
constexpr int narrowest_page = 254;
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

/// Lines that fit the box, broken at a blank or, of a word that is too long, between the words that it is made of.
std::vector<std::string> lines_of(std::string_view label) {
    std::vector<std::string> lines{""};
    const auto add = [&](std::string_view part, const char* before) {
        if (lines.back().size() + 1 + part.size() > letters_in_a_box && !lines.back().empty()) lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : before) + std::string(part);
    };
    for (std::size_t at = 0; at < label.size();) {
        const auto end = std::min(label.find(' ', at), label.size());
        const auto word = label.substr(at, end - at);
        const auto parts = word.size() > letters_in_a_box ? parts_of_word(word) : std::vector{word};
        for (std::size_t part = 0; part < parts.size(); ++part)
            add(std::string(parts[part]) + (part + 1 < parts.size() ? "-" : ""), " ");
        at = end + 1;
    }
    return lines;
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

Json edge_view(const DiagramEdge& edge, const Way& way) {
    const auto style = way.went(edge) ? "done" : edge.from == way.now ? "next" : "todo";
    const auto at = edge.mark_at;
    return {{"edge_class", style},
            {"edge_path", path_of(edge.points)},
            {"mark", edge.mark},
            {"mark_x", at.x},
            {"mark_text_y", at.y + 4},
            {"mark_left", at.x - edge.mark_width / 2},
            {"mark_top", at.y - Diagram::mark_height / 2},
            {"mark_width", edge.mark_width},
            {"mark_height", Diagram::mark_height}};
}

/// What is drawn last lies on top where lines come together: the way of the case.
int nearness(const Json& edge) {
    const auto& style = edge.at("edge_class");
    return style == "done" ? 2 : style == "next" ? 1 : 0;
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

/// Without a case there is no way and no place on it.
Json signs(bool of_a_case) {
    using Row = std::pair<const char*, const char*>;
    const auto rows = [](std::initializer_list<Row> all, bool line) {
        Json list = Json::array();
        for (const auto& [shape, text] : all)
            list.push_back({{"shape_class", shape}, {"is_line", line}, {"legend_text", text}});
        return list;
    };
    if (!of_a_case) return rows({{"todo", "Toestand van een zaak"}, {"end", "Einde"}}, false);
    auto all =
        rows({{"done", "Geweest"}, {"now", "Hier is de zaak nu"}, {"todo", "Kan nog komen"}, {"end", "Einde"}}, false);
    for (auto& line :
         rows({{"done", "Zo ging de zaak"}, {"next", "Stap vanuit de toestand van nu"}, {"todo", "Andere stap"}}, true))
        all.push_back(std::move(line));
    return all;
}

}  // namespace

void add_diagram(Json& page, const engine::Definition& definition, const std::vector<engine::Event>& path,
                 std::string_view now) {
    const auto diagram = engine::layout(definition);
    const Way way{path, now};
    Json nodes = Json::array(), heads = Json::array();
    std::vector<Json> edges;
    for (const auto& node : diagram.nodes) nodes.push_back(node_view(node, way));
    for (const auto& edge : diagram.edges) edges.push_back(edge_view(edge, way));
    std::ranges::stable_sort(edges, {}, nearness);
    for (const auto* head : {"done", "next", "todo"}) heads.push_back({{"head_class", head}});
    page["has_diagram"] = !diagram.nodes.empty();
    page["is_wide_diagram"] = diagram.width > narrowest_page;
    page["has_now"] = std::ranges::find(diagram.nodes, now, &DiagramNode::id) != diagram.nodes.end();
    page["has_diagram_svg"] = false;
    page["diagram_label"] = "Diagram van de werkwijze " + std::string(definition.title);
    page["diagram"] = {
        {"width", diagram.width}, {"height", diagram.height}, {"drawing_label", spoken(definition, diagram)},
        {"heads", heads},         {"nodes", nodes},           {"edges", edges}};
    page["diagram_legend"] = signs(!now.empty());
    page["diagram_key"] = diagram.key;
    page["has_diagram_key"] = !diagram.key.empty();
}

}  // namespace bolwerk::web
