// The dashboard as its page shows it. Values only, no server.
#pragma once

#include "web/pages/reports/progress_view.hpp"

namespace bolwerk::web {

/// Everything but the map. `figures` are live figures, `schemes` the names of schemes by their id.
engine::Json dashboard_view(const engine::Json& figures, const ReportPart& part);

}  // namespace bolwerk::web
