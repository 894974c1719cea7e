#include "workflows/debt_account.hpp"

#include <algorithm>

#include "engine/term/span.hpp"

namespace bolwerk::workflows::debts {
namespace {

using engine::Cents;
using engine::Date;
using std::chrono::days;

constexpr Date never = engine::date_of(9000, 1, 1);

Date new_year_after(Date day) { return engine::date_of(engine::year_of(day) + 1, 1, 1); }

Date year_after(Date day) { return engine::term::after(day, {1, engine::term::Unit::years}).value(); }

std::int64_t days_in_year(Date day) {
    const auto year = engine::year_of(day);
    return (engine::date_of(year + 1, 1, 1) - engine::date_of(year, 1, 1)).count();
}

/// In twice the width: an absurd rate must not turn the amount round. What is more than can be typed counts as unknown.
Cents interest_over(Cents base, int percent, std::int64_t days, std::int64_t of_days) {
    __extension__ using Wide = __int128;
    const auto wide = Wide{base.value} * percent * days / (100 * of_days);
    return {static_cast<std::int64_t>(std::min(wide, Wide{engine::largest_amount.value} + 1))};
}

/// The account of one debt, walked from day to day.
class Account {
public:
    explicit Account(const Debt& debt)
        : debt_(debt),
          principal_(debt.principal),
          day_(debt.default_from.value_or(never)),
          anniversary_(year_after(day_)) {
        found.lines.push_back({"Hoofdsom", principal_});
    }

    /// The interest of all days before `end`.
    void accrue(Date end) {
        while (day_ < end) {
            const auto next = next_stop(end);
            accrue_period(next);
            if (next == anniversary_) {
                capitalised_ = std::max(interest_, Cents{});
                anniversary_ = year_after(anniversary_);
            }
            day_ = next;
        }
    }

    void note(const Entry& entry) {
        if (entry.kind == Entry::Kind::payment) return pay(entry);
        costs_ += entry.cents;
        found.lines.push_back({entry.label + " van " + engine::medium_date(entry.on), entry.cents});
    }

    void close() {
        found.open = {costs_, due(), principal_};
        if (interest_ > Cents{} && due() == Cents{})
            found.lines.push_back({"In totaal minder dan " + engine::euros(debt_.least_interest) +
                                       " rente: niet verschuldigd (Awb 4:98 lid 2)",
                                   -interest_});
    }

    Statement found;

private:
    bool is_free(Date day) const {
        return std::ranges::any_of(debt_.free, [&](const auto& one) { return one.first <= day && day <= one.last; });
    }

    Date next_stop(Date end) const {
        auto next = std::min({anniversary_, new_year_after(day_), end});
        if (const auto change = next_change(debt_.rates, day_)) next = std::min(next, *change);
        for (const auto& one : debt_.free)
            for (const auto edge : {one.first, one.last + days{1}})
                if (edge > day_) next = std::min(next, edge);
        return next;
    }

    void accrue_period(Date next) {
        const auto base = principal_ + capitalised_;
        if (base <= Cents{} || is_free(day_)) return;
        const auto percent = value_on(debt_.rates, day_);
        if (!percent) {
            if (!found.unknown_from) found.unknown_from = day_;
            return;
        }
        const auto part = interest_over(base, *percent, (next - day_).count(), days_in_year(day_));
        if (part > engine::largest_amount) {
            if (!found.unknown_from) found.unknown_from = day_;
            return;
        }
        interest_ += part;
        ever_ += part;
        if (*percent > 0)
            found.lines.push_back({"Rente over " + engine::euros(base) + ", " + std::to_string(*percent) + " % van " +
                                       engine::medium_date(day_) + " tot en met " + engine::medium_date(next - days{1}),
                                   part});
    }

    /// Awb 4:98 lid 2.
    Cents due() const { return ever_ < debt_.least_interest ? Cents{} : std::max(interest_, Cents{}); }

    void pay(const Entry& entry) {
        accrue(entry.on);
        const auto for_debt = entry.cents - entry.surplus;
        const auto to_costs = std::min(costs_, entry.principal ? for_debt - *entry.principal : for_debt);
        const auto left = for_debt - to_costs;
        const auto to_interest = entry.principal ? left - *entry.principal : std::min(due(), left);
        const auto to_principal = entry.principal ? *entry.principal : std::min(principal_, left - to_interest);
        const auto surplus = entry.surplus + left - to_interest - to_principal;
        costs_ -= to_costs;
        interest_ -= to_interest;
        capitalised_ = std::max(std::min(capitalised_ - to_interest, interest_), Cents{});
        principal_ -= to_principal;
        found.paid.push_back({to_costs, to_interest, to_principal, surplus});
        const auto on = " op " + engine::medium_date(entry.on);
        found.lines.push_back({(entry.label.empty() ? "Ontvangen" : entry.label) + on, -entry.cents});
        for (const auto& [what, cents] :
             {std::pair{"kosten", to_costs}, {"rente", to_interest}, {"hoofdsom", to_principal}})
            if (cents != Cents{}) found.lines.push_back({std::string("waarvan voor de ") + what + on, cents, true});
        if (surplus != Cents{}) found.lines.push_back({"Te veel ontvangen" + on + ": gaat terug", surplus});
    }

    const Debt& debt_;
    Cents costs_, interest_, capitalised_, ever_, principal_;
    Date day_, anniversary_;
};

}  // namespace

Statement statement_of(const Debt& debt, Date last) {
    Account account(debt);
    for (const auto& entry : debt.entries) account.note(entry);
    account.accrue(last + days{1});
    account.close();
    return std::move(account.found);
}

}  // namespace bolwerk::workflows::debts
