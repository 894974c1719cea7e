#include "web/pages/subsidies/case_attachments.hpp"

#include <algorithm>

#include "workflows/subsidy/attachments.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string_view standing(const std::string& label, const Json& missing, const std::vector<std::string>& lacking) {
    const bool absent = std::ranges::any_of(missing, [&](const Json& one) { return one.at("label") == label; });
    if (!absent) return "Toegevoegd";
    return std::ranges::find(lacking, label) == lacking.end() ? "Niet nodig bij deze aanvraag" : "Ontbreekt nog";
}

}  // namespace

void add_attachments(Json& page, const LoadedCase& file) {
    const auto& facts = file.loaded.facts;
    const auto demanded = facts.find("mandatory_attachments");
    if (demanded == facts.end() || demanded->empty()) return;
    const auto& missing = facts.at("missing_attachments");
    const auto lacking = workflows::subsidy_rules::lacking_attachments(missing, file.subject().data);
    Json rows = Json::array();
    for (const auto& one : *demanded) {
        const auto label = one.at("label").get<std::string>();
        rows.push_back(
            {{"label", label}, {"value", standing(label, missing, lacking)}, {"has_href", false}, {"href", ""}});
    }
    page["fact_groups"].push_back({{"group_id", "bijlagen"},
                                   {"group_title", "Verplichte bijlagen"},
                                   {"has_group_note", true},
                                   {"group_note", "Voeg ze toe bij Bestanden en kies daar welke bijlage het is."},
                                   {"facts", rows}});
}

}  // namespace bolwerk::web
