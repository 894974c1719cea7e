// The part of a report that everybody may read (V0, HANDBOOK 4.3): sums of the area, small counts kept back.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::workflows::report {

/// Built up from what may go out, never by taking things away: no case, title, park or municipality by itself, and
/// nothing that a later figure adds by accident.
engine::Json public_part(const engine::Json& figures);

/// The sums of lights as they were set by hand and, in the second row, by rule: [{green, amber, red}, the same]. Small
/// counts are kept back in both, so that neither gives one of the other away.
engine::Json told_lights(const engine::Json& set, const engine::Json& by_rule);

}  // namespace bolwerk::workflows::report
