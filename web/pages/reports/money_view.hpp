// Budgets and applications of a report and the dashboard as templates show them. Values only, no server.
#pragma once

#include "web/pages/reports/progress_view.hpp"
#include "workflows/progress_report/budget_amounts.hpp"

namespace bolwerk::web {

/// Cents of an amount in a row of the figures; nothing in a report from before it was counted.
std::optional<std::int64_t> cents_in(const engine::Json& budget, const workflows::report::BudgetAmount& amount);

/// Where what the amount adds up stands; empty for a budget of a report from before it could be followed.
std::string amount_href(const ReportPart& part, const engine::Json& budget, std::string_view amount_word);

/// Rows of budgets, each with a bar, and a row for each amount: {id, label, amount, cents, share, has_href, href,
/// has_fill, fill}.
engine::Json budgets_view(const engine::Json& figures, const ReportPart& part);

/// [{label, value, has_href, href, note}] about applications.
engine::Json subsidies_view(const engine::Json& figures, const ReportPart& part);

}  // namespace bolwerk::web
