#include "engine/counted_from_post.hpp"

#include <algorithm>
#include <array>

#include "engine/term/compute.hpp"

namespace bolwerk::engine {
namespace {

/// What counts from the day on which a decision is made known: the terms to object or appeal, and to pay.
constexpr std::array<std::string_view, 2> counted_from_known{"Awb 6:7", "Awb 4:87"};

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
        if (running.clock.event != *known || std::ranges::count(counted_from_known, running.clock.term.source) == 0)
            continue;
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
