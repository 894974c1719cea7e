// Zoeken: cases, parks and municipalities in one go.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response search(const Request& request, Visit& visit);  ///< GET /zoeken?q=

}  // namespace bolwerk::web
