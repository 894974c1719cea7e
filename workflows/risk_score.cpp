#include "workflows/risk_score.hpp"

#include <algorithm>
#include <numeric>

namespace bolwerk::workflows::risk {
namespace {

const Ratio enough_sight{3, 5};
const Ratio worth_discussing{30};

DomainScore domain_score(const ScoringSet& set, const DomainWeight& domain, const Degrees& degrees) {
    DomainScore made{.domain = domain.code, .weight = domain.weight};
    for (const auto& indicator : set.indicators) {
        if (indicator.domain != domain.code) continue;
        made.all += indicator.weight;
        const auto found = degrees.find(indicator.code);
        if (found == degrees.end() || !found->second) continue;
        made.answered += indicator.weight;
        made.summed += static_cast<std::int64_t>(indicator.weight) * *found->second;
    }
    return made;
}

std::optional<SideScore> side_of(const ScoringSet& set, const Degrees* degrees) {
    if (degrees == nullptr) return std::nullopt;
    return score_of(set, *degrees);
}

std::optional<Ratio> mean(const std::optional<Ratio>& one, const std::optional<Ratio>& other) {
    if (one && other) return (*one + *other) / 2;
    return one ? one : other;
}

}  // namespace

std::optional<Ratio> DomainScore::score() const {
    if (answered == 0) return std::nullopt;
    return Ratio(100 * summed, 3 * answered);
}

Ratio DomainScore::coverage() const { return all == 0 ? Ratio(0) : Ratio(answered, all); }

SideScore score_of(const ScoringSet& set, const Degrees& degrees) {
    SideScore made;
    Ratio weighted, seen;
    std::int64_t scored_weight = 0, all_weight = 0;
    for (const auto& domain : set.domains) {
        const auto& one = made.domains.emplace_back(domain_score(set, domain, degrees));
        if (one.all == 0) continue;
        all_weight += one.weight;
        seen = seen + one.coverage() * one.weight;
        if (const auto score = one.score()) {
            scored_weight += one.weight;
            weighted = weighted + *score * one.weight;
        }
    }
    if (scored_weight > 0) made.score = weighted / scored_weight;
    if (all_weight > 0) made.coverage = seen / all_weight;
    return made;
}

std::optional<RiskClass> class_of(const std::optional<Ratio>& score, const Ratio& coverage) {
    if (!score || coverage < enough_sight) return std::nullopt;
    if (*score < Ratio(25)) return RiskClass::low;
    if (*score < Ratio(50)) return RiskClass::middle;
    return *score < Ratio(75) ? RiskClass::high : RiskClass::very_high;
}

ParkScore park_score(const ScoringSet& set, const Degrees* municipality, const Degrees* police) {
    ParkScore made{.municipality = side_of(set, municipality), .police = side_of(set, police)};
    const auto score_at = [](const std::optional<SideScore>& side) { return side ? side->score : std::nullopt; };
    const auto one = score_at(made.municipality), other = score_at(made.police);
    made.score = mean(one, other);
    made.coverage = ((made.municipality ? made.municipality->coverage : Ratio(0)) +
                     (made.police ? made.police->coverage : Ratio(0))) /
                    2;
    made.risk = class_of(made.score, made.coverage);
    if (one && other) made.difference = (*one - *other).size();
    made.discuss = made.difference && *made.difference >= worth_discussing;
    return made;
}

std::vector<std::size_t> ranking(const std::vector<RankedPark>& parks) {
    std::vector<std::size_t> places(parks.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::stable_sort(places, [&](std::size_t left, std::size_t right) {
        const auto &one = parks[left].score, &other = parks[right].score;
        if (one.risk.has_value() != other.risk.has_value()) return one.risk.has_value();
        if (one.score != other.score) return one.score > other.score;
        if (one.coverage != other.coverage) return one.coverage > other.coverage;
        return parks[left].name < parks[right].name;
    });
    return places;
}

std::optional<RiskClass> class_called(std::string_view id) {
    if (id == "low") return RiskClass::low;
    if (id == "middle") return RiskClass::middle;
    if (id == "high") return RiskClass::high;
    return id == "very_high" ? std::optional(RiskClass::very_high) : std::nullopt;
}

std::string_view dutch_name(RiskClass risk) {
    switch (risk) {
        case RiskClass::low:
            return "laag";
        case RiskClass::middle:
            return "midden";
        case RiskClass::high:
            return "hoog";
        case RiskClass::very_high:
            return "zeer hoog";
    }
    return {};
}

}  // namespace bolwerk::workflows::risk
