#include "engine/decide.hpp"

#include <algorithm>

#include "engine/busy.hpp"
#include "engine/calendar_change.hpp"
#include "engine/counted_from_post.hpp"
#include "engine/desk.hpp"
#include "engine/take_back.hpp"

namespace bolwerk::engine {
namespace {

bool leaves_from(const Definition& definition, std::string_view state, std::string_view action) {
    return std::ranges::any_of(definition.steps,
                               [&](const StepInfo& step) { return step.leaves(state) && step.action == action; });
}

Refused not_in_this_state(const Definition& definition, const Question& question) {
    return refused(ReasonKind::state, "Dit kan niet in de fase waarin de zaak nu is.",
                   std::string(state_of(definition, question.subject.state).label));
}

Decision judged(const Definition& definition, const Question& question) {
    if (question.action == recompute_deadlines.id) return decide_recompute(definition, question);
    if (question.action == count_from_post.id) return decide_count_from_post(definition, question);
    if (question.action == take_back) return decide_take_back(definition, question);
    if (is_desk_action(question.action)) return decide_at_the_desk(definition, question);
    if (!leaves_from(definition, question.subject.state, question.action))
        return not_in_this_state(definition, question);
    return definition.run(question);
}

const Reopening* reopening_of(const Definition& definition, const Question& question) {
    const auto found = std::ranges::find_if(definition.reopenings, [&](const Reopening& one) {
        return one.from == question.subject.state && one.action == question.action && one.when(question);
    });
    return found == definition.reopenings.end() ? nullptr : &*found;
}

/// As if the case had not ended yet; by itself where it had not.
template <class Judge>
Decision reopened_where_word_undoes_the_end(const Definition& definition, const Question& question, Judge judge) {
    const auto* undone = reopening_of(definition, question);
    if (undone == nullptr) return judge(question);
    auto before = question.subject;
    before.state = undone->as_if_in;
    return judge(Question{before, question.facts, question.actor, question.action, question.input, question.now,
                          question.today, question.calendar, question.settings});
}

/// Only once a form is filled in: a button needs none of it.
void work_out(const Definition& definition, const Question& question, Decision& decision) {
    auto* accepted = std::get_if<Accepted>(&decision);
    const auto action = std::ranges::find(definition.actions, question.action, &ActionInfo::id);
    if (accepted == nullptr || question.input == nullptr || action == definition.actions.end() || !action->form) return;
    for (const auto& field : *action->form)
        if (field.worked_out != nullptr) accepted->worked_out[std::string(field.name)] = field.worked_out(question);
}

}  // namespace

Decision decide(const Definition& definition, const Question& question) {
    auto decision = refuse_while_busy(
        question, reopened_where_word_undoes_the_end(definition, question,
                                                     [&](const Question& asked) { return judged(definition, asked); }));
    work_out(definition, question, decision);
    return decision;
}

namespace {

Decision interpreted(const Definition& definition, const Question& question) {
    Refused refusal;
    // Bottom-up, as MSM tries rows that share a state and an action.
    for (auto step = definition.steps.rbegin(); step != definition.steps.rend(); ++step) {
        if (!step->leaves(question.subject.state) || step->action != question.action) continue;
        Judgement judgement{question, {}, nullptr, &definition.actions};
        for (const auto& clause : step->clauses)
            if (clause.judge != nullptr) clause.judge(judgement);
        if (!all_met(judgement.reasons)) {
            keep_closest(refusal.reasons, judgement.reasons);
            continue;
        }
        Accepted accepted{step->target(question.subject.state),
                          sign(question.actor, *judgement.holding),
                          {},
                          std::move(judgement.reasons)};
        for (const auto& clause : step->clauses)
            if (clause.plan != nullptr) clause.plan(judgement, accepted.effects);
        return accepted;
    }
    return refusal.reasons.empty() ? not_in_this_state(definition, question) : refusal;
}

}  // namespace

Decision interpret(const Definition& definition, const Question& question) {
    return reopened_where_word_undoes_the_end(definition, question,
                                              [&](const Question& asked) { return interpreted(definition, asked); });
}

std::vector<Option> options(const Definition& definition, Question question) {
    std::vector<Option> all;
    question.input = nullptr;
    for (const auto& action : definition.actions) {
        if (action.timer || !leaves_from(definition, question.subject.state, action.id)) continue;
        question.action = action.id;
        all.push_back({&action, decide(definition, question)});
    }
    return all;
}

Event event_of(const Question& question, const Accepted& accepted) {
    Event event{.sequence = question.subject.version + 1,
                .action = std::string(question.action),
                .by = accepted.by,
                .at = question.now,
                .from = question.subject.state,
                .to = std::string(accepted.state),
                .effects = accepted.effects};
    if (question.action == take_back) {
        event.input = taking_back(question);
        return event;
    }
    if (question.input != nullptr) event.input = *question.input;
    event.input.update(accepted.worked_out);
    if (!is_desk_action(question.action) && question.action != count_from_post.id) event.patch = event.input;
    return event;
}

}  // namespace bolwerk::engine
