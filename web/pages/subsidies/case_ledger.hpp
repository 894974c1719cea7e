// What was booked for a case, on its own page.
#pragma once

#include "engine/json.hpp"
#include "web/app/visit.hpp"

namespace bolwerk::web {

/// Adds a group of facts to the page of a case for which something was booked; `facts` are those of its workflow.
void add_ledger(engine::Json& page, const Visit& visit, const std::string& number, const engine::Json& facts);

}  // namespace bolwerk::web
