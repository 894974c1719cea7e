#include "workflows/risk_outcome.hpp"

namespace bolwerk::workflows::risk {
namespace {

using engine::Json;

struct BothSides {
    std::string name, rin;
    std::map<std::string, Degrees> by_side;
};

const Degrees* side_of(const BothSides& park, const std::string& side) {
    const auto found = park.by_side.find(side);
    return found == park.by_side.end() ? nullptr : &found->second;
}

/// Of what was handed in and may be seen, by park.
std::map<std::int64_t, BothSides> handed_in(const Json& matrices) {
    std::map<std::int64_t, BothSides> parks;
    for (const auto& matrix : matrices) {
        if (matrix.at("state") != "submitted" || !matrix.at("cells").is_object()) continue;
        auto& park = parks[matrix.at("park_id").get<std::int64_t>()];
        park.name = matrix.at("park");
        park.rin = matrix.value("rin", "");
        park.by_side[matrix.at("side")] = degrees_in(matrix.at("cells"));
    }
    return parks;
}

ParkScore score_of(const ScoringSet& weights, const BothSides& park) {
    return park_score(weights, side_of(park, "municipality"), side_of(park, "police"));
}

}  // namespace

ScoringSet scoring_set(const Json& set) {
    ScoringSet made;
    for (const auto& one : set.at("domains")) made.domains.push_back({one.at("code"), one.at("weight")});
    for (const auto& one : set.at("indicators"))
        made.indicators.push_back({one.at("code"), one.at("domain"), one.at("weight")});
    return made;
}

Degrees degrees_in(const Json& cells) {
    Degrees degrees;
    for (const auto& [code, given] : cells.items()) {
        const auto answer = given.is_string() ? given.get<std::string>() : std::string();
        if (answer.empty()) continue;
        degrees[code] = answer == "?" ? std::nullopt : std::optional(answer.front() - '0');
    }
    return degrees;
}

std::vector<std::string> parks_to_discuss(const Json& set, const Json& matrices) {
    const auto weights = scoring_set(set);
    std::vector<std::string> names;
    for (const auto parks = handed_in(matrices); const auto& [id, park] : parks)
        if (score_of(weights, park).discuss) names.push_back(park.name);
    return names;
}

std::optional<RiskClass> computed_class(const Json& set, const Json& matrices, std::string_view shown) {
    for (const auto parks = handed_in(matrices); const auto& [id, park] : parks)
        if (park.name + " (" + park.rin + ")" == shown) return score_of(scoring_set(set), park).risk;
    return std::nullopt;
}

}  // namespace bolwerk::workflows::risk
