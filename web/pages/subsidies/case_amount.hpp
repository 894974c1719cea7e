// How the amount of a subsidy comes about, as a sum on the page of the case.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Adds a group of facts while a subsidy is being decided: each bound of HANDBOOK 14.5, and which one was the lowest.
void add_amount(engine::Json& page, const LoadedCase& file, const Visit& visit);

}  // namespace bolwerk::web
