// The one way to round a share, so that a figure reads alike wherever it stands.
#pragma once

#include <cstdint>

namespace bolwerk::workflows::report {

/// In whole percents, half up; `whole` is above zero.
constexpr std::int64_t share_of(std::int64_t part, std::int64_t whole) { return (part * 200 + whole) / (whole * 2); }

}  // namespace bolwerk::workflows::report
