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

void fill_in_day_in_portal(const ActionInfo& action, Json& input, Date today) {
    const auto day = day_of_publication(action);
    if (day.empty() || input.value("published_by", Json()) != "portal") return;
    auto& typed = input[std::string(day)];
    if (typed.is_null()) typed = iso(today);
}

bool publishes(const Event& event) {
    return std::ranges::any_of(days, [&](std::string_view day) {
        const auto found = event.input.find(std::string(day));
        return found != event.input.end() && found->is_string();
    });
}

}  // namespace bolwerk::engine
