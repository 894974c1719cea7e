// Counts, shares and planning of a report as the template shows them. Values only, no server.
#pragma once

#include "web/pages/reports/progress_view.hpp"

namespace bolwerk::web {

/// Rows of key figures, each with a bar; without a bar and an address what is kept back or has no cases to show.
engine::Json key_figures_view(const engine::Json& figures, const ReportPart& part);

/// {rows: [{title, bar, planned, running, done, late and their addresses}], has_rows}.
engine::Json interventions_view(const engine::Json& figures, const ReportPart& part);

/// How far the risk rounds were: {title, count}; what would point at a park has no count. No row when there is no
/// round.
engine::Json rounds_view(const engine::Json& figures, const ReportPart& part);

/// Rows of coverage: {title, count, share, bar, note, href}.
engine::Json coverage_view(const engine::Json& figures, const ReportPart& part);

/// Actions that are late and what comes: {number, href, title, park, when, light?}; at most `most`.
engine::Json late_view(const engine::Json& figures, const ReportPart& part, std::size_t most);
engine::Json planning_view(const engine::Json& figures, const ReportPart& part, std::size_t most);

/// One or none: {text, href} where a list of actions was cut after `most`, "De eerste 25 van 140.".
engine::Json more_view(const engine::Json& rows, const ReportPart& part, std::size_t most, const std::string& measure);

/// [{title, why}] of what is asked of the part and was not measured.
engine::Json missing_view(std::string_view section);

}  // namespace bolwerk::web
