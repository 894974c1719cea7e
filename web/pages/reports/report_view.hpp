// A progress report as the templates show it, on the page and on paper. Values only, no server.
#pragma once

#include "web/pages/reports/progress_view.hpp"

namespace bolwerk::web {

/// Everything below the head of the page. `report` is what report/show gives.
engine::Json report_view(const engine::Json& report, const ReportPart& part);

/// The three sentences on top: {headline, text, tone, has_href, href}.
engine::Json key_messages(const engine::Json& figures, const ReportPart& part);

}  // namespace bolwerk::web
