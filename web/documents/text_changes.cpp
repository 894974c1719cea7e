#include "web/documents/text_changes.hpp"

#include <algorithm>
#include <span>

#include "web/documents/adapted_check.hpp"

namespace bolwerk::web {
namespace {

using Blocks = std::span<const TextBlock>;

/// Longer texts that have next to nothing in common are shown whole: before and after.
constexpr std::size_t most_compared = 4'000'000;

/// For each place in both: how many blocks from there on are the same in the same order.
std::vector<std::size_t> common_from(Blocks former, Blocks now) {
    const auto width = now.size() + 1;
    std::vector<std::size_t> common((former.size() + 1) * width);
    for (auto i = former.size(); i-- > 0;)
        for (auto j = now.size(); j-- > 0;)
            common[i * width + j] = former[i] == now[j]
                                        ? common[(i + 1) * width + j + 1] + 1
                                        : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
    return common;
}

}  // namespace

std::vector<TextChange> changes_between(std::string_view former_text, std::string_view text) {
    const auto before = blocks_of(former_text), after = blocks_of(text);
    const Blocks former(before), now(after);
    const bool too_long = former.size() * now.size() > most_compared;
    const auto common = too_long ? std::vector<std::size_t>() : common_from(former, now);
    const auto width = now.size() + 1;
    std::vector<TextChange> changes;
    std::size_t i = 0, j = 0;
    while (i < former.size() || j < now.size()) {
        if (!too_long && i < former.size() && j < now.size() && former[i] == now[j]) {
            ++i;
            ++j;
        } else if (i < former.size() &&
                   (too_long || j == now.size() || common[(i + 1) * width + j] >= common[i * width + j + 1])) {
            changes.push_back({.added = false, .words = former[i++].words});
        } else {
            changes.push_back({.added = true, .words = now[j++].words});
        }
    }
    return changes;
}

}  // namespace bolwerk::web
