#include "workflows/park_record/whereabouts.hpp"

#include <algorithm>

namespace bolwerk::workflows::ibis {
namespace {

using engine::Json;

constexpr double spare_east = 0.03, spare_north = 0.018;  ///< two kilometres in the Netherlands

/// Takes in every point, however deep the lists of a geometry go.
void take_in(Box& box, const Json& coordinates) {
    if (!coordinates.is_array() || coordinates.empty()) return;
    if (!coordinates.front().is_number()) {
        for (const auto& part : coordinates) take_in(box, part);
        return;
    }
    const auto east = coordinates[0].get<double>(), north = coordinates[1].get<double>();
    box = {std::min(box.west, east), std::min(box.south, north), std::max(box.east, east), std::max(box.north, north)};
}

Box box_of(const Json& geometry) {
    Box box;
    take_in(box, geometry.value("coordinates", Json::array()));
    return box;
}

bool is_near(const Box& one, const Box& other) {
    return one.west <= other.east + spare_east && other.west <= one.east + spare_east &&
           one.south <= other.north + spare_north && other.south <= one.north + spare_north;
}

}  // namespace

std::map<std::string, Box, std::less<>> boxes_of(const Json& municipalities) {
    std::map<std::string, Box, std::less<>> boxes;
    for (const auto& one : municipalities.at("features"))
        boxes[one.at("properties").at("code").get<std::string>()] = box_of(one.at("geometry"));
    return boxes;
}

void warn_of_far_borders(std::vector<ParsedRow>& rows, const std::map<std::string, Box, std::less<>>& boxes,
                         const Municipalities& municipalities) {
    for (auto& row : rows) {
        if (!row.park || !row.park->border.is_object()) continue;
        auto codes = row.park->other_municipalities;
        codes.insert(codes.begin(), row.park->municipality);
        const auto border = box_of(row.park->border);
        const bool fits = std::ranges::any_of(codes, [&](const std::string& code) {
            const auto box = boxes.find(code);
            return box == boxes.end() || is_near(border, box->second);
        });
        if (fits) continue;
        const auto known = municipalities.known.find(codes.front());
        const auto name = known == municipalities.known.end() ? codes.front() : known->second.name;
        row.warnings.push_back("De grens ligt niet in of bij " + name + ". Kijk of grens en gemeente kloppen.");
    }
}

}  // namespace bolwerk::workflows::ibis
