#include "engine/definition.hpp"

#include <algorithm>
#include <stdexcept>

namespace bolwerk::engine {
namespace {

template <class Info>
const Info& find_in(const std::vector<Info>& all, std::string_view id, std::string_view what) {
    const auto found = std::ranges::find(all, id, &Info::id);
    if (found != all.end()) return *found;
    throw std::logic_error("Expected a known " + std::string(what) + ", but got '" + std::string(id) + "'");
}

}  // namespace

bool StepInfo::leaves(std::string_view state) const { return std::ranges::find(from, state) != from.end(); }

std::string_view StepInfo::target(std::string_view state) const {
    return to.empty() ? *std::ranges::find(from, state) : to;
}

const StateInfo& state_of(const Definition& definition, std::string_view id) {
    return find_in(definition.states, id, "state");
}

const ActionInfo& action_of(const Definition& definition, std::string_view id) {
    return find_in(definition.actions, id, "action");
}

std::vector<std::string_view> main_line(const Definition& definition) {
    std::vector<std::string_view> line;
    std::string_view at = begin_state;
    for (;;) {
        const auto leaves = [&](const StepInfo& step) {
            return step.leaves(at) && step.target(at) != at && !action_of(definition, step.action).timer &&
                   std::ranges::find(line, step.to) == line.end();
        };
        const auto next = std::ranges::find_if(definition.steps, leaves);
        if (next == definition.steps.end()) return line;
        line.push_back(at = next->to);
    }
}

std::vector<Definition> as_applicants_read(std::vector<Definition> definitions) {
    for (auto& definition : definitions)
        for (auto& state : definition.states)
            if (!state.to_applicant.empty()) state.label = state.to_applicant;
    return definitions;
}

}  // namespace bolwerk::engine
