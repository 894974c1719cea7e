#include "web/map/outline.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr double metres_per_tenth = 15;
// Where the drawing begins: the north-west corner of Gelderland and Flevoland, in RD metres.
constexpr double west = 128'000;
constexpr double north = 540'000;

[[noreturn]] void refuse(const std::string& found) {
    throw std::runtime_error("Expected areas in RD metres, but found " + found);
}

RdPoint point_of(const Json& pair) {
    if (!pair.is_array() || pair.size() < 2 || !pair[0].is_number() || !pair[1].is_number())
        refuse("a point that is no pair of numbers");
    const RdPoint point{pair[0].get<double>(), pair[1].get<double>()};
    const bool in_the_netherlands =
        point.east > 0 && point.east < 300'000 && point.north > 300'000 && point.north < 640'000;
    if (!in_the_netherlands) refuse("a point outside the Netherlands");
    return point;
}

void add_polygon(const Json& polygon, std::vector<Ring>& rings) {
    if (!polygon.is_array()) refuse("a polygon that is no list");
    for (const auto& points : polygon) {
        if (!points.is_array() || points.size() < 4) refuse("a ring of too few points");
        auto& ring = rings.emplace_back();
        for (const auto& point : points) ring.push_back(point_of(point));
    }
}

DrawnPoint drawn(RdPoint point) {
    return {static_cast<int>(std::lround((point.east - west) / metres_per_tenth)),
            static_cast<int>(std::lround((north - point.north) / metres_per_tenth))};
}

/// "12", "-.5", "3.4": the fewest characters for tenths.
std::string units(int tenths) {
    const int whole = std::abs(tenths) / 10;
    const int rest = std::abs(tenths) % 10;
    std::string text = tenths < 0 ? "-" : "";
    if (whole != 0 || rest == 0) text += std::to_string(whole);
    if (rest != 0) text += "." + std::to_string(rest);
    return text;
}

void append_pair(std::string& path, DrawnPoint pair, bool after_a_number) {
    const auto x = units(pair.x);
    const auto y = units(pair.y);
    if (after_a_number && x.front() != '-') path += ' ';
    path += x;
    if (y.front() != '-') path += ' ';
    path += y;
}

/// Points that fall together after rounding are drawn once; the last one is the first again.
void append_ring(std::string& path, const Ring& ring) {
    auto at = drawn(ring.front());
    path += 'M';
    append_pair(path, at, false);
    bool first = true;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        const auto next = drawn(ring[i]);
        const DrawnPoint step{next.x - at.x, next.y - at.y};
        if (step.x == 0 && step.y == 0) continue;
        if (first) path += 'l';
        append_pair(path, step, !first);
        first = false;
        at = next;
    }
    path += 'z';
}

/// Twice the area and, weighted by it, the centre: the shoelace formula around the first point.
struct Gravity {
    double area = 0;
    RdPoint centre;
};

Gravity gravity_of(const Ring& ring) {
    const auto origin = ring.front();
    double twice = 0;
    RdPoint sum;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const double ax = ring[i].east - origin.east;
        const double ay = ring[i].north - origin.north;
        const double bx = ring[i + 1].east - origin.east;
        const double by = ring[i + 1].north - origin.north;
        const double cross = ax * by - bx * ay;
        twice += cross;
        sum.east += (ax + bx) * cross;
        sum.north += (ay + by) * cross;
    }
    if (twice == 0) return {0, origin};
    return {std::abs(twice) / 2, {origin.east + sum.east / (3 * twice), origin.north + sum.north / (3 * twice)}};
}

}  // namespace

bool Box::overlaps(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
}

Box Box::joined(const Box& other) const {
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
}

Box Box::grown(int margin) const { return {left - margin, top - margin, right + margin, bottom + margin}; }

std::vector<Ring> rings_of(const Json& geometry) {
    if (!geometry.is_object()) refuse("no geometry");
    const auto kind = geometry.value("type", "");
    const auto points = geometry.value("coordinates", Json());
    std::vector<Ring> rings;
    if (kind == "Polygon")
        add_polygon(points, rings);
    else if (kind == "MultiPolygon" && points.is_array())
        for (const auto& polygon : points) add_polygon(polygon, rings);
    if (rings.empty()) refuse("no polygon");
    return rings;
}

Outline outline_of(const std::vector<Ring>& rings) {
    Outline outline;
    const auto first = drawn(rings.front().front());
    outline.box = {first.x, first.y, first.x, first.y};
    for (const auto& ring : rings) {
        append_ring(outline.path, ring);
        for (const auto& point : ring) {
            const auto at = drawn(point);
            outline.box = outline.box.joined({at.x, at.y, at.x, at.y});
        }
        const auto gravity = gravity_of(ring);
        if (gravity.area <= outline.area) continue;
        outline.area = gravity.area;
        outline.centre = drawn(gravity.centre);
    }
    return outline;
}

std::string view_box_of(const Box& box) {
    const auto down = [](int tenths) { return static_cast<int>(std::floor(tenths / 10.0)); };
    const auto up = [](int tenths) { return static_cast<int>(std::ceil(tenths / 10.0)); };
    return std::to_string(down(box.left)) + " " + std::to_string(down(box.top)) + " " +
           std::to_string(up(box.right) - down(box.left)) + " " + std::to_string(up(box.bottom) - down(box.top));
}

}  // namespace bolwerk::web
