#include "web/pages/subsidies/case_amount.hpp"

#include "engine/question.hpp"
#include "workflows/subsidy/scheme.hpp"

namespace bolwerk::web {
namespace {

namespace rules = workflows::subsidy_rules;
using engine::Json;

/// Once decided, what is left under the ceiling is no longer what was left then.
bool being_decided(const Json& facts, const Json& data) {
    const auto scheme = facts.find("scheme"), booked = facts.find("booked");
    if (scheme == facts.end() || !scheme->is_object() || booked == facts.end()) return false;
    return data.contains("eligible_cents") && data.at("eligible_cents").is_number_integer() &&
           booked->at("commitment") == 0 && booked->at("determination") == 0;
}

/// "Tekort in de financiering: € 380.000" as label and value.
Json line_fact(const std::string& line) {
    const auto cut = line.rfind(": ");
    const auto label = line.substr(0, cut);
    return {{"label", label},
            {"value", cut == std::string::npos ? "" : line.substr(cut + 2)},
            {"has_href", false},
            {"href", ""}};
}

}  // namespace

void add_amount(Json& page, const LoadedCase& file, const Visit& visit) {
    if (!being_decided(file.loaded.facts, file.subject().data)) return;
    const engine::Question question{file.subject(), file.loaded.facts, file.loaded.actor,   {}, nullptr, visit.now,
                                    visit.today,    *visit.calendar,   file.loaded.settings};
    Json lines = Json::array();
    for (const auto& line : rules::amount_of(rules::amount_rule(question)).lines) lines.push_back(line_fact(line));
    page["fact_groups"].push_back({{"group_id", "bedrag"},
                                   {"group_title", "Bedrag"},
                                   {"has_group_note", true},
                                   {"group_note", "Zo rekent de regeling. Wat is gevraagd, is ook een grens."},
                                   {"facts", lines}});
}

}  // namespace bolwerk::web
