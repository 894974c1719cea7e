// The figures of a progress report, counted from an area as it stood on the reference date (HANDBOOK 16.2).
#pragma once

#include "workflows/progress_report/lights.hpp"
#include "workflows/progress_report/tally.hpp"

namespace bolwerk::workflows::report {

struct Taken {
    engine::Json figures;  ///< for who reads V1; holds numbers and names of parks, never a text of a case above V1
    engine::Json public_figures;  ///< sums only, small counts kept back
    engine::Json annex;           ///< for who reads V3; null where nothing of it was gathered
    engine::Json counted;         ///< [{id, state, municipality, measures}]
};

/// `ground` is what the store gathered: organisation, day, municipalities, settings, previous, state.
Taken take_figures(const engine::Json& ground);

/// The same of an area as it stands now, with what a province steers by: lead_times, terms and granted beside the other
/// figures. Nothing is kept of it.
Taken live_figures(const engine::Json& ground);

/// The bounds that an organisation set, or the usual ones.
Bounds bounds_from(const engine::Json& settings);

}  // namespace bolwerk::workflows::report
