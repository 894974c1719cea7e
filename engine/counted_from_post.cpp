#include "engine/counted_from_post.hpp"

#include "engine/term/compute.hpp"

namespace bolwerk::engine {
namespace {

constexpr std::string_view to_object_or_appeal = "Awb 6:7";

std::optional<Date> day_in(const Question& question, std::string_view name) {
    if (question.input == nullptr) return std::nullopt;
    const auto found = question.input->find(name);
    if (found == question.input->end() || !found->is_string()) return std::nullopt;
    const auto day = parse_iso_date(found->get_ref<const std::string&>());
    return day ? std::optional(*day) : std::nullopt;
}

Effects moved_terms(const Question& question) {
    Effects effects;
    const auto known = day_in(question, "known_on"), posted = day_in(question, "posted_on");
    if (!known || !posted || *posted <= *known) return effects;
    for (const auto& running : question.subject.deadlines) {
        if (running.clock.event != *known || running.clock.term.source != to_object_or_appeal) continue;
        auto later = running;
        later.clock.event = *posted;
        const auto computed = term::recompute(later.clock, question.calendar);
        if (!computed) continue;
        later.clock = *computed;
        effects.push_back(ReplaceDeadline{std::move(later)});
    }
    return effects;
}

}  // namespace

Decision decide_count_from_post(const Definition& definition, const Question& question) {
    auto effects = moved_terms(question);
    Reasons reasons{
        {ReasonKind::role, "Dit doet Bolwerk zelf.", question.actor.person == 0, "niemand", {}},
        {ReasonKind::condition, "Er loopt een termijn vanaf de dag in het portaal.", !effects.empty(), {}, {}}};
    if (!all_met(reasons)) return Refused{std::move(reasons)};
    return Accepted{state_of(definition, question.subject.state).id,
                    sign(question.actor, question.actor.holdings.front()), std::move(effects), std::move(reasons)};
}

}  // namespace bolwerk::engine
