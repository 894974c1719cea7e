#include "web/bench/rank_test.hpp"

#include <algorithm>
#include <cmath>

namespace bolwerk::web {
namespace {

struct Ranked {
    double value;
    bool is_first;
};

}  // namespace

RankTest rank_test(const std::vector<double>& first, const std::vector<double>& second) {
    const auto n = static_cast<double>(first.size()), m = static_cast<double>(second.size()), all = n + m;
    if (first.empty() || second.empty()) return {};
    std::vector<Ranked> ranked;
    for (const auto value : first) ranked.push_back({value, true});
    for (const auto value : second) ranked.push_back({value, false});
    std::ranges::sort(ranked, {}, &Ranked::value);
    double ranks = 0, ties = 0;
    for (std::size_t from = 0; from < ranked.size();) {
        auto to = from;
        while (to < ranked.size() && ranked[to].value == ranked[from].value) ++to;
        const auto same = static_cast<double>(to - from), mean = static_cast<double>(from + to + 1) / 2;
        for (auto at = from; at < to; ++at) ranks += ranked[at].is_first ? mean : 0;
        ties += same * same * same - same;
        from = to;
    }
    const auto u = ranks - n * (n + 1) / 2;
    const auto spread = std::sqrt(n * m / 12 * (all + 1 - ties / (all * (all - 1))));
    if (spread == 0) return {.larger = u / (n * m)};
    const auto z = (u - n * m / 2) / spread;
    return {.z = z, .p = std::erfc(std::abs(z) / std::sqrt(2.0)), .larger = u / (n * m)};
}

}  // namespace bolwerk::web
