// Which parks of a round a page shows: a round over some hundreds of parks is read a page at a time, or looked up.
#pragma once

#include <string>

#include "engine/json.hpp"
#include "web/view/filter_reader.hpp"

namespace bolwerk::web {

struct RoundPart {
    std::string municipality;  ///< its code; empty for all
    std::string state;         ///< of one of the matrices; empty for all
    std::string waits_for;     ///< the side that did not hand in, "own" for one's own, or empty
    std::string named;         ///< in the name of a park
    std::size_t page = 1;      ///< from 1

    bool is_filtered() const;
};

/// From the fields `gemeente`, `stand`, `wacht`, `q` and `blad` of an address. What is no state or side counts for
/// nothing.
RoundPart round_part(FilterReader& reader);

/// The address of the same part on another page.
std::string round_address(const std::string& href, const RoundPart& part, std::size_t page);

/// Adds the filter and the links to other pages; `found` is the answer of query risk/round, `href` the address of the
/// round.
void add_round_part(engine::Json& page, const std::string& href, const RoundPart& part, const engine::Json& found);

}  // namespace bolwerk::web
