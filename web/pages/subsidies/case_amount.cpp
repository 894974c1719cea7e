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

Json sum_of(const std::vector<std::string>& lines) {
    Json rows = Json::array();
    for (const auto& line : lines) rows.push_back(line_fact(line));
    return rows;
}

/// From the moment that costs are filled in, so that an applicant sees before handing in what will count.
void add_costs(Json& page, const engine::Question& question) {
    const auto scheme = question.facts.find("scheme");
    const bool known = scheme != question.facts.end() && scheme->is_object();
    if (!known || !filled(question, "costs_cents")) return;
    page["fact_groups"].push_back({{"group_id", "kosten"},
                                   {"group_title", "Kosten"},
                                   {"has_group_note", true},
                                   {"group_note", "Zo telt de regeling de kosten van de aanvraag."},
                                   {"facts", sum_of(rules::costs_that_count(question).lines)}});
}

}  // namespace

void add_amount(Json& page, const LoadedCase& file, const Visit& visit) {
    const engine::Question question{file.subject(), file.loaded.facts, file.loaded.actor,   {}, nullptr, visit.now,
                                    visit.today,    *visit.calendar,   file.loaded.settings};
    add_costs(page, question);
    if (!being_decided(file.loaded.facts, file.subject().data)) return;
    page["fact_groups"].push_back({{"group_id", "bedrag"},
                                   {"group_title", "Bedrag"},
                                   {"has_group_note", true},
                                   {"group_note", "Zo rekent de regeling. Wat is gevraagd, is ook een grens."},
                                   {"facts", sum_of(rules::amount_of(rules::amount_rule(question)).lines)}});
}

}  // namespace bolwerk::web
