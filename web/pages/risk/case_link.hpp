// The way from the page of a case to the matrices or outcomes that stand beside it.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Adds a group of facts with the link; nothing for other workflows. With a project plan it is the analysis that the
/// plan came from, for who may read that analysis alone.
void add_outcomes_link(engine::Json& page, const LoadedCase& file, const Visit& visit);

}  // namespace bolwerk::web
