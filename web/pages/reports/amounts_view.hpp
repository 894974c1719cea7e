// What an amount of a budget is made up of, as a page shows it: the cases, or the ceilings, that add up to it; and all
// amounts of all budgets side by side. For a report and the dashboard alike. Values only, no server.
#pragma once

#include <optional>
#include <string>

#include "web/pages/reports/money_view.hpp"
#include "web/view/filter_reader.hpp"

namespace bolwerk::web {

struct AskedAmount {
    std::string scheme, period;                               ///< both empty: every budget
    std::string year;                                         ///< with every budget: only those of that year
    const workflows::report::BudgetAmount* amount = nullptr;  ///< granted, where the address names none
};

/// From the fields `regeling`, `tijdvak`, `bedrag` and `jaar`; only what the figures know.
AskedAmount asked_amount(FilterReader& reader, const engine::Json& figures);

/// The row of the figures that is asked for; nullptr when there is none.
const engine::Json* budget_asked(const engine::Json& figures, const AskedAmount& asked);

/// Every budget with its amounts, and their sums: {columns, rows: [{name, cells}], totals}.
engine::Json every_amount_view(const engine::Json& figures, const AskedAmount& asked, const ReportPart& part);

/// One amount: {title, rows: [{label, has_href, href, note, amount, cents}], has_kept_back, unread_text, unread_amount,
/// total, total_cents, others}. `found` is what report/amounts gives.
engine::Json amount_view(const engine::Json& budget, const AskedAmount& asked, const engine::Json& found,
                         const ReportPart& part);

}  // namespace bolwerk::web
