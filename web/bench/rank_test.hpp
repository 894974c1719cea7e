// Whether two lists of figures could be of one and the same kind, without assuming how they are spread.
#pragma once

#include <vector>

namespace bolwerk::web {

struct RankTest {
    double z = 0;         ///< standard deviations; above zero when the first list is the higher one
    double p = 1;         ///< chance of a difference like this, or larger, when there is none
    double larger = 0.5;  ///< chance that one of the first is larger than one of the second; 0.5 tells nothing
};

/// Mann and Whitney 1947, in the normal approximation with a correction for ties: for lists of twenty and more.
RankTest rank_test(const std::vector<double>& first, const std::vector<double>& second);

}  // namespace bolwerk::web
