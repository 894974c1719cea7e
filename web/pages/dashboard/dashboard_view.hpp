// The dashboard as its page shows it. Values only, no server.
#pragma once

#include "web/pages/reports/progress_view.hpp"

namespace bolwerk::web {

/// Everything but the map. `figures` are live figures, `schemes` the names of schemes by their id.
engine::Json dashboard_view(const engine::Json& figures, const ReportPart& part);

/// The ids of the cases counted under the measure: those of a month's end too, and of all of a group ("decided.all").
/// Without a municipality those of the whole area.
engine::Json ids_behind(const engine::Json& counted, const std::string& measure, const std::string& municipality);

/// Where the parks stand that have that light.
std::string parks_href(const ReportPart& part, const std::string& light);

}  // namespace bolwerk::web
