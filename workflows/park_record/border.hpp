// The outline of a park as it was delivered: kept only when it is an outline in the Netherlands in WGS84.
#pragma once

#include <string>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::workflows::ibis {

/// The geometry without anything else, or null. A border that cannot be used is left out with a warning (Dutch): wrong
/// kind, not closed, crossing itself (HANDBOOK 5.3), RD metres, latitude and longitude swapped, elsewhere, too many
/// points. The park itself stays good.
engine::Json checked_border(const engine::Json& geometry, std::vector<std::string>& warnings);

}  // namespace bolwerk::workflows::ibis
