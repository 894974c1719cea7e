// Municipalities with their borders as the database takes them, from the files they were published in.
#pragma once

#include <string_view>

#include "engine/json.hpp"
#include "engine/result.hpp"

namespace bolwerk::workflows::ibis {

/// From db/data/municipalities.csv and municipality_borders.geojson (WGS84): code, name, province, label_lon,
/// label_lat, border. Refused when a column is missing, a point is no number, or a municipality has no border.
engine::Result<engine::Json> municipality_rows(std::string_view municipalities_csv, std::string_view borders_geojson);

}  // namespace bolwerk::workflows::ibis
