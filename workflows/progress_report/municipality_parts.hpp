// What a report says of each municipality by itself: its key figures, interventions, checks, cooperation and
// applications.
#pragma once

#include "workflows/progress_report/area_then.hpp"

namespace bolwerk::workflows::report {

/// Adds `part` to each row of figures.municipalities: {kpis, interventions, checks, coverage, subsidies}, as the
/// figures of the whole area have them. Of applicants nothing is told that is under five in one municipality, nor what
/// would give such a count away beside the others and their sum. Rounds and signals are counted for the whole area
/// alone: in one municipality they are few, and V3 (HANDBOOK 4.3, 16.2).
void add_municipality_parts(const AreaThen& area, engine::Date since, const engine::Json& before,
                            engine::Json& figures);

}  // namespace bolwerk::workflows::report
