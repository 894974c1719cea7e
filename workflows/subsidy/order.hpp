// The order of one budget as the database gives it: what fits before the day that crosses the ceiling, and one by one
// what comes from that day on (HANDBOOK 14.4).
#pragma once

#include <optional>
#include <string>

#include "engine/question.hpp"
#include "workflows/subsidy/ranking.hpp"

namespace bolwerk::workflows::subsidy_rules {

/// The places from the day that crosses the ceiling on; none when nothing does. `order` is what the function order_of
/// of the database gives, `rules` are those of the scheme.
Ranking places_after(const engine::Json& order, const engine::Json& rules);

/// What the order leaves for the application of the question, and why, in one Dutch sentence.
struct Turn {
    engine::Cents left;
    bool waits = false;  ///< for the drawing of lots, or for the ranking of the tender
    std::string because;
};

/// Nothing when neither an order nor a ranking decides: an application that is not complete, or is decided already.
std::optional<Turn> turn_of(const engine::Question& question);

}  // namespace bolwerk::workflows::subsidy_rules
