#include "web/pages/subsidies/case_recovery.hpp"

#include "web/view/fact_view.hpp"
#include "workflows/recovery/debt.hpp"
#include "workflows/subsidy/amount.hpp"

namespace bolwerk::web {
namespace {

namespace debts = workflows::recovery_rules;
using engine::Json;

Json sum_of(const engine::Question& question) {
    Json facts = Json::array({fact("Hoofdsom die nog open staat", engine::euros(debts::debt(question)))});
    const auto interest = debts::interest_today(question);
    if (!interest) {
        facts.push_back(fact("Wettelijke rente", "nog niet: de termijn om te betalen loopt"));
        return facts;
    }
    for (const auto& line : interest->lines) {
        const auto [label, amount] = workflows::subsidy_rules::parted(line);
        facts.push_back(fact(label, amount));
    }
    facts.push_back(fact("Wettelijke rente tot en met vandaag", engine::euros(interest->cents)));
    return facts;
}

}  // namespace

void add_recovery(Json& page, const LoadedCase& file, const Visit& visit) {
    const auto until = file.loaded.facts.find("rates_known_until");
    if (until == file.loaded.facts.end()) return;
    const engine::Question question{file.subject(), file.loaded.facts, file.loaded.actor,   {}, nullptr, visit.now,
                                    visit.today,    *visit.calendar,   file.loaded.settings};
    const auto known = engine::parse_iso_date(until->get<std::string>());
    page["fact_groups"].push_back(
        {{"group_id", "invordering"},
         {"group_title", "Invordering"},
         {"has_group_note", true},
         {"group_note", file.loaded.facts.at("rates_source").get<std::string>() + ", bekend tot en met " +
                            (known ? engine::medium_date(*known) : std::string("onbekend")) + "."},
         {"facts", sum_of(question)}});
}

}  // namespace bolwerk::web
