// Parks and municipalities in a report: how far each is, its light, and which way it goes.
#pragma once

#include "workflows/progress_report/lights.hpp"
#include "workflows/progress_report/tally.hpp"

namespace bolwerk::workflows::report {

/// [{id, rin, name, municipality, light, because, trend, plan, cooperation, kvo_b, biz, checked_on, planned, running,
/// done, late,
/// ...}], one for each park. `before`: the figures of the report before, or null. `since`: the first day of the period.
engine::Json park_figures(const AreaThen& area, const Bounds& bounds, engine::Date since, const engine::Json& before,
                          Tally& tally);

/// [{code, name, light, trend, parks, plans, red, amber, green, kvo_b, cooperation}] from the parks.
engine::Json municipality_figures(const AreaThen& area, const engine::Json& parks, const engine::Json& before);

/// {green, amber, red, grey}: how many of the rows have that light.
engine::Json lights_of(const engine::Json& rows);

}  // namespace bolwerk::workflows::report
