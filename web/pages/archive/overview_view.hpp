// The page of an archive as values.
#pragma once

#include "web/app/site.hpp"

namespace bolwerk::web {

/// `found`: the answer of archive/overview.
engine::Json overview_view(const engine::Json& found, const Site& site, engine::Date today);

/// `found`: the answer of archive/list.
engine::Json destruction_view(const engine::Json& found, const Site& site);

}  // namespace bolwerk::web
