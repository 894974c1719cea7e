// Signals in figures: counts of half a year by municipality, channel, month, outcome and time, small ones kept back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// Half a calendar year. Halves do not overlap and are shown when they are over: what one look says and another does
/// not would give a small count away otherwise.
struct HalfYear {
    int year = 0, half = 1;  ///< 1 or 2

    engine::Date first_day() const;
    engine::Date next_first_day() const;
    std::string value() const;  ///< "2026-1"
    std::string text() const;   ///< "eerste halfjaar van 2026"
};

/// The last six that are over, newest first.
std::vector<HalfYear> closed_halves(engine::Date today);

/// `found`: the answer of query signal/figures for the half year.
engine::Json signal_figures_view(const engine::Json& found, const HalfYear& shown);

}  // namespace bolwerk::web
