// Hectares as people read them.
#pragma once

#include <string>

#include "engine/json.hpp"

namespace bolwerk::web {

/// "92,6 ha" from "92.6234"; "onbekend" from null.
std::string hectares(const engine::Json& stored);

/// All decimals: "92,6234 hectare".
std::string exact_hectares(const engine::Json& stored);

}  // namespace bolwerk::web
