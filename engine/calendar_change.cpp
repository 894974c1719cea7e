#include "engine/calendar_change.hpp"

#include "engine/desk.hpp"
#include "engine/term/compute.hpp"

namespace bolwerk::engine {
namespace {

void tell_whose_turn_it_is(Effects& effects, const Definition& definition, const Question& question,
                           const std::string& text) {
    const auto* step = next_step(definition, question.subject);
    if (step == nullptr) return;
    for (const auto& role : step->who) {
        if (role.reach == Reach::system || role.reach == Reach::anyone) continue;
        if (role.reach == Reach::party)
            effects.push_back(Notify{{}, std::string(role.party), 0, text});
        else
            effects.push_back(Notify{std::string(role.id), {}, 0, text});
    }
}

}  // namespace

Decision decide_recompute(const Definition& definition, const Question& question) {
    Judgement judgement{question};
    Effects effects;
    for (const auto& running : question.subject.deadlines) {
        const auto computed = term::recompute(running.clock, question.calendar);
        if (!computed || computed->last_day == running.clock.last_day) continue;
        auto moved = running;
        moved.clock = *computed;
        tell_whose_turn_it_is(
            effects, definition, question,
            "De kalender is gewijzigd: " + running.label + " is nu uiterlijk " + medium_date(computed->last_day));
        effects.push_back(ReplaceDeadline{std::move(moved)});
    }
    judgement.reasons.push_back(
        {ReasonKind::role, "Dit doet Bolwerk zelf.", question.actor.person == 0, "niemand", {}});
    judgement.reasons.push_back({ReasonKind::condition,
                                 "De kalender verandert een termijn van deze zaak.",
                                 !effects.empty(),
                                 "de functioneel beheerder",
                                 {}});
    if (!all_met(judgement.reasons)) return Refused{std::move(judgement.reasons)};
    return Accepted{state_of(definition, question.subject.state).id,
                    sign(question.actor, question.actor.holdings.front()), std::move(effects),
                    std::move(judgement.reasons)};
}

}  // namespace bolwerk::engine
