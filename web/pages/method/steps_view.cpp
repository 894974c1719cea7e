#include "web/pages/method/steps_view.hpp"
#include "web/view/one_of.hpp"

#include <algorithm>

namespace bolwerk::web {
namespace {

using engine::ClauseInfo;
using engine::ClauseKind;
using engine::Definition;
using engine::Json;
using engine::StepInfo;

/// The label of a term by its name: clauses that end or suspend one know only the name.
std::string term_label(const Definition& definition, std::string_view name) {
    for (const auto& term : terms_of(definition))
        if (term.plan->name == name) return std::string(term.plan->label);
    return std::string(name);
}

std::string deadline_text(const Definition& definition, const ClauseInfo& clause, const Json& settings) {
    if (clause.deadline != nullptr)
        return "Start termijn: " + std::string(clause.deadline->label) + ", " +
               length_text(*clause.deadline, settings) + " (" + std::string(clause.deadline->source) + ")";
    const auto name = clause.text.rfind(std::string(clause.about));
    if (clause.about.empty() || name == std::string::npos) return clause.text;
    return clause.text.substr(0, name) + term_label(definition, clause.about);
}

void add_effects(Json& effects, const Definition& definition, const ClauseInfo& clause, const Surroundings& around) {
    effects.push_back(clause.kind == ClauseKind::deadline ? deadline_text(definition, clause, around.settings)
                                                          : clause.text);
    if (clause.deadline == nullptr) return;
    for (auto& reminder : reminder_texts(*clause.deadline, around.roles)) effects.push_back(std::move(reminder));
}

Json row_of(const Definition& definition, const StepInfo& step, const Surroundings& around) {
    Json conditions = Json::array(), effects = Json::array();
    std::string basis, who;
    for (const auto& clause : step.clauses) switch (clause.kind) {
            case ClauseKind::who:
                who = clause.text;
                break;
            case ClauseKind::condition:
            case ClauseKind::input:
                conditions.push_back(clause.text);
                break;
            case ClauseKind::basis:
                basis += (basis.empty() ? "" : "; ") + clause.text;
                break;
            case ClauseKind::deadline:
            case ClauseKind::register_:
            case ClauseKind::budget:
            case ClauseKind::document:
            case ClauseKind::notification:
            case ClauseKind::party:
            case ClauseKind::departure:
            case ClauseKind::parent:
            case ClauseKind::linked:
                add_effects(effects, definition, clause, around);
                break;
        }
    const bool stays = step.to.empty();
    Json from = Json::array();
    for (const auto state : step.from) from.push_back(engine::state_of(definition, state).label);
    return {{"from", from},
            {"action_label", step_label(engine::action_of(definition, step.action))},
            {"to", stays ? "blijft gelijk" : engine::state_of(definition, step.to).label},
            {"who", who},
            {"has_conditions", !conditions.empty()},
            {"conditions", conditions},
            {"has_effects", !effects.empty()},
            {"effects", effects},
            {"basis", basis.empty() ? "–" : basis}};
}

bool differ_in_from_alone(const Json& a, const Json& b) {
    for (const auto& [key, value] : a.items())
        if (key != "from" && b.at(key) != value) return false;
    return true;
}

std::vector<engine::RoleInfo> roles_of(const Definition& definition) {
    std::vector<engine::RoleInfo> roles;
    for (const auto& step : definition.steps)
        for (const auto& role : step.who)
            if (role.reach != engine::Reach::system &&
                std::ranges::find(roles, role.id, &engine::RoleInfo::id) == roles.end())
                roles.push_back(role);
    return roles;
}

bool may(const Definition& definition, std::string_view action, std::string_view role) {
    return std::ranges::any_of(definition.steps, [&](const StepInfo& step) {
        return step.action == action && std::ranges::find(step.who, role, &engine::RoleInfo::id) != step.who.end();
    });
}

}  // namespace

Json steps_view(const Definition& definition, const Surroundings& around) {
    Json rows = Json::array();
    for (const auto& step : definition.steps) {
        auto row = row_of(definition, step, around);
        const auto same =
            std::ranges::find_if(rows, [&](const Json& known) { return differ_in_from_alone(known, row); });
        if (same == rows.end())
            rows.push_back(std::move(row));
        else
            for (const auto& label : row.at("from")) (*same)["from"].push_back(label);
    }
    for (auto& row : rows) row["from"] = one_of(row.at("from").get<std::vector<std::string>>());
    return rows;
}

void add_roles(Json& page, const Definition& definition) {
    const auto roles = roles_of(definition);
    page["role_names"] = Json::array();
    page["role_rows"] = Json::array();
    for (const auto& role : roles) page["role_names"].push_back(role.label);
    for (const auto& action : definition.actions) {
        if (action.timer) continue;
        Json cells = Json::array();
        for (const auto& role : roles) cells.push_back({{"may", may(definition, action.id, role.id)}});
        page["role_rows"].push_back({{"action_label", action.label}, {"cells", cells}});
    }
}

std::string step_label(const engine::ActionInfo& action) {
    return action.timer ? std::string(action.label) + ": Bolwerk " + std::string(action.past)
                        : std::string(action.label);
}

}  // namespace bolwerk::web
