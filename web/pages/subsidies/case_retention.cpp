#include "web/pages/subsidies/case_retention.hpp"

#include "engine/question.hpp"
#include "workflows/subsidy/province_terms.hpp"
#include "workflows/subsidy/retention.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json row(std::string_view label, std::string value) {
    return {{"label", label}, {"value", std::move(value)}, {"has_href", false}, {"href", ""}};
}

std::string may_be_destroyed(const std::vector<std::string_view>& obstacles) {
    if (obstacles.empty()) return "Ja, door twee archivarissen, buiten Bolwerk";
    std::string text = "Nee: ";
    for (const auto obstacle : obstacles) text.append(text.size() > 5 ? ", " : "").append(obstacle);
    return text;
}

}  // namespace

void add_retention(Json& page, const LoadedCase& file, const Visit& visit) {
    if (file.definition.id != workflows::subsidy_family.front()) return;
    const engine::Question question{file.subject(), file.loaded.facts, file.loaded.actor,   {}, nullptr, visit.now,
                                    visit.today,    *visit.calendar,   file.loaded.settings};
    const auto kept = workflows::subsidy_rules::retention_of(question);
    if (!kept) return;
    page["fact_groups"].push_back(
        {{"group_id", "archief"},
         {"group_title", "Archief"},
         {"has_group_note", true},
         {"group_note", "Het dossier blijft bewaard na afsluiting (" + std::string(kept->rule->source) + ")."},
         {"facts", Json::array({row("Afgesloten op", engine::long_date(kept->closed_on)),
                                row("Bewaartermijn", std::to_string(kept->years) + " jaar"),
                                row("Bewaren tot en met", engine::long_date(kept->kept_until)),
                                row("Mag het weg?", may_be_destroyed(kept->obstacles))})}});
}

}  // namespace bolwerk::web
