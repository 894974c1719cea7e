// Who got an analysis, as the RIEC sees it: what for, when and by whom, who opened it, and what is told back by when.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// `recipients` as query risk/analysis gives them.
engine::Json recipient_rows(const engine::Json& recipients, engine::Date today);

}  // namespace bolwerk::web
