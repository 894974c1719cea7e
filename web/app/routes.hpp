// The one table of addresses of Bolwerk.
#pragma once

#include "web/app/visit.hpp"
#include "web/server/router.hpp"

namespace bolwerk::web {

using Routes = Router<Visit>;

/// Every page and action: method, path, handler.
Routes all_routes();

/// Pages that somebody who is not signed in may ask for.
bool is_public(const Request& request);

}  // namespace bolwerk::web
