// Drawing lots in the browser: one person prepares it, another draws, and the protocol stays.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// The groups of one budget that must draw.
struct Lottery {
    const engine::Json& found;  ///< of the query that shows the order or the tender
    std::map<std::string, std::vector<std::string>>
        groups;        ///< the lots, by what is drawn about, in alphabetical order
    std::string href;  ///< of the page
};

/// Adds who must prepare, who may draw, and what was drawn, for the partial p-lots.
void add_lottery(engine::Json& values, const Lottery& lottery);

/// Prepares a drawing or draws what a colleague prepared, whichever was asked.
Response hold_lottery(const Request& request, const Visit& visit, const Lottery& lottery);

}  // namespace bolwerk::web
