#include "web/commands/known_states.hpp"

#include <algorithm>
#include <stdexcept>

namespace bolwerk::web {
namespace {

bool knows(const std::vector<engine::Definition>& definitions, const std::string& workflow, const std::string& state) {
    const auto found = std::ranges::find(definitions, workflow, &engine::Definition::id);
    return found != definitions.end() &&
           std::ranges::any_of(found->states, [&](const auto& one) { return one.id == state; });
}

}  // namespace

void expect_known_states(db::Pool& pool, const std::vector<engine::Definition>& definitions) {
    std::string unknown;
    for (const auto& row : pool.ask_json("verify/states", {})) {
        const auto workflow = row.at("workflow").get<std::string>();
        const auto state = row.at("state").get<std::string>();
        if (knows(definitions, workflow, state)) continue;
        unknown += "\n  " + std::to_string(row.at("cases").get<std::int64_t>()) + " cases of workflow '" + workflow +
                   "' in state '" + state + "', for example " + row.at("example").get<std::string>();
    }
    if (unknown.empty()) return;
    throw std::runtime_error(
        "Expected every stored case to be in a state that this version knows, but it does not know:" + unknown +
        "\nStart the version that made them, or add their migration.");
}

}  // namespace bolwerk::web
