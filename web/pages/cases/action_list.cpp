#include "web/pages/cases/action_list.hpp"

#include <algorithm>

#include "web/pages/cases/openings.hpp"
#include "web/pages/parks/park_record.hpp"
#include "web/pages/subsidies/from_outside.hpp"
#include "web/view/reasons_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Only a role stands in the way: the page says who does it, without a list of conditions.
std::string only_the_role(const engine::Reasons& reasons) {
    for (const auto& reason : reasons)
        if (reason.kind == engine::ReasonKind::role && !reason.met) return std::string(reason.sentence);
    return {};
}

Json row(std::string_view label, const std::string& href, bool may, const engine::Reasons& reasons,
         const std::string& text) {
    const auto elsewhere = only_the_role(reasons);
    const bool has_reasons = !may && elsewhere.empty();
    const auto shown = may ? text : elsewhere;
    return {{"label", label},
            {"icon", may ? "action" : "lock"},
            {"may", may},
            {"button_kind", "secondary"},
            {"href", href},
            {"has_text", !shown.empty()},
            {"text", shown},
            {"has_reasons", has_reasons},
            {"reasons", has_reasons ? reasons_view(reasons) : Json::array()}};
}

Json row(std::string_view label, const std::string& href, const engine::Decision& decision, const std::string& text) {
    return row(label, href, engine::accepted(decision), engine::reasons_of(decision), text);
}

/// A step of somebody else: outside the province nobody needs to know that it is there.
bool is_for_others(const Json& row) { return !row.at("may").get<bool>() && !row.at("has_reasons").get<bool>(); }

Json opening_row(const OpeningBelow& opening, const LoadedCase& file) {
    const auto& child = *opening.child;
    const bool may = opening.in_the_way.empty();
    auto shown = row(opening_action(child).label,
                     "/zaken/nieuw?soort=" + std::string(child.id) + "&onder=" + file.subject().number, may,
                     opening.in_the_way, std::string(child.title) + " bij deze zaak.");
    if (may) shown["icon"] = "add";
    return shown;
}

}  // namespace

std::string consequence_of(const engine::Definition& definition, const engine::Decision& decision,
                           std::string_view state) {
    const auto* accepted = std::get_if<engine::Accepted>(&decision);
    if (accepted == nullptr) return {};
    if (accepted->state == state) return "De status blijft gelijk.";
    return "De zaak gaat naar “" + std::string(engine::state_of(definition, accepted->state).label) + "”.";
}

Json action_list(const LoadedCase& file, const Visit& visit) {
    const auto href = "/zaken/" + file.subject().number + "/acties/";
    const auto rules = rules_of(visit);
    auto question = engine::question_of(file.loaded, "", nullptr, rules, visit.now);
    Json rows = Json::array();
    for (const auto& option : engine::options(file.definition, question)) {
        const auto own = own_form_of(file.subject(), option.action->id);
        rows.push_back(row(option.action->label, own.empty() ? href + std::string(option.action->id) : own,
                           option.decision, consequence_of(file.definition, option.decision, file.subject().state)));
    }
    for (const auto& opening : openings_below(file, visit)) rows.push_back(opening_row(opening, file));
    question.action = "ask_advice";
    const auto advice = engine::decide(file.definition, question);
    if (engine::accepted(advice))
        rows.push_back(
            row("Vraag advies", href + "ask_advice", advice, "Aan een andere organisatie. De termijn loopt door."));
    if (reads_from_outside(file, visit))
        rows.erase(std::remove_if(rows.begin(), rows.end(), is_for_others), rows.end());
    std::ranges::stable_partition(rows, [](const Json& one) { return one.at("may").get<bool>(); });
    if (!rows.empty() && rows.front().at("may").get<bool>()) rows.front()["button_kind"] = "primary";
    return rows;
}

}  // namespace bolwerk::web
