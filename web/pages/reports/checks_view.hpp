// Checks, signals, scores and what is shared under the Wgs, as the template of a report shows them. A report from
// before Bolwerk counted them has none. Values only, no server.
#pragma once

#include "web/pages/reports/progress_view.hpp"

namespace bolwerk::web {

/// [{rows: [{title, planned_count, ... and their addresses}], days_text, follow_up_text, follow_up_href}]: one or none.
engine::Json checks_view(const engine::Json& figures, const ReportPart& part);

/// [{sentence, why, total_text, has_split, channels: [{label, value}], triage: [{label, value}]}]: one or none.
engine::Json signals_view(const engine::Json& figures);

/// Rows of the themes of the scorecard that have a score: {title, mean, points, parks, newest, bar}.
engine::Json scores_view(const engine::Json& figures);

/// Rows of what is shared, told back and destroyed: {title, count}.
engine::Json privacy_view(const engine::Json& figures);

}  // namespace bolwerk::web
