#include "web/pages/subsidies/case_order.hpp"

#include <algorithm>

#include "engine/money.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/subsidy/order.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Whoever reads it because of the area is of the province; an applicant reads the own case.
bool works_for_province(const LoadedCase& file) {
    return std::ranges::any_of(file.loaded.actor.holdings, [&](const engine::Holding& holding) {
        return holding.covers && holding.organisation != file.subject().organisation;
    });
}

}  // namespace

void add_order(Json& page, const LoadedCase& file, const Visit& visit) {
    const auto rules = rules_of(visit);
    const auto question = engine::question_of(file.loaded, "", nullptr, rules, visit.now);
    const auto turn = workflows::subsidy_rules::turn_of(question);
    const auto& data = file.subject().data;
    if (!turn || !works_for_province(file)) return;
    const auto place = file.loaded.facts.value("place", Json());
    const bool tender = file.loaded.facts.at("scheme").value("allocation", "") == "tender";
    const auto period = text_of(data, "period");
    Json facts = Json::array({fact("Uitkomst", turn->because)});
    if (!turn->waits) facts.push_back(fact("Over voor deze aanvraag", engine::euros(turn->left)));
    if (place.is_object()) {
        facts.push_back(fact("Plaats", std::to_string(place.at("rank").get<int>())));
        facts.push_back(fact("Punten", text_of(place, "points")));
        facts.push_back(fact("Motivering", text_of(place, "motivation")));
    }
    facts.push_back(
        fact("Alle aanvragen", (tender ? "Tender " : "Volgorde ") + period,
             std::string("/subsidies/") + (tender ? "tender/" : "volgorde/") + text_of(data, "scheme") + "/" + period));
    page["fact_groups"].push_back({{"group_id", "volgorde"},
                                   {"group_title", tender ? "Ranglijst" : "Volgorde"},
                                   {"has_group_note", false},
                                   {"group_note", ""},
                                   {"facts", facts}});
}

}  // namespace bolwerk::web
