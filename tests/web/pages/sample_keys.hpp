// Whether the values of a page hold every key that its sample holds: a key that is missing would be looked up outwards.
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::web {

inline engine::Json sample_of(const std::string& page) {
    std::ifstream file(std::string(BOLWERK_SOURCE_DIR) + "/tests/web/samples/" + page + ".json");
    return engine::Json::parse(file);
}

/// The paths that the sample has and the values have not; of lists only what both have at least one of.
inline std::vector<std::string> missing_keys(const engine::Json& sample, const engine::Json& values,
                                             const std::string& at = "") {
    std::vector<std::string> missing;
    const auto add = [&](const std::vector<std::string>& more) {
        missing.insert(missing.end(), more.begin(), more.end());
    };
    if (sample.is_array() && !sample.empty() && values.is_array() && !values.empty())
        add(missing_keys(sample[0], values[0], at + "[0]"));
    if (!sample.is_object() || !values.is_object()) return missing;
    for (const auto& [key, value] : sample.items()) {
        if (!values.contains(key))
            missing.push_back(at + "/" + key);
        else
            add(missing_keys(value, values[key], at + "/" + key));
    }
    return missing;
}

}  // namespace bolwerk::web
