// Rates and fees that a decree or the law sets from a day on, with the last day of which it is known that they hold
// (BW 6:120 lid 1, Awb 4:113).
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::workflows::debts {

/// Whole per cents a year, or whole euros.
struct Rate {
    engine::Date from, until;
    int value = 0;
};

/// Of the fact "statutory_rates" those of one kind, in order of their days: {kind: [{from, until, value}]}.
std::vector<Rate> rates_named(const engine::Json& all, std::string_view kind);

/// What holds on that day: of the rates that began the latest. Nothing on a day beyond what is known: nobody guesses.
std::optional<int> value_on(std::span<const Rate> rates, engine::Date day);

/// The first day after `day` on which another value holds, or none is known; nothing when that never comes.
std::optional<engine::Date> next_change(std::span<const Rate> rates, engine::Date day);

}  // namespace bolwerk::workflows::debts
