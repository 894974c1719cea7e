// Classes that the RIEC or a municipality gives a park beside the computed one, each with its motivation
// (HANDBOOK 7.3).
#pragma once

#include <string>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::web {

struct GivenClass {
    std::string by;          ///< the organisation
    std::string risk_class;  ///< in Dutch
    std::string because;
};

/// What stands for the park, the last word of each organisation. `all` as query risk/analysis gives it, oldest first.
std::vector<GivenClass> given_classes(const engine::Json& all, const std::string& park);

}  // namespace bolwerk::web
