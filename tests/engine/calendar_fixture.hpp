// The calendar that Bolwerk ships, and short ways to ask it for a last day.
#pragma once

#include <string>
#include <string_view>

#include "engine/term/compute.hpp"

namespace bolwerk::engine::term {

std::string text_of_file(const std::string& path_in_source);

const Calendar& dutch_calendar();

inline Date day(std::string_view text) { return parse_iso_date(text).value(); }

/// The clock stood still for a repair on these days.
inline Suspension still(std::string_view first, std::string_view last) {
    return {day(first), day(last), "Aanvulling gevraagd", "Awb art. 4:15"};
}

/// "2026-04-28", the last day of a term on the shipped calendar.
std::string last_day(const Term& term, std::string_view event, const Adjustments& adjustments = {},
                     const Settings& settings = {});

}  // namespace bolwerk::engine::term
