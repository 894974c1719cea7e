// The one JSON value type of Bolwerk.
#pragma once

#include <nlohmann/json.hpp>

namespace bolwerk::engine {

using Json = nlohmann::json;

}  // namespace bolwerk::engine

// Compiled once, in json.cpp: where each source compiles the whole class again, a third of the build goes to it.
extern template class nlohmann::basic_json<>;
