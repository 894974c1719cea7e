#include "engine/reason.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::engine {

bool all_met(const Reasons& reasons) { return std::ranges::all_of(reasons, &Reason::met); }

void keep_closest(Reasons& kept, Reasons& other) {
    const auto obstacles = [](const Reasons& reasons) { return std::ranges::count(reasons, false, &Reason::met); };
    if (kept.empty() || obstacles(other) < obstacles(kept)) kept.swap(other);
}

std::string_view name_of(ReasonKind kind) {
    constexpr std::array<std::string_view, 6> names{"role", "state", "condition", "four_eyes", "input", "conflict"};
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace bolwerk::engine
