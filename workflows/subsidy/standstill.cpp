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

std::vector<engine::term::Suspension> periods_in(const engine::Question& question, std::string_view fact) {
    std::vector<engine::term::Suspension> all;
    const auto found = question.facts.find(fact);
    if (found == question.facts.end()) return all;
    for (const auto& one : *found)
        if (const auto first = day_in(one, "first"))
            all.push_back({*first, day_in(one, "last"), one.at("reason").get<std::string>(),
                           one.at("source").get<std::string>()});
    return all;
}

/// The term as it follows from what is known today; nothing when it does not run, or is as it was.
std::optional<engine::RunningDeadline> changed(const engine::Question& question, std::string_view deadline,
                                               std::string_view fact) {
    const auto* running = engine::deadline_of(question.subject, deadline);
    if (running == nullptr) return std::nullopt;
    auto now = engine::following(*running, periods_in(question, fact), question.calendar);
    return now == *running ? std::nullopt : std::optional(std::move(now));
}

}  // namespace

bool StandstillChanged::holds(const engine::Question& question) {
    return changed(question, "decision", "standstills").has_value();
}

void FollowsStandstill::plan(const engine::Judgement& judgement, engine::Effects& effects) {
    if (auto now = changed(judgement.question, "decision", "standstills"))
        effects.push_back(engine::ReplaceDeadline{std::move(*now)});
}

void FollowsSuspension::plan(const engine::Judgement& judgement, engine::Effects& effects) {
    const auto& question = judgement.question;
    const auto* running = engine::deadline_of(question.subject, "payment");
    // The same step may have begun it anew, without what stood still before.
    for (const auto& effect : effects)
        if (const auto* begun = std::get_if<engine::StartDeadline>(&effect))
            if (begun->deadline.name == "payment") running = &begun->deadline;
    if (running == nullptr) return;
    auto now = engine::following(*running, periods_in(question, "payment_suspensions"), question.calendar);
    if (now != *running) effects.push_back(engine::ReplaceDeadline{std::move(now)});
}

}  // namespace bolwerk::workflows::subsidy_terms
