// The outline of an area as an SVG path: computed once, used by every map.
#pragma once

#include <string>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::web {

/// In RD New (EPSG:28992): metres to the east and to the north.
struct RdPoint {
    double east = 0, north = 0;
};
using Ring = std::vector<RdPoint>;

/// A place on the drawing, in tenths of a unit; y grows downwards. One unit is 150 metres.
struct DrawnPoint {
    int x = 0, y = 0;
};

/// A rectangle on the drawing, in tenths of a unit.
struct Box {
    int left = 0, top = 0, right = 0, bottom = 0;

    int width() const { return right - left; }
    int height() const { return bottom - top; }
    bool overlaps(const Box& other) const;
    Box joined(const Box& other) const;
    Box grown(int margin) const;
};

struct Outline {
    std::string path;  ///< for the d of a path: closed rings, relative, in units with one decimal
    Box box;
    DrawnPoint centre;  ///< of gravity of the largest ring: where a name goes
    double area = 0;    ///< of the largest ring, in square metres
};

/// The rings of a GeoJSON Polygon or MultiPolygon in RD. Throws std::runtime_error for anything else.
std::vector<Ring> rings_of(const engine::Json& geometry);

Outline outline_of(const std::vector<Ring>& rings);

/// "-5 -3 852 833": whole units around the box.
std::string view_box_of(const Box& box);

}  // namespace bolwerk::web
