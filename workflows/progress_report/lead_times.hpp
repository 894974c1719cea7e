// How long decisions on subsidies take, which terms run out, and where the money went: what a province steers by.
#pragma once

#include "workflows/progress_report/tally.hpp"

namespace bolwerk::workflows::report {

/// {schemes: [{scheme, decided, in_time, median, ninety}], months: [{month, in_time, late}]} of the twelve months up to
/// the day; days between receipt and decision. Months are "2026-11", the oldest first, all twelve.
engine::Json lead_times(const AreaThen& area, Tally& tally);

/// {late, week, month, paused}: cases with a term that the province must keep, by when it ends.
engine::Json term_figures(const AreaThen& area, Tally& tally);

/// [{code, name, cases, cents}]: granted subsidies of each municipality, all of them.
engine::Json granted_by_municipality(const AreaThen& area, Tally& tally);

}  // namespace bolwerk::workflows::report
