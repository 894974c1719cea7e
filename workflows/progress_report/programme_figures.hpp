// Interventions, coverage and key figures of a report (HANDBOOK 16.2, parts 3, 4 and 6).
#pragma once

#include "workflows/progress_report/tally.hpp"

namespace bolwerk::workflows::report {

/// [{category, planned, running, done, late}] in the order of the guide; categories without any are there too.
engine::Json intervention_figures(const AreaThen& area, Tally& tally);

/// {parks, cooperation, kvo_b, kvo_b_soon, biz, business_association, business_association_unknown, park_management,
/// park_management_unknown}: parks with each. `kvo_b_soon`: the certificate ends within half a year.
engine::Json coverage_figures(const AreaThen& area, Tally& tally);

/// [{id, part, whole, percent, before}]; percent is null where there is nothing to divide, and all three where the
/// figures keep back what it is made of. They do not reward finding crime (HANDBOOK 1).
engine::Json key_figures(const AreaThen& area, const engine::Json& figures, const engine::Json& before, Tally& tally);

}  // namespace bolwerk::workflows::report
