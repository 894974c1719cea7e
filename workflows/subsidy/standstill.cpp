#include "workflows/subsidy/standstill.hpp"

#include "engine/standstill.hpp"

namespace bolwerk::workflows::subsidy_terms {
namespace {

using engine::Date;
using engine::Json;

std::optional<Date> day_in(const Json& object, const char* name) {
    const auto& value = object.at(name);
    if (!value.is_string()) return std::nullopt;
    const auto day = engine::parse_iso_date(value.get_ref<const std::string&>());
    return day ? std::optional(*day) : std::nullopt;
}

std::vector<engine::term::Suspension> standstills(const engine::Question& question) {
    std::vector<engine::term::Suspension> all;
    const auto found = question.facts.find("standstills");
    if (found == question.facts.end()) return all;
    for (const auto& one : *found)
        if (const auto first = day_in(one, "first"))
            all.push_back({*first, day_in(one, "last"), one.at("reason").get<std::string>(),
                           one.at("source").get<std::string>()});
    return all;
}

/// The term as it follows from what is known today; nothing when none runs.
std::optional<engine::RunningDeadline> followed(const engine::Question& question) {
    const auto* decision = engine::deadline_of(question.subject, "decision");
    if (decision == nullptr) return std::nullopt;
    return engine::following(*decision, standstills(question), question.calendar);
}

}  // namespace

bool StandstillChanged::holds(const engine::Question& question) {
    const auto now = followed(question);
    return now && *now != *engine::deadline_of(question.subject, "decision");
}

void FollowsStandstill::plan(const engine::Judgement& judgement, engine::Effects& effects) {
    if (auto now = followed(judgement.question)) effects.push_back(engine::ReplaceDeadline{std::move(*now)});
}

}  // namespace bolwerk::workflows::subsidy_terms
