#include "web/pages/parks/depends_view.hpp"

#include <algorithm>

#include "web/view/badge_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

const engine::Definition* definition_for(const Json& one, const std::vector<engine::Definition>& definitions) {
    const auto found = std::ranges::find(definitions, text_of(one, "workflow"), &engine::Definition::id);
    return found == definitions.end() ? nullptr : &*found;
}

/// "PLN-2026-0004 Samen werken aan De Mars (Projectplan, In uitvoering)".
std::string case_text(const Json& one, const std::vector<engine::Definition>& definitions) {
    const auto* definition = definition_for(one, definitions);
    const auto state = text_of(badge_of(definition, text_of(one, "state")), "label");
    return text_of(one, "number") + " " + text_of(one, "title") + " (" +
           (definition == nullptr ? "" : std::string(definition->title) + ", ") + state + ")";
}

Json depend_line(std::string_view icon, std::string text, std::string note = {}) {
    const bool noted = !note.empty();
    return {{"icon", icon}, {"text", std::move(text)}, {"has_note", noted}, {"note", std::move(note)}};
}

}  // namespace

Json depends_view(const Json& depends, const std::vector<engine::Definition>& definitions) {
    Json lines = Json::array();
    for (const auto& one : depends.at("open")) lines.push_back(depend_line("document", case_text(one, definitions)));
    for (const auto& one : depends.at("rounds"))
        lines.push_back(
            depend_line("document", case_text(one, definitions), "Deze ronde vraagt ook naar dit terrein."));
    if (lines.empty())
        lines.push_back(depend_line("check", "Er loopt geen zaak of risicoronde op dit terrein die u mag inzien."));
    if (const auto closed = depends.at("closed").get<std::int64_t>(); closed > 0)
        lines.push_back(
            depend_line("document", std::to_string(closed) +
                                        (closed == 1 ? " afgesloten zaak blijft" : " afgesloten zaken blijven") +
                                        " bewaard bij het terrein."));
    return Json::array({{{"group_title", "Wat hangt aan dit terrein?"}, {"effects", std::move(lines)}}});
}

Json in_the_way(const Json& depends, const std::vector<engine::Definition>& definitions) {
    Json rows = Json::array();
    for (const auto* list : {"open", "rounds"})
        for (const auto& one : depends.at(list))
            rows.push_back({{"has_href", true},
                            {"href", "/zaken/" + text_of(one, "number")},
                            {"text", "Loopt nog: " + case_text(one, definitions)}});
    return rows;
}

}  // namespace bolwerk::web
