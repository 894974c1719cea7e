// The way from the page of a case to the matrices or outcomes that stand beside it.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Adds a group of facts with the link; nothing for other workflows.
void add_outcomes_link(engine::Json& page, const LoadedCase& file);

}  // namespace bolwerk::web
