// Calendar dates and moments: strict reading of what people and machines write, Dutch writing for people.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace bolwerk::engine {

/// A day on the Dutch calendar. Not a moment: engine/local_time.hpp goes from one to the other.
using Date = std::chrono::local_days;

/// A moment in UTC.
using Moment = std::chrono::sys_time<std::chrono::microseconds>;

/// A day that is known to exist, for constants and tests.
constexpr Date date_of(int year, unsigned month, unsigned day) {
    return Date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

constexpr std::chrono::year_month_day fields_of(Date date) { return std::chrono::year_month_day{date}; }
constexpr int year_of(Date date) { return static_cast<int>(fields_of(date).year()); }

/// Only "2026-11-21", years 1583 to 9999; a day that does not exist is refused, not moved.
Result<Date> parse_iso_date(std::string_view text);

/// What a person types: "21-11-2026" or "1-3-2026", spaces around it allowed.
Result<Date> parse_dutch_date(std::string_view text);

/// Either of the two: browsers send ISO from a date field, people type Dutch.
Result<Date> parse_date(std::string_view text);

/// "2026-11-21T18:22:01.123456Z", also with a space for the T, without seconds or fraction, or with an offset such as
/// "+00:00", "+00" or "+01:00". Without an offset it is refused: nobody can tell which moment it is.
Result<Moment> parse_moment(std::string_view text);

std::string iso(Date date);      ///< "2026-12-18"
std::string iso(Moment moment);  ///< "2026-12-18T18:22:01.123456Z", always six decimals

std::string long_date(Date date);    ///< "vrijdag 18 december 2026"
std::string medium_date(Date date);  ///< "18 december 2026"
std::string short_date(Date date);   ///< "18 dec"

std::string_view weekday_name(Date date);  ///< "vrijdag"
bool is_weekend(Date date);

}  // namespace bolwerk::engine
