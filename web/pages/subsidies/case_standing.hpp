// Where an application stands, for whoever made it, on the page of the case.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Puts what happens now and what is asked of the applicant before the other facts; the province reads its own words.
void add_standing(engine::Json& page, const LoadedCase& file);

}  // namespace bolwerk::web
