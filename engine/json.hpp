// The one JSON value type of Bolwerk.
#pragma once

#include <nlohmann/json.hpp>

namespace bolwerk::engine {

using Json = nlohmann::json;

}  // namespace bolwerk::engine
