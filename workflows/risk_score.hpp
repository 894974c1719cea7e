// What the matrices of a park come to (HANDBOOK 7.3): a score for each domain and side, coverage, class and rank.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workflows/ratio.hpp"

namespace bolwerk::workflows::risk {

struct DomainWeight {
    std::string code;
    int weight = 1;
};
struct IndicatorWeight {
    std::string code, domain;
    int weight = 1;
};
struct ScoringSet {
    std::vector<DomainWeight> domains;
    std::vector<IndicatorWeight> indicators;
};

/// By code of the indicator: the degree 0 to 3, or nothing for "geen zicht". What is not there is no sight either.
using Degrees = std::map<std::string, std::optional<int>, std::less<>>;

/// S_d = 100 · Σ(w·s) / Σ(3·w) over what was answered; C_d = answered weight / all weight.
struct DomainScore {
    std::string domain;
    int weight = 1;             ///< W_d
    std::int64_t summed = 0;    ///< Σ(w·s)
    std::int64_t answered = 0;  ///< Σ(w) over what was answered
    std::int64_t all = 0;       ///< Σ(w)

    std::optional<Ratio> score() const;
    Ratio coverage() const;
};

/// One matrix: Σ(W_d·S_d) / ΣW_d over the domains with an answer, and coverage over all domains with the same weights.
struct SideScore {
    std::vector<DomainScore> domains;
    std::optional<Ratio> score;
    Ratio coverage;
};

SideScore score_of(const ScoringSet& set, const Degrees& degrees);

enum class RiskClass { low, middle, high, very_high };

/// Low below 25, middle below 50, high below 75, very high from 75; nothing while coverage is below 0.6.
std::optional<RiskClass> class_of(const std::optional<Ratio>& score, const Ratio& coverage);

/// A park by both sides: the mean of what there is, while a side that is missing counts as no sight at all.
struct ParkScore {
    std::optional<SideScore> municipality, police;
    std::optional<Ratio> score;
    Ratio coverage;
    std::optional<RiskClass> risk;
    std::optional<Ratio> difference;  ///< without a sign; nothing when one side has no score
    bool discuss = false;             ///< the sides differ by 30 or more
};

ParkScore park_score(const ScoringSet& set, const Degrees* municipality, const Degrees* police);

struct RankedPark {
    std::string name;
    ParkScore score;
};

/// Places in the list, most risk first: parks with a class before those without, then score, coverage, alphabet.
std::vector<std::size_t> ranking(const std::vector<RankedPark>& parks);

/// The class that a form calls low, middle, high or very_high; nothing for another word.
std::optional<RiskClass> class_called(std::string_view id);

/// "laag", "zeer hoog".
std::string_view dutch_name(RiskClass risk);

}  // namespace bolwerk::workflows::risk
