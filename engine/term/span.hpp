// A length of time as the law writes it: a number of days, weeks, months or years.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/date.hpp"

namespace bolwerk::engine::term {

enum class Unit { days, weeks, months, years };

struct Span {
    int count = 0;  ///< 1 to longest_count
    Unit unit = Unit::days;

    bool operator==(const Span&) const = default;
};

inline constexpr int longest_count = 99'999;

std::string_view name_of(Unit unit);  ///< "days", as stored and as in CSV
std::optional<Unit> unit_named(std::string_view name);

std::string in_words(Span span);  ///< "6 weken", "1 maand"

/// The span as it is, or a refusal when the count is below 1 or above longest_count.
Result<Span> checked(Span span);

/// The day that lies all spans together after `from`. Months and years are counted first, from `from` itself; where the
/// day does not exist in that month (31 April, 29 February) it is the last day of the month. Refused beyond year 9999.
Result<Date> after(Date from, std::span<const Span> spans);
Result<Date> after(Date from, Span span);

/// Counting backwards, for what must be ready some time before a day. Never moved for weekends or holidays (Atw art.
/// 1).
Result<Date> before(Date until, Span span);

}  // namespace bolwerk::engine::term
