#include "engine/unread.hpp"

#include <algorithm>

#include "engine/busy.hpp"
#include "engine/decide.hpp"
#include "engine/desk.hpp"
#include "engine/not_read.hpp"

namespace bolwerk::engine {
namespace {

Question with_input(const Question& question, const Json* input) {
    return {question.subject, question.facts, question.actor,    question.action,  input,
            question.now,     question.today, question.calendar, question.settings};
}

void judge_if_known(const ClauseInfo& clause, Judgement& judgement) {
    if (clause.judge == nullptr) return;
    try {
        clause.judge(judgement);
    } catch (const NotRead&) {
        return;  // What could not be read is said beside its field.
    }
}

Decision judged_so_far(const Definition& definition, const Question& question) {
    Refused closest;
    for (auto step = definition.steps.rbegin(); step != definition.steps.rend(); ++step) {
        if (!step->leaves(question.subject.state) || step->action != question.action) continue;
        Judgement judgement{question, {}, nullptr, &definition.actions};
        for (const auto& clause : step->clauses) judge_if_known(clause, judgement);
        keep_closest(closest.reasons, judgement.reasons);
    }
    return closest;
}

bool is_of_the_table(const Definition& definition, const Question& question) {
    return !is_desk_action(question.action) && std::ranges::any_of(definition.steps, [&](const StepInfo& step) {
        return step.leaves(question.subject.state) && step.action == question.action;
    });
}

}  // namespace

Reasons reasons_beside(const Definition& definition, const Question& question, const std::vector<std::string>& unread) {
    if (!is_of_the_table(definition, question)) return reasons_of(decide(definition, with_input(question, nullptr)));
    auto input = *question.input;
    for (const auto& field : unread) input[field] = not_read();
    const auto asked = with_input(question, &input);
    return reasons_of(refuse_while_busy(asked, judged_so_far(definition, asked)));
}

}  // namespace bolwerk::engine
