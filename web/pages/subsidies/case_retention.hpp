// How long the file of a closed subsidy is kept, on the page of the case.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Adds a group of facts to the page of a subsidy that is closed: the term, its source, and what stands in the way of
/// destroying the file.
void add_retention(engine::Json& page, const LoadedCase& file, const Visit& visit);

}  // namespace bolwerk::web
