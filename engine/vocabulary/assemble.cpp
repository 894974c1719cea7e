#include "engine/vocabulary/assemble.hpp"

#include <algorithm>

namespace bolwerk::engine {
namespace {

template <class Info>
void add_once(std::vector<Info>& all, const Info& one) {
    if (std::ranges::find(all, one.id, &Info::id) == all.end()) all.push_back(one);
}

StepInfo step_of(const RowParts& row) {
    StepInfo step{{}, row.action_id, row.to == nullptr ? std::string_view{} : row.to->id, {}, {}};
    for (const auto& state : row.from) step.from.push_back(state.id);
    for (const auto& clause : row.clauses) {
        if (clause.who != nullptr) step.who = clause.who();
        step.clauses.push_back(clause.info());
    }
    return step;
}

}  // namespace

bool permitted(Run& run, Parts clauses) {
    auto& judgement = *run.judgement;
    judgement.reasons.clear();
    judgement.reasons.reserve(clauses.size());
    judgement.holding = nullptr;
    for (const auto& clause : clauses)
        if (clause.judge != nullptr) clause.judge(judgement);
    if (all_met(judgement.reasons)) return true;
    keep_closest(run.unmet, judgement.reasons);
    return false;
}

void record(Run& run, Parts clauses) {
    run.taken = true;
    run.effects.reserve(clauses.size());
    for (const auto& clause : clauses)
        if (clause.plan != nullptr) clause.plan(*run.judgement, run.effects);
}

std::vector<ActionInfo> actions_of(std::span<const RowParts> rows) {
    std::vector<ActionInfo> actions;
    for (const auto& row : rows) add_once(actions, row.action());
    return actions;
}

Definition assemble(std::string_view id, std::string_view title, std::string_view prefix, int version,
                    std::span<const RowParts> rows) {
    Definition definition{.id = id, .title = title, .prefix = prefix, .version = version};
    definition.actions = actions_of(rows);
    for (const auto& row : rows) {
        for (const auto& state : row.from) {
            add_once(definition.states, state);
            if (row.to != nullptr) add_once(definition.states, *row.to);
        }
        definition.steps.push_back(step_of(row));
    }
    return definition;
}

}  // namespace bolwerk::engine
