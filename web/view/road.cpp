#include "web/view/road.hpp"

#include <algorithm>

namespace bolwerk::web {
namespace {

using engine::StepInfo;

bool holds(const std::vector<std::string_view>& line, std::string_view state) {
    return std::ranges::find(line, state) != line.end();
}

/// Whether what a person can do first in that state leads back to a state of the line.
bool goes_round(const engine::Definition& definition, const std::vector<std::string_view>& line,
                std::string_view state) {
    const auto first = std::ranges::find_if(definition.steps, [&](const StepInfo& step) {
        return step.leaves(state) && step.target(state) != state && !engine::action_of(definition, step.action).timer;
    });
    return first != definition.steps.end() && holds(line, first->target(state));
}

/// Whether one row leads there from more than one state of the line.
bool many_lead_to(const engine::Definition& definition, const std::vector<std::string_view>& line,
                  std::string_view state) {
    return std::ranges::any_of(definition.steps, [&](const StepInfo& step) {
        return step.to == state && !engine::action_of(definition, step.action).timer &&
               std::ranges::count_if(step.from, [&](std::string_view from) { return holds(line, from); }) > 1;
    });
}

}  // namespace

std::vector<std::string_view> road_of(const engine::Definition& definition) {
    auto line = engine::main_line(definition);
    if (line.size() < 3 || !engine::state_of(definition, line.back()).final) return line;
    const auto end = line.back();
    line.pop_back();
    if (!goes_round(definition, line, line.back())) {
        line.push_back(end);
    } else if (many_lead_to(definition, line, line.back())) {
        line.pop_back();
    }
    return line;
}

}  // namespace bolwerk::web
