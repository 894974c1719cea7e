#include "web/pages/cases/openings.hpp"

#include <algorithm>

#include "engine/family.hpp"
#include "workflows/subsidy/province_terms.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

bool holds(const LoadedCase& file, const engine::RoleInfo& role) {
    return std::ranges::any_of(file.loaded.actor.holdings, [&](const engine::Holding& holding) {
        return holding.role == role.id &&
               (role.reach == engine::Reach::area ? holding.covers
                                                  : holding.organisation == file.subject().organisation);
    });
}

/// Money of a closed case can still be asked back, and whoever objects too late still gets a decision (Awb 6:11).
bool begins_after_closing(const engine::Definition& child, const LoadedCase& file) {
    if (child.id == workflows::objects_late) return file.subject().data.value("published_on", Json()).is_string();
    const auto stands = file.loaded.facts.find("stands");
    return stands != file.loaded.facts.end() &&
           stands->at("paid").get<std::int64_t>() + stands->at("receivable").get<std::int64_t>() +
                   stands->value("overpaid", std::int64_t{0}) >
               0 &&
           std::ranges::find(workflows::after_closing, child.id) != workflows::after_closing.end();
}

/// As far as the role goes.
bool may_open_below(const engine::Definition& child, const LoadedCase& file) {
    if (child.ground == engine::Ground::own_page || !engine::hangs_under(child, file.definition) ||
        (engine::state_of(file.definition, file.subject().state).final && !begins_after_closing(child, file)))
        return false;
    return std::ranges::any_of(child.steps, [&](const engine::StepInfo& step) {
        return step.leaves(engine::begin_state) &&
               std::ranges::any_of(step.who, [&](const engine::RoleInfo& role) { return holds(file, role); });
    });
}

}  // namespace

engine::Opening opening_below(const engine::Definition& child, const engine::Case& parent) {
    return {.workflow = std::string(child.id),
            .organisation = parent.organisation,
            .municipality = parent.municipality,
            .park = parent.park,
            .parent = parent.id};
}

const engine::ActionInfo& opening_action(const engine::Definition& definition) {
    const auto first = std::ranges::find_if(
        definition.steps, [](const engine::StepInfo& step) { return step.leaves(engine::begin_state); });
    return engine::action_of(definition, first->action);
}

engine::Reasons in_the_way(const engine::Definition& definition, const engine::Loaded& loaded, const Visit& visit) {
    const auto rules = rules_of(visit);
    const auto decision = engine::decide(
        definition, engine::question_of(loaded, opening_action(definition).id, nullptr, rules, visit.now));
    return engine::accepted(decision) ? engine::Reasons{} : engine::reasons_of(decision);
}

std::vector<OpeningBelow> openings_below(const LoadedCase& file, const Visit& visit) {
    std::vector<OpeningBelow> all;
    for (const auto& child : visit.definitions())
        if (may_open_below(child, file)) all.push_back({&child, {}});
    if (all.empty()) return all;
    const auto answers =
        file.openings.is_object()
            ? file.openings
            : visit.ask("case/openings", {{"number", file.subject().number}, {"families", visit.site.families}});
    for (auto& [child, in_its_way] : all)
        if (const auto answer = answers.find(child->id); answer != answers.end())
            if (const auto loaded = db::loaded(*answer)) in_its_way = in_the_way(*child, *loaded, visit);
    return all;
}

}  // namespace bolwerk::web
