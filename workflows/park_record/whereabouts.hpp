// Whether the border of a park lies where its municipality is.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "workflows/park_record/ibis_row.hpp"

namespace bolwerk::workflows::ibis {

/// The smallest box of west to east and south to north around an outline, in degrees.
struct Box {
    double west = 180, south = 90, east = -180, north = -90;
};

/// By CBS code, from GeoJSON features with `code`; coordinates in WGS84.
std::map<std::string, Box, std::less<>> boxes_of(const engine::Json& municipalities);

/// Warns (Dutch) of every border that lies outside all municipalities of its row, with two kilometres to spare
/// (HANDBOOK 5.3). Without the outline of a municipality nothing is said of it.
void warn_of_far_borders(std::vector<ParsedRow>& rows, const std::map<std::string, Box, std::less<>>& boxes,
                         const Municipalities& municipalities);

}  // namespace bolwerk::workflows::ibis
