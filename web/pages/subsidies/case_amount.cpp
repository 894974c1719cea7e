#include "web/pages/subsidies/case_amount.hpp"

#include "engine/question.hpp"
#include "web/view/row_text.hpp"
#include "workflows/amount_after_grant.hpp"
#include "workflows/subsidy/other_subsidies.hpp"
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

Json line_fact(const std::string& line) {
    const auto [label, amount] = rules::parted(line);
    return {{"label", label}, {"value", amount}, {"has_href", false}, {"href", ""}};
}

Json sum_of(const std::vector<std::string>& lines) {
    Json rows = Json::array();
    for (const auto& line : lines) rows.push_back(line_fact(line));
    return rows;
}

/// What counts by the scheme, and what the officer left out of it since.
std::vector<std::string> cost_lines(const engine::Question& question) {
    auto lines = rules::costs_that_count(question).lines;
    if (!filled(question, "eligible_cents")) return lines;
    const auto table = rules::cost_table_of(question);
    for (const auto& row : table.rows)
        if (row.left_out.value > 0 && !row.because.empty())
            lines.push_back("Telt niet mee, " + row.label + " (" + row.because + "): " + engine::euros(row.left_out));
    lines.push_back("Kosten die meetellen: " + engine::euros(table.total.counted));
    return lines;
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
                                   {"facts", sum_of(cost_lines(question))}});
}

/// What the officer weighs before a draft: the facts know it for the province alone, and only for the same park and
/// period.
void add_other_subsidies(Json& page, const engine::Question& question) {
    Json rows = Json::array();
    if (const engine::Cents said{number_field(question, "public_cents")}; said > engine::Cents{})
        rows.push_back(line_fact("Volgens de aanvrager, van andere overheden: " + engine::euros(said)));
    const auto found = question.facts.find("double");
    if (found != question.facts.end())
        for (const auto& one : *found) {
            const auto number = text_of(one, "number");
            const engine::Cents granted{one.value("granted_cents", std::int64_t{0})};
            rows.push_back({{"label", number + ", " + text_of(one, "title")},
                            {"value", granted > engine::Cents{} ? engine::euros(granted) : "aangevraagd"},
                            {"has_href", true},
                            {"href", "/zaken/" + number}});
        }
    for (const auto& one : rules::other_subsidies_named(question)) rows.push_back(line_fact(rules::line_of(one)));
    if (rows.empty()) return;
    page["fact_groups"].push_back(
        {{"group_id", "andere-subsidies"},
         {"group_title", "Andere subsidies"},
         {"has_group_note", true},
         {"group_note", "Voor dit terrein en deze periode. Wat voor dezelfde kosten is, telt mee in het bedrag."},
         {"facts", rows}});
}

/// What the recipient says when accounting, beside what was known by the latest decision.
void add_told_subsidies(Json& page, const engine::Question& question) {
    if (!filled(question, "public_told_cents") || !question.facts.contains("amount_rule")) return;
    const engine::Cents told{number_field(question, "public_told_cents")};
    const auto known = workflows::other_subsidies_decided(question);
    Json rows{line_fact("Bekend bij het laatste besluit: " + engine::euros(known)),
              line_fact("Volgens de ontvanger bij de verantwoording: " + engine::euros(told))};
    if (told != known) rows.push_back(line_fact("Verschil: " + engine::euros(told - known)));
    page["fact_groups"].push_back(
        {{"group_id", "andere-subsidies"},
         {"group_title", "Andere subsidies"},
         {"has_group_note", told != known},
         {"group_note", "De ontvanger noemt een ander bedrag dan bekend was. Dat telt mee in de vaststelling."},
         {"facts", rows}});
}

}  // namespace

void add_amount(Json& page, const LoadedCase& file, const Visit& visit) {
    const engine::Question question{file.subject(), file.loaded.facts, file.loaded.actor,   {}, nullptr, visit.now,
                                    visit.today,    *visit.calendar,   file.loaded.settings};
    add_costs(page, question);
    add_other_subsidies(page, question);
    add_told_subsidies(page, question);
    if (!being_decided(file.loaded.facts, file.subject().data)) return;
    page["fact_groups"].push_back({{"group_id", "bedrag"},
                                   {"group_title", "Bedrag"},
                                   {"has_group_note", true},
                                   {"group_note", "Zo rekent de regeling. Meer dan is gevraagd, wordt het nooit."},
                                   {"facts", sum_of(rules::amount_of(rules::amount_rule(question)).lines)}});
}

}  // namespace bolwerk::web
