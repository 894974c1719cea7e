#include "web/pages/subsidies/case_recovery.hpp"

#include <algorithm>

#include "web/view/fact_view.hpp"
#include "workflows/recovery/debt.hpp"

namespace bolwerk::web {
namespace {

namespace debts = workflows::recovery_rules;
using engine::Json;

/// What came about line by line, then what is open: costs, interest and principal, in the order in which they are paid.
Json sum_of_debt(const debts::Statement& statement, const engine::Question& question) {
    const auto today = debts::open_if_paid_today(question);
    const bool in_default = debts::in_default_from(question).has_value();
    const auto* deferral = engine::deadline_of(question.subject, "deferral");
    Json facts = Json::array();
    if (deferral != nullptr)
        facts.push_back(fact("Uitstel van betaling", "tot en met " + engine::medium_date(deferral->clock.last_day) +
                                                         ": geen aanmaning en geen dwang (Awb 4:94)"));
    for (const auto& line : statement.lines) facts.push_back(fact(line.label, engine::euros(line.cents)));
    const auto& open = statement.open;
    if (open.costs != engine::Cents{}) facts.push_back(fact("Open: kosten", engine::euros(open.costs)));
    facts.push_back(
        fact("Open: wettelijke rente tot en met vandaag",
             in_default ? engine::euros(open.interest) : "nog niet: de zes weken om te betalen zijn niet voorbij"));
    facts.push_back(fact("Open: hoofdsom", engine::euros(open.principal)));
    facts.push_back(fact("Samen open", engine::euros(open.total())));
    facts.push_back(
        fact("Wie vandaag betaalt, betaalt",
             engine::euros(today.total()) + (today == open ? "" : ": over de dag van betaling loopt geen rente")));
    return facts;
}

bool was_ever_owed(const debts::Statement& statement) {
    return statement.open.total() != engine::Cents{} ||
           std::ranges::any_of(statement.lines, [](const auto& line) { return line.cents != engine::Cents{}; });
}

std::string note_on_rates(const debts::Statement& statement, const std::optional<engine::Date>& known_until) {
    const auto until = known_until ? engine::medium_date(*known_until) : std::string("onbekend");
    return "Een betaling gaat eerst naar de kosten, dan naar de rente en dan naar de hoofdsom (Awb 4:92). De "
           "wettelijke "
           "rente is bekend tot en met " +
           until +
           (statement.unknown_from
                ? ": de dagen daarna ontbreken in deze som. Een beheerder vult dat aan bij Wettelijke tarieven."
                : ".");
}

}  // namespace

void add_recovery(Json& page, const LoadedCase& file, const Visit& visit) {
    if (!file.loaded.facts.contains("statutory_rates")) return;
    const engine::Question question{file.subject(), file.loaded.facts, file.loaded.actor,   {}, nullptr, visit.now,
                                    visit.today,    *visit.calendar,   file.loaded.settings};
    const auto statement = debts::statement_today(question);
    if (!was_ever_owed(statement)) return;
    page["fact_groups"].push_back({{"group_id", "invordering"},
                                   {"group_title", "Invordering"},
                                   {"has_group_note", true},
                                   {"group_note", note_on_rates(statement, debts::interest_known_until(question))},
                                   {"facts", sum_of_debt(statement, question)}});
}

}  // namespace bolwerk::web
