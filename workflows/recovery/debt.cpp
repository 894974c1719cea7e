#include "workflows/recovery/debt.hpp"

#include "engine/deadline.hpp"
#include "engine/vocabulary/budget.hpp"
#include "workflows/hands.hpp"

namespace bolwerk::workflows::recovery_rules {
namespace {

using engine::Cents;
using engine::Question;

constexpr Cents large_from{500'00};

std::vector<InterestRate> rates_in(const Question& question) {
    std::vector<InterestRate> rates;
    const auto found = question.facts.find("interest_rates");
    if (found == question.facts.end() || !found->is_array()) return rates;
    for (const auto& one : *found)
        if (const auto from = engine::parse_iso_date(one.at("from").get<std::string>()))
            rates.push_back({*from, one.at("percent").get<int>()});
    return rates;
}

}  // namespace

Cents debt(const Question& question) { return {engine::stands(question, "receivable")}; }

std::optional<engine::Date> in_default_from(const Question& question) {
    const auto* paying = engine::deadline_of(question.subject, "pay_back");
    if (paying == nullptr || paying->clock.last_day >= question.today) return std::nullopt;
    return paying->clock.last_day + std::chrono::days{1};
}

std::optional<Interest> interest_today(const Question& question) {
    const auto since = in_default_from(question);
    if (!since) return std::nullopt;
    return statutory_interest(debt(question), *since, question.today, rates_in(question));
}

std::optional<engine::Date> rates_known_until(const Question& question) {
    return day_fact(question, "rates_known_until");
}

Cents most_for_demand(const Question& question) {
    const auto whole = setting(question, debt(question) < large_from ? demand_fee_small : demand_fee_large);
    return engine::euro(whole);
}

}  // namespace bolwerk::workflows::recovery_rules
