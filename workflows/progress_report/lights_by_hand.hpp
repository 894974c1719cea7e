// Traffic lights that people set by hand (HANDBOOK 16.2): what the stuurgroep adopts is the light as it was set, with
// the one by rule beside it. The kept figures hold the lights by rule alone.
#pragma once

#include <map>
#include <string>

#include "engine/json.hpp"

namespace bolwerk::workflows::report {

using LightsByHand = std::map<std::string, std::string, std::less<>>;  ///< light by the id of the park

/// From what people wrote with a report: [{action, input}].
LightsByHand lights_by_hand(const engine::Json& words);

/// Figures in which the lights by hand count: of parks, of their municipalities, their trend and their sums. What the
/// rule gave stands beside it as "rule_light" of such a row and as "rule_lights" of all; nothing is added without a
/// light by hand.
engine::Json with_lights_by_hand(engine::Json figures, const LightsByHand& by_hand);

/// The sums {red, amber, green, grey} after each move from one light to another: [{from, to}].
engine::Json moved_lights(engine::Json lights, const engine::Json& moves);

}  // namespace bolwerk::workflows::report
