#include "engine/publication.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::engine {
namespace {

/// As the database's note_publication reads them.
constexpr std::array<std::string_view, 2> days{"published_on", "decision_published_on"};

}  // namespace

std::string_view day_of_publication(const ActionInfo& action) {
    if (action.form == nullptr) return {};
    for (const auto& field : *action.form)
        if (std::ranges::find(days, field.name) != days.end()) return field.name;
    return {};
}

bool publishes(const Event& event) {
    return std::ranges::any_of(days, [&](std::string_view day) {
        const auto found = event.input.find(std::string(day));
        return found != event.input.end() && found->is_string();
    });
}

}  // namespace bolwerk::engine
