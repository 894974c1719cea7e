#include "engine/vocabulary/postponement.hpp"

#include "engine/term/compute.hpp"

namespace bolwerk::engine {

void plan_postponement(const Judgement& judgement, Effects& effects, std::string_view name, term::Span by,
                       bool in_statute, std::string_view source) {
    const auto& question = judgement.question;
    const auto* running = deadline_of(question.subject, name);
    if (running == nullptr) return;
    auto later = *running;
    later.clock.adjustments.postponements.push_back(
        {by, std::nullopt, in_statute, std::string(source), question.today});
    later.clock = term::recompute(later.clock, question.calendar).value();
    effects.push_back(ReplaceDeadline{std::move(later)});
}

}  // namespace bolwerk::engine
