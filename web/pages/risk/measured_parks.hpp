// What the matrices of an analysis come to for each park, and how that is written.
#pragma once

#include <map>
#include <string>

#include "engine/json.hpp"
#include "workflows/risk_outcome.hpp"

namespace bolwerk::web {

struct MeasuredPark {
    std::string name, rin;
    std::int64_t id = 0;
    bool invented = false;
    std::map<std::string, workflows::risk::Degrees> sides;  ///< only those whose answers may be seen
    workflows::risk::ParkScore score;

    /// "municipality" or "police"; nullptr when it was not handed in or may not be seen.
    const workflows::risk::Degrees* side(std::string_view name) const;
};

inline constexpr std::string_view by_municipality = "municipality", by_police = "police";

/// By the id of the park. `matrices`: as query risk/analysis gives them.
std::map<std::int64_t, MeasuredPark> measured_parks(const engine::Json& matrices,
                                                    const workflows::risk::ScoringSet& set);

/// With one decimal, or a dash.
std::string score_text(const std::optional<workflows::risk::Ratio>& score);

/// Down, so that 59,6% does not read as the 60% that a class asks.
std::string coverage_text(const workflows::risk::Ratio& part);

/// "hoog", or "onvoldoende zicht".
std::string risk_class_text(const workflows::risk::ParkScore& score);

}  // namespace bolwerk::web
