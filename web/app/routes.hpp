// The one table of addresses of Bolwerk.
#pragma once

#include <memory>

#include "web/app/visit.hpp"
#include "web/server/router.hpp"

namespace bolwerk::web {

class Renderer;

using Routes = Router<Visit>;

/// Every page and action: method, path, handler. Without a press there are no PDFs.
Routes all_routes(const std::shared_ptr<Renderer>& press = nullptr);

/// Pages that somebody who is not signed in may ask for.
bool is_public(const Request& request);

/// Pages that know nobody, signed in or not: whoever reports something leaves nothing of who it was.
bool is_anonymous(const Request& request);

}  // namespace bolwerk::web
