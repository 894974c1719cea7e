#include "web/pages/method/terms_view.hpp"

#include <algorithm>

#include "web/pages/method/steps_view.hpp"

namespace bolwerk::web {
namespace {

using engine::DeadlinePlan;
using engine::Definition;
using engine::Json;

bool same_term(const DeadlinePlan& a, const DeadlinePlan& b) {
    return a.name == b.name && a.label == b.label && a.length == b.length && a.source == b.source;
}

std::string role_label(const Json& roles, const std::string& id) { return roles.value(id, id); }

/// The label of the field that a term counts from, where a form of the workflow has it.
std::string field_label(const Definition& definition, std::string_view name) {
    for (const auto& action : definition.actions) {
        if (action.form == nullptr) continue;
        const auto field = std::ranges::find(*action.form, name, &engine::Field::name);
        if (field != action.form->end()) return std::string(field->label);
    }
    return {};
}

std::string starts_text(const Definition& definition, const PlannedTerm& term) {
    std::string text;
    for (const auto id : term.started_by)
        text += (text.empty() ? "" : ", of ") + step_label(engine::action_of(definition, id));
    const auto from = field_label(definition, term.plan->from_field);
    return from.empty() ? text : text + ". Telt vanaf: " + from;
}

std::string rolls_text(const DeadlinePlan& plan, const Json& settings) {
    using engine::term::Exclusion;
    if (plan.length.count == 0) return "Nee, de dag is afgesproken";
    switch (engine::term::exclusion_of(
        {std::string(plan.name), length_of(plan, settings), plan.in_statute, std::string(plan.source)})) {
        case Exclusion::none:
            return "Ja";
        case Exclusion::over_90_days:
            return "Nee, langer dan 90 dagen";
        case Exclusion::over_12_weeks:
            return "Nee, langer dan 12 weken";
        case Exclusion::over_3_months:
            return "Nee, langer dan 3 maanden";
        case Exclusion::years:
            return "Nee, een termijn in jaren";
        case Exclusion::not_in_statute:
        case Exclusion::exempt:
            break;
    }
    return "Nee, deze termijn staat niet in een wet";
}

}  // namespace

std::vector<PlannedTerm> terms_of(const Definition& definition) {
    std::vector<PlannedTerm> terms;
    for (const auto& step : definition.steps)
        for (const auto& clause : step.clauses) {
            if (clause.deadline == nullptr) continue;
            auto known =
                std::ranges::find_if(terms, [&](const auto& term) { return same_term(*term.plan, *clause.deadline); });
            if (known == terms.end()) known = terms.insert(terms.end(), {clause.deadline, {}});
            if (std::ranges::find(known->started_by, step.action) == known->started_by.end())
                known->started_by.push_back(step.action);
        }
    return terms;
}

engine::term::Span length_of(const DeadlinePlan& plan, const Json& settings) {
    const auto set = settings.find("term." + std::string(plan.name));
    if (set == settings.end() || !can_be_set(plan)) return plan.length;
    const auto unit = engine::term::unit_named(set->value("unit", ""));
    return {set->value("count", plan.length.count), unit.value_or(plan.length.unit)};
}

std::string length_text(const DeadlinePlan& plan, const Json& settings) {
    if (plan.length.count == 0) return "tot de afgesproken dag";
    const auto length = engine::term::in_words(length_of(plan, settings));
    return plan.on_field.empty() ? length : "tot de afgesproken dag, anders " + length;
}

std::vector<std::string> reminder_texts(const DeadlinePlan& plan, const Json& roles) {
    std::vector<std::string> texts;
    for (const auto& reminder : plan.reminders)
        texts.push_back("Herinnering " + engine::term::in_words(reminder.span) +
                        (reminder.before ? " vooraf" : " na de laatste dag") +
                        (reminder.role.empty() ? "" : ", ook aan " + role_label(roles, reminder.role)));
    if (!plan.escalates_to.empty())
        texts.push_back("Is de termijn voorbij? Dan een bericht aan " +
                        role_label(roles, std::string(plan.escalates_to)));
    return texts;
}

Json terms_view(const Definition& definition, const Json& settings) {
    Json rows = Json::array();
    for (const auto& term : terms_of(definition))
        rows.push_back({{"term_label", term.plan->label},
                        {"length", length_text(*term.plan, settings)},
                        {"starts", starts_text(definition, term)},
                        {"rolls", rolls_text(*term.plan, settings)},
                        {"basis", term.plan->source}});
    return rows;
}

bool can_be_set(const DeadlinePlan& plan) { return !plan.in_statute && plan.length.count > 0; }

}  // namespace bolwerk::web
