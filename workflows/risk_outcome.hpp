// What the matrices of a municipality come to, read from the store's answer: weights, degrees, and which parks both
// sides must talk about first (HANDBOOK 7.3).
#pragma once

#include "engine/json.hpp"
#include "workflows/risk_score.hpp"

namespace bolwerk::workflows::risk {

/// The weights of a set: {domains: [{code, weight}], indicators: [{code, domain, weight}]}.
ScoringSet scoring_set(const engine::Json& set);

/// Of {code: answer}; what is empty was not answered.
Degrees degrees_in(const engine::Json& cells);

/// The names, in order, of the parks on which the sides differ by 30 or more. Of `matrices`: [{park, park_id, side,
/// state, cells}], of which only those count that were handed in and may be seen.
std::vector<std::string> parks_to_discuss(const engine::Json& set, const engine::Json& matrices);

/// The class of one park of them, by its name and number: "Kade (F301)". Nothing where there is too little sight, or no
/// such park.
std::optional<RiskClass> computed_class(const engine::Json& set, const engine::Json& matrices, std::string_view shown);

}  // namespace bolwerk::workflows::risk
