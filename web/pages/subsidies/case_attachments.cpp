#include "web/pages/subsidies/case_attachments.hpp"

#include <algorithm>

#include "workflows/subsidy/attachments.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

bool names(const Json& data, const char* list, const Json& id) {
    const auto said = data.value(list, Json::array());
    return std::ranges::find(said, id) != said.end();
}

std::string_view standing(const Json& one, const Json& missing, const Json& data) {
    const bool absent = std::ranges::any_of(missing, [&](const Json& other) { return other.at("id") == one.at("id"); });
    if (!absent) return "Toegevoegd";
    if (names(data, "on_paper", one.at("id"))) return "Op papier ontvangen";
    return names(data, "not_needed", one.at("id")) ? "Niet nodig bij deze aanvraag" : "Ontbreekt nog";
}

}  // namespace

void add_attachments(Json& page, const LoadedCase& file) {
    const auto& facts = file.loaded.facts;
    const auto demanded = facts.find("mandatory_attachments");
    if (demanded == facts.end() || demanded->empty()) return;
    const auto& missing = facts.at("missing_attachments");
    const auto& data = file.subject().data;
    const bool lacks = !workflows::subsidy_rules::lacking_attachments(missing, data).empty();
    Json rows = Json::array();
    for (const auto& one : *demanded)
        rows.push_back(
            {{"label", one.at("label")}, {"value", standing(one, missing, data)}, {"has_href", false}, {"href", ""}});
    page["fact_groups"].push_back({{"group_id", "bijlagen"},
                                   {"group_title", "Verplichte bijlagen"},
                                   {"has_group_note", lacks},
                                   {"group_note", "Voeg ze toe bij Bestanden en kies daar welke bijlage het is."},
                                   {"facts", rows}});
}

}  // namespace bolwerk::web
