#include "engine/busy.hpp"

#include "engine/local_time.hpp"

namespace bolwerk::engine {

std::optional<Moment> busy_until(const Json& facts) {
    const auto found = facts.find("busy_until");
    if (found == facts.end() || !found->is_string()) return std::nullopt;
    const auto until = parse_moment(found->get<std::string>());
    return until ? std::optional(*until) : std::nullopt;
}

Decision refuse_while_busy(const Question& question, Decision decision) {
    const auto until = busy_until(question.facts);
    if (!until) return decision;
    auto reasons = reasons_of(decision);
    reasons.push_back({ReasonKind::condition,
                       "Geen andere organisatie is nu met deze zaak bezig.",
                       false,
                       {},
                       "tot " + local_clock(*until) + " uur wel"});
    return Refused{std::move(reasons)};
}

}  // namespace bolwerk::engine
