// The register of parks as open data: what everybody may have, in a form that stays.
#pragma once

#include <string>

#include "engine/json.hpp"

namespace bolwerk::web {

/// The names of the fields that are open (V0), as a JSON list: the only ones that may be asked of the database.
std::string open_field_names();

/// Rows of park/open as {title, licence, source, parks:[{rin, name, ...}]}; a field that nobody knows is null. Only
/// open fields of the rows are taken over, whatever else stands in them.
engine::Json as_open_data(const engine::Json& rows);

/// The same as a GeoJSON FeatureCollection (RFC 7946); a park without a border has a null geometry.
engine::Json as_geojson(const engine::Json& rows);

/// [{name, label, kind, meaning}] of everything that stands in a park of the open data, for the page that explains it.
engine::Json open_data_dictionary();

}  // namespace bolwerk::web
