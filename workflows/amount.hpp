// The amount of a subsidy: the lowest of four, as a sum that a person can follow (HANDBOOK 14.5). A grant, its change,
// its determination and a decision on objection all come to it here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/money.hpp"

namespace bolwerk::workflows {

struct AmountRule {
    int percentage = 100;                                 ///< of the eligible costs
    engine::Cents eligible;                               ///< costs that count
    engine::Cents deficit;                                ///< what the funding falls short
    engine::Cents maximum;                                ///< of the scheme
    engine::Cents ceiling_left;                           ///< under the ceiling of the period (Awb 4:25)
    std::optional<engine::Cents> granted = std::nullopt;  ///< a determination: this in the place of the ceiling (4:46)
    std::optional<engine::Cents> requested = std::nullopt;  ///< a bound, and a line of the sum where it is the lowest
    bool limited_by_deficit = true;
    bool whole_euros = true;             ///< rounded down to whole euros
    engine::Cents other_subsidies = {};  ///< public money for the same costs; a bound, and a line, where there is any
    int together = 100;                  ///< all of it with this subsidy: at most this share of the eligible costs
};

/// What decided when no more was asked.
inline constexpr std::string_view as_asked = "het gevraagde bedrag";

struct Amount {
    engine::Cents cents;             ///< never below zero
    std::string_view decided_by;     ///< Dutch: which of the bounds it was
    std::vector<std::string> lines;  ///< the sum, a line each
};

/// A line of a sum in its two parts: "Tekort in de financiering" and "€ 380.000".
struct SumLine {
    std::string label, amount;
};
SumLine parted(const std::string& line);

/// As the rule of the scheme rounds: down to whole euros, or to the cent.
engine::Cents rounded(engine::Cents amount, bool whole_euros);

/// Whole euros and cents apart, so that no amount that can be typed overflows; a part of a cent is dropped.
engine::Cents share_of(engine::Cents whole, int percentage);

/// min(percentage × eligible, deficit, what other subsidies leave, maximum, ceiling left or what was granted, what was
/// asked), rounded as the scheme says; a part of a cent is dropped.
Amount amount_of(const AmountRule& rule);

/// "ten hoogste € 150.000: het percentage van de kosten".
std::string at_most(const Amount& amount);

}  // namespace bolwerk::workflows
