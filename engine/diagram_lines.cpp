#include "engine/diagram_lines.hpp"

#include <algorithm>
#include <map>

namespace bolwerk::engine {
namespace {

constexpr int margin = 16;
constexpr int channel_lane = 12;  ///< between two lines above a row
constexpr int widest_lane = 14, narrowest_lane = 5;
constexpr int before_lanes = 12, after_lanes = 20;  ///< an arrow needs more room than a line that leaves

/// From the first to the last place of a line, both its own.
struct Reach {
    int first, last;

    bool meets(const Reach& other) const { return first <= other.last && other.first <= last; }
};

/// The lines that run beside each other in one room: each has the first lane where it meets no other.
class Lanes {
public:
    int take(const Reach& reach) {
        const auto free = std::ranges::find_if(lanes_, [&](const std::vector<Reach>& lane) {
            return std::ranges::none_of(lane, [&](const Reach& other) { return other.meets(reach); });
        });
        const auto lane = static_cast<int>(free - lanes_.begin());
        if (free == lanes_.end()) lanes_.emplace_back();
        lanes_[static_cast<std::size_t>(lane)].push_back(reach);
        return lane;
    }
    int count() const { return static_cast<int>(lanes_.size()); }

private:
    std::vector<std::vector<Reach>> lanes_;
};

int column_of(const DiagramNode& node) { return node.layer % Diagram::columns; }
int band_of(const DiagramNode& node) { return node.layer / Diagram::columns; }
/// Places from top to bottom: the room above a row, the row, the room above the next.
int above(const DiagramNode& node) { return 2 * node.row; }
int beside(const DiagramNode& node) { return 2 * node.row + 1; }

class Lines {
public:
    explicit Lines(Diagram& diagram) : diagram_(diagram) {}

    void draw() {
        for (auto& edge : diagram_.edges) ways_.push_back(way_of(edge));
        give_ports();
        take_lanes();
        place_rooms();
        for (auto& way : ways_) way.edge->points = points_of(way);
    }

private:
    struct Way {
        DiagramEdge* edge;
        const DiagramNode *from, *to;
        bool straight;  ///< from box to box in one row
        bool near;      ///< to the next column of the same band: needs no room above a row
        int port = 0;   ///< where it leaves, below the top of the box
        int out = 0;    ///< lane behind the box that it leaves

        bool goes_down() const { return to->row > from->row; }
    };
    /// Where all lines to one state come together.
    struct Trunk {
        Reach rows, columns;
        bool beside_straight = false;
        int in = 0, channel = 0;
    };

    const DiagramNode& node(std::string_view id) const {
        return *std::ranges::find(diagram_.nodes, id, &DiagramNode::id);
    }

    Way way_of(DiagramEdge& edge) {
        const auto &from = node(edge.from), &to = node(edge.to);
        const bool near = to.layer == from.layer + 1 && band_of(to) == band_of(from);
        return {&edge, &from, &to, near && to.row == from.row, near};
    }

    /// In the middle what goes straight on, above it what goes up, below it what goes down.
    void give_ports() {
        constexpr int middle = Diagram::box_height / 2, side_of_box = middle - Diagram::mark_height / 2 - 1;
        for (const auto& box : diagram_.nodes) {
            const bool straight =
                std::ranges::any_of(ways_, [&](const Way& way) { return way.from == &box && way.straight; });
            for (const bool down : {false, true}) {
                std::vector<Way*> side;
                for (auto& way : ways_)
                    if (way.from == &box && !way.straight && way.goes_down() == down) side.push_back(&way);
                const int step = (straight ? side_of_box : middle) / std::max(static_cast<int>(side.size()), 1);
                int port = step / 2;
                for (auto* way : side) {
                    way->port = down ? Diagram::box_height - port : port;
                    port += step;
                }
            }
        }
        for (auto& way : ways_)
            if (way.straight) way.port = middle;
    }

    void take_lanes() {
        for (auto& way : ways_) {
            auto& trunk = trunks_.try_emplace(way.edge->to, trunk_of(*way.to)).first->second;
            trunk.beside_straight |= way.straight;
            if (way.straight) continue;
            if (way.near) {
                trunk.rows.first = std::min(trunk.rows.first, beside(*way.from));
                trunk.rows.last = std::max(trunk.rows.last, beside(*way.from));
                continue;
            }
            const auto [top, bottom] = std::minmax({above(*way.to), beside(*way.from)});
            way.out = outs_[column_of(*way.from)].take({top, bottom});
            trunk.rows.first = std::min(trunk.rows.first, above(*way.to));
            trunk.columns.first = std::min(trunk.columns.first, column_of(*way.from));
            trunk.columns.last = std::max(trunk.columns.last, column_of(*way.from));
        }
        for (auto& [state, trunk] : trunks_) {
            const auto& to = node(state);
            const bool used =
                std::ranges::any_of(ways_, [&](const Way& way) { return way.to == &to && !way.straight; });
            const bool far = std::ranges::any_of(ways_, [&](const Way& way) { return way.to == &to && !way.near; });
            if (used) trunk.in = ins_[column_of(to) - 1].take(trunk.rows);
            if (far) trunk.channel = channels_[to.row].take(trunk.columns);
        }
    }

    static Trunk trunk_of(const DiagramNode& to) {
        return {{beside(to), beside(to)}, {column_of(to) - 1, column_of(to) - 1}};
    }

    int room_behind(int column, int lane) {
        return before_lanes + (outs_[column].count() + ins_[column].count()) * lane + after_lanes;
    }

    int wide(int lane) {
        int width = 2 * margin;
        for (int column = -1; column < Diagram::columns; ++column)
            width += room_behind(column, lane) + (column < 0 ? 0 : Diagram::box_width);
        return width;
    }

    void place_rooms() {
        lane_ = widest_lane;
        while (lane_ > narrowest_lane && wide(lane_) > Diagram::at_most) --lane_;
        int x = margin + room_behind(-1, lane_);
        for (int column = 0; column < Diagram::columns; ++column) {
            lefts_[column] = x;
            x += Diagram::box_width + room_behind(column, lane_);
        }
        int rows = 0;
        for (const auto& box : diagram_.nodes) rows = std::max(rows, box.row + 1);
        int y = margin;
        for (int row = 0; row < rows; ++row) {
            y += margin + std::max(channels_[row].count(), 1) * channel_lane;
            tops_[row] = y;
            y += Diagram::box_height;
        }
        for (auto& box : diagram_.nodes) {
            box.x = lefts_[column_of(box)];
            box.y = tops_[box.row];
            diagram_.width =
                std::max(diagram_.width, box.x + Diagram::box_width + room_behind(column_of(box), lane_) + margin);
        }
        diagram_.height = y + margin;
    }

    std::vector<DiagramPoint> points_of(const Way& way) {
        const auto& trunk = trunks_.at(way.edge->to);
        const auto &from = *way.from, &to = *way.to;
        const bool aside = trunk.beside_straight && !way.straight;
        const DiagramPoint start{from.x + Diagram::box_width, from.y + way.port};
        const DiagramPoint end{to.x, to.y + Diagram::box_height / 2 - (aside ? Diagram::box_height / 4 : 0)};
        if (way.straight) return {start, end};
        const int in = to.x - after_lanes - trunk.in * lane_;
        if (way.near) return {start, {in, start.y}, {in, end.y}, end};
        const int out = start.x + before_lanes + way.out * lane_;
        const int y = to.y - margin - trunk.channel * channel_lane;
        return {start, {out, start.y}, {out, y}, {in, y}, {in, end.y}, end};
    }

    Diagram& diagram_;
    std::vector<Way> ways_;
    std::map<std::string_view, Trunk> trunks_;
    std::map<int, Lanes> outs_, ins_, channels_;
    std::map<int, int> lefts_, tops_;
    int lane_ = widest_lane;
};

struct Box {
    int left, top, right, bottom;

    bool meets(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

Box between(DiagramPoint a, DiagramPoint b) {
    return {std::min(a.x, b.x) - 1, std::min(a.y, b.y) - 1, std::max(a.x, b.x) + 1, std::max(a.y, b.y) + 1};
}

Box mark_at(const DiagramEdge& edge, DiagramPoint at) {
    return {at.x - edge.mark_width / 2, at.y - Diagram::mark_height / 2, at.x + edge.mark_width / 2,
            at.y + Diagram::mark_height / 2};
}

class Marks {
public:
    explicit Marks(const Diagram& diagram) : diagram_(diagram) {
        constexpr int clear = 2, arrow = 10;
        for (const auto& node : diagram.nodes)
            boxes_.push_back({node.x - arrow, node.y - clear, node.x + Diagram::box_width + clear,
                              node.y + Diagram::box_height + clear});
    }

    DiagramPoint best_for(const DiagramEdge& edge) {
        const auto places = places_on(edge);
        const auto best =
            std::ranges::min_element(places, {}, [&](DiagramPoint at) { return met_by(edge, mark_at(edge, at)); });
        boxes_.push_back(mark_at(edge, *best));
        return *best;
    }

    /// How many places the line leaves open.
    std::ptrdiff_t choice_of(const DiagramEdge& edge) const {
        return std::ranges::count_if(places_on(edge),
                                     [&](DiagramPoint at) { return met_by(edge, mark_at(edge, at)) == 0; });
    }

private:
    /// From where the line leaves to its arrow.
    static std::vector<DiagramPoint> places_on(const DiagramEdge& edge) {
        constexpr int step = 2;
        std::vector<DiagramPoint> places;
        for (std::size_t i = 1; i < edge.points.size(); ++i) {
            const auto a = edge.points[i - 1], b = edge.points[i];
            const int length = std::abs(a.x - b.x) + std::abs(a.y - b.y);
            const int right = (b.x > a.x) - (b.x < a.x), down = (b.y > a.y) - (b.y < a.y);
            for (int far = 0; far <= length; far += step) places.push_back({a.x + right * far, a.y + down * far});
        }
        return places;
    }

    int met_by(const DiagramEdge& edge, const Box& mark) const {
        auto met = static_cast<int>(std::ranges::count_if(boxes_, [&](const Box& box) { return box.meets(mark); }));
        for (const auto& other : diagram_.edges)
            for (std::size_t i = 1; &other != &edge && i < other.points.size(); ++i)
                met += between(other.points[i - 1], other.points[i]).meets(mark) ? 1 : 0;
        return met;
    }

    const Diagram& diagram_;
    std::vector<Box> boxes_;
};

}  // namespace

void draw_lines(Diagram& diagram) { Lines(diagram).draw(); }

void place_marks(Diagram& diagram) {
    Marks marks(diagram);
    std::vector<std::pair<std::ptrdiff_t, DiagramEdge*>> order;
    for (auto& edge : diagram.edges) order.emplace_back(marks.choice_of(edge), &edge);
    std::ranges::stable_sort(order, {}, [](const auto& one) { return one.first; });
    for (const auto& [choice, edge] : order) edge->mark_at = marks.best_for(*edge);
}

}  // namespace bolwerk::engine
