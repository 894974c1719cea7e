#include "engine/reason.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bolwerk::engine {

bool all_met(const Reasons& reasons) { return std::ranges::all_of(reasons, &Reason::met); }

void keep_closest(Reasons& kept, Reasons& other) {
    const auto obstacles = [](const Reasons& reasons) {
        return std::pair{std::ranges::count(reasons, false, &Reason::met),
                         std::ranges::count_if(reasons, [](const Reason& reason) {
                             return !reason.met && reason.kind != ReasonKind::input;
                         })};
    };
    if (kept.empty() || obstacles(other) < obstacles(kept)) kept.swap(other);
}

std::string in_full(const Reason& reason) {
    auto text = std::string(reason.sentence);
    if (reason.detail.empty()) return text;
    if (text.ends_with('.')) text.pop_back();
    return text + ": " + reason.detail + (reason.detail.ends_with('.') ? "" : ".");
}

std::string_view name_of(ReasonKind kind) {
    constexpr std::array<std::string_view, 6> names{"role", "state", "condition", "four_eyes", "input", "conflict"};
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace bolwerk::engine
