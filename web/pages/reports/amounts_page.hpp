// The page behind an amount of a budget, for a report and the dashboard alike.
#pragma once

#include "web/app/visit.hpp"
#include "web/pages/reports/amounts_view.hpp"

namespace bolwerk::web {

/// Whose figures they are.
struct AmountsOf {
    const engine::Json& figures;
    ReportPart part;
    engine::Json crumbs;
    std::optional<std::string> moment = {};  ///< when the figures were taken; nothing for those of now
};

/// One amount with what it adds up, or every budget with its amounts, as the address asks.
Response amounts_page(const Request& request, Visit& visit, FilterReader& reader, const AmountsOf& of);

}  // namespace bolwerk::web
