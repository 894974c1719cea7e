// The one pure decision: may this action be done on this case, and what follows?
#pragma once

#include <vector>

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::engine {

/// Asks the workflow's table, run by Boost.MSM, or the desk's own actions (claim, advice, note, ...).
Decision decide(const Definition& definition, const Question& question);

/// The same question answered by plainly walking the table: the oracle for tests.
Decision interpret(const Definition& definition, const Question& question);

/// One action as a person sees it: a button, or every reason why not.
struct Option {
    const ActionInfo* action;
    Decision decision;
};

/// All actions of the table that leave the case's state, asked without input. Timers are left out.
std::vector<Option> options(const Definition& definition, Question question);

/// The event that an accepted decision makes, and with it the next version of the case.
Event event_of(const Question& question, const Accepted& accepted);

}  // namespace bolwerk::engine
