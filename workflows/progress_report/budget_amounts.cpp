#include "workflows/progress_report/budget_amounts.hpp"

#include <algorithm>

namespace bolwerk::workflows::report {

std::span<const BudgetAmount> budget_amounts() {
    static const std::vector<BudgetAmount> all{
        {"ceiling", "plafond", "Plafond", {}},
        {"granted", "verleend", "Verleend", {"committed", "advanced", "payable", "paid"}},
        {"determined", "vastgesteld", "Waarvan vastgesteld", {"payable", "paid"}},
        {"paid", "betaald", "Betaald, met voorschotten", {"advanced", "paid"}},
        {"receivable", "terug", "Terug te krijgen", {"receivable"}},
        {"reserved", "gereserveerd", "Gereserveerd", {"reserved"}},
        {"free", "vrij", "Nog vrij", {}}};
    return all;
}

const BudgetAmount* budget_amount(std::string_view id) {
    const auto found = std::ranges::find(budget_amounts(), id, &BudgetAmount::id);
    return found == budget_amounts().end() ? nullptr : &*found;
}

std::int64_t cents_of(const BudgetAmount& amount, const engine::Json& stands) {
    std::int64_t sum = 0;
    for (const auto account : amount.accounts)
        if (const auto found = stands.find(account); found != stands.end()) sum += found->get<std::int64_t>();
    return sum;
}

}  // namespace bolwerk::workflows::report
