// The order of a budget as a page shows it. Values only, no server.
#pragma once

#include <map>

#include "engine/json.hpp"
#include "web/app/site.hpp"
#include "workflows/subsidy/ranking.hpp"

namespace bolwerk::web {

/// The order under one ceiling, with the places that follow from it.
struct RankedOrder {
    const engine::Json& order;
    workflows::subsidy_rules::Ranking after;  ///< from the day that crosses the ceiling on
};

/// What query allocation/order found. An application of before a lowering keeps the ceiling of then (Awb 4:27 lid 2),
/// so each is judged by the order under its own.
struct OrderPage {
    const engine::Json& found;
    std::map<std::int64_t, RankedOrder> by_ceiling;  ///< in cents, the lowest first; that of today is one of them
    const Site& site;
    std::size_t most;  ///< rows a page
};

engine::Json order_view(const OrderPage& page);

/// The address of the order of a budget.
std::string order_href(const engine::Json& found);

/// The numbers that must draw lots, by day, in the order of the alphabet.
std::map<std::string, std::vector<std::string>> days_to_draw(const OrderPage& page);

}  // namespace bolwerk::web
