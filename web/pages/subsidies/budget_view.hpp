// A budget and its entries as the pages show them. Values only, no server.
#pragma once

#include <string>

#include "engine/date.hpp"
#include "engine/json.hpp"
#include "web/pages/subsidies/ledger_words.hpp"

namespace bolwerk::web {

/// "/subsidies/budget/gld_physical/2026".
std::string budget_href(const engine::Json& budget);

/// One row of the dashboard: {name, period, href, ceiling, amounts: [{label, value, href}], share_text, ...}.
engine::Json budget_row(const engine::Json& budget);

/// The figures on top of a budget: one for each account, linked to its entries. `chosen` may be null.
engine::Json budget_figures(const engine::Json& budget, const Account* chosen);

/// An entry: when, what, for which case, and which account each cent left and reached.
engine::Json entry_row(const engine::Json& entry, engine::Date today);

}  // namespace bolwerk::web
