// The place of an application among the others for its budget, on the page of the case.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Adds a group of facts for whoever may see the order or the ranking: the outcome and why, as it goes with the
/// decision.
void add_order(engine::Json& page, const LoadedCase& file, const Visit& visit);

}  // namespace bolwerk::web
