// How clauses are judged and planned one by one, and how a step becomes a plain value.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::engine {

template <class Clause>
void judge_clause(Judgement& judgement) {
    if constexpr (requires { Clause::judge(judgement); }) Clause::judge(judgement);
}

template <class Clause>
void plan_clause(const Judgement& judgement, Effects& effects) {
    if constexpr (requires { Clause::plan(judgement, effects); }) Clause::plan(judgement, effects);
}

template <class Clause>
void collect_who(std::vector<RoleInfo>& who) {
    if constexpr (requires { Clause::who(); }) who = Clause::who();
}

template <class From, class Act, class To, class... Clauses>
StepInfo step_info() {
    StepInfo step{From::info.id, Act::id, To::info.id, {}, {Clauses::info()...}};
    (collect_who<Clauses>(step.who), ...);
    return step;
}

/// Adds the state or action unless it stands in the definition already.
void add_state(Definition& definition, const StateInfo& state);
void add_action(Definition& definition, const ActionInfo& action);

}  // namespace bolwerk::engine
