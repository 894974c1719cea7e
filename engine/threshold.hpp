// A number that no law fixes: the workflow says what it usually is, an organisation may set another.
#pragma once

#include <cstdint>
#include <string_view>

namespace bolwerk::engine {

struct Threshold {
    std::string_view name;   ///< of the setting, for example "camera_days"
    std::string_view label;  ///< Dutch, with its unit
    std::int64_t standard = 0;
    std::int64_t least = 0, most = 0;
    std::string_view source;  ///< where the standard comes from
};

}  // namespace bolwerk::engine
