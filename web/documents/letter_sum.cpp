#include "web/documents/letter_sum.hpp"

#include "engine/question.hpp"
#include "workflows/amount_after_grant.hpp"
#include "workflows/subsidy/scheme.hpp"
#include "workflows/subsidy/sisa.hpp"

namespace bolwerk::web {
namespace {

namespace rules = workflows::subsidy_rules;
using engine::Cents;
using engine::euros;
using engine::Json;

const Json* amount_in(const Json& data, const char* name) {
    const auto found = data.find(name);
    return found != data.end() && found->is_number_integer() ? &*found : nullptr;
}

Json cost_rows(const rules::CostTable& table) {
    Json rows = Json::array();
    const auto add = [&](const rules::CostRow& row) {
        rows.push_back({{"label", row.label},
                        {"estimated", euros(row.estimated)},
                        {"left_out", euros(row.left_out)},
                        {"counted", euros(row.counted)},
                        {"because", row.because}});
    };
    for (const auto& row : table.rows) add(row);
    add(table.total);
    return rows;
}

Json sum_rows(const rules::Amount& amount) {
    Json rows = Json::array();
    for (const auto& line : amount.lines) {
        auto [label, cents] = rules::parted(line);
        rows.push_back({{"label", std::move(label)}, {"amount", std::move(cents)}});
    }
    return rows;
}

/// The sum of a determination: the rule of the scheme over what counts, and what was granted.
void add_sum_of_determination(Json& values, const LetterOf& letter) {
    const engine::Actor nobody;
    const Json settings = Json::object();
    const engine::Question question{letter.subject, letter.facts,    nobody,  {}, nullptr, {},
                                    letter.dated,   letter.calendar, settings};
    auto rule = workflows::rule_after_grant(question, "accepted_costs_cents");
    rule.granted = workflows::grant_of(question);
    const auto amount = workflows::amount_of(rule);
    values["sum_rows"] = sum_rows(amount);
    if (number_field(question, "determined_cents") < amount.cents.value) values["below_sum"] = true;
}

}  // namespace

void add_sum(Json& values, const LetterOf& letter) {
    const auto& data = letter.subject.data;
    const auto *eligible = amount_in(data, "eligible_cents"), *granted = amount_in(data, "granted_cents");
    if (eligible == nullptr || granted == nullptr || *granted == 0) return;
    const engine::Actor nobody;
    const Json settings = Json::object();
    const engine::Question question{letter.subject, letter.facts,    nobody,  {}, nullptr, {},
                                    letter.dated,   letter.calendar, settings};
    const auto amount = rules::amount_of(rules::amount_rule(question));
    values["cost_rows"] = cost_rows(rules::cost_table_of(question));
    values["sum_rows"] = sum_rows(amount);
    if (amount.decided_by != workflows::as_asked) values["asked_is_higher"] = true;
    if (auto indicator = rules::sisa_indicator(question); !indicator.empty()) values["sisa_indicator"] = indicator;
    if (granted->get<std::int64_t>() < amount.cents.value) values["below_sum"] = true;
}

void add_actual_costs(Json& values, const LetterOf& letter) {
    const auto* accepted = amount_in(letter.subject.data, "accepted_costs_cents");
    const auto percentage = letter.facts.at("scheme").value("percentage", 0);
    if (accepted == nullptr || percentage == 0) return;
    add_sum_of_determination(values, letter);
    const Cents counted{accepted->get<std::int64_t>()};
    values["share_label"] = std::to_string(percentage) + " % van " + euros(counted);
    values["share_cents"] = euros(workflows::share_of(counted, percentage));
    for (const auto* told : {"actual_costs_cents", "annex_costs_cents"})
        if (const auto* actual = amount_in(letter.subject.data, told))
            if (const Cents out = Cents{actual->get<std::int64_t>()} - counted; out.value > 0)
                values["left_out_cents"] = euros(out);
}

void add_balance(Json& values, const LetterOf& letter) {
    const Cents paid{letter.facts.at("paid_cents").get<std::int64_t>()};
    if (paid.value > 0) values["paid_before"] = euros(paid);
    for (const auto* name : {"determined_cents", "new_cents", "granted_cents"}) {
        const auto* set = amount_in(letter.subject.data, name);
        if (set == nullptr) continue;
        const auto left = set->get<std::int64_t>() - paid.value;
        if (left > 0) values["still_to_pay"] = euros(Cents{left});
        if (left < 0) values["to_recover"] = euros(Cents{-left});
        return;
    }
}

}  // namespace bolwerk::web
