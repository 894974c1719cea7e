// The measurement of the round before beside this one, park by park: nulmeting and nameting (HANDBOOK 9).
#pragma once

#include "engine/json.hpp"

namespace bolwerk::web {

/// Adds `has_before`, `before_title`, `before_note` and `compared`: the parks of which both measurements may be seen,
/// by name. `found` is the answer of query risk/analysis.
void add_before(engine::Json& page, const engine::Json& found);

}  // namespace bolwerk::web
