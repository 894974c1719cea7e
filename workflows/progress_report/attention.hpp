// What a report points at: actions that are late, and what must be done in the coming quarter.
#pragma once

#include "workflows/progress_report/lights.hpp"
#include "workflows/progress_report/tally.hpp"

namespace bolwerk::workflows::report {

/// Late by more than the bound of amber, the latest first: {number, title, workflow, park, municipality, days, light}.
engine::Json late_actions(const AreaThen& area, const Bounds& bounds, Tally& tally);

/// Last days within three months after the reference date, the first one first: {number, title, workflow, park,
/// municipality, on}. Money of applicants is left out: not everybody who reads a report reads that.
engine::Json planning(const AreaThen& area, Tally& tally);

}  // namespace bolwerk::workflows::report
