#include "workflows/recovery/statutory_interest.hpp"

#include <algorithm>

#include "engine/term/span.hpp"

namespace bolwerk::workflows::recovery_rules {
namespace {

using engine::Cents;
using engine::Date;

constexpr Cents least_claimed{20'00};

int rate_on(Date day, std::span<const InterestRate> rates) {
    int percent = 0;
    for (const auto& rate : rates)
        if (rate.from <= day) percent = rate.percent;
    return percent;
}

Date new_year_after(Date day) { return engine::date_of(engine::year_of(day) + 1, 1, 1); }

/// The first day after `day` on which something changes: a year that is over, another rate, another calendar year.
Date next_change(Date day, Date anniversary, Date end, std::span<const InterestRate> rates) {
    auto next = std::min({anniversary, new_year_after(day), end});
    for (const auto& rate : rates)
        if (rate.from > day) next = std::min(next, rate.from);
    return next;
}

std::int64_t days_in_year(Date day) {
    const auto year = engine::year_of(day);
    return (engine::date_of(year + 1, 1, 1) - engine::date_of(year, 1, 1)).count();
}

std::string line_of(Cents base, Date from, Date until, int percent, Cents interest) {
    return engine::euros(base) + ", " + std::to_string(percent) + " % van " + engine::medium_date(from) +
           " tot en met " + engine::medium_date(until - std::chrono::days{1}) + ": " + engine::euros(interest);
}

}  // namespace

Interest statutory_interest(Cents debt, Date first, Date last, std::span<const InterestRate> rates) {
    Interest interest;
    const auto end = last + std::chrono::days{1};
    auto base = debt;
    Cents of_this_year;
    auto anniversary = engine::term::after(first, {1, engine::term::Unit::years}).value();
    for (auto day = first; day < end;) {
        const auto next = next_change(day, anniversary, end, rates);
        const auto percent = rate_on(day, rates);
        const Cents part{base.value * percent * (next - day).count() / (100 * days_in_year(day))};
        if (percent > 0) interest.lines.push_back(line_of(base, day, next, percent, part));
        of_this_year += part;
        interest.cents += part;
        if (next == anniversary) {
            base += of_this_year;
            of_this_year = {};
            anniversary = engine::term::after(anniversary, {1, engine::term::Unit::years}).value();
        }
        day = next;
    }
    if (interest.cents >= least_claimed) return interest;
    if (interest.cents.value > 0)
        interest.lines.push_back("Onder de grens van " + engine::euros(least_claimed) +
                                 " (Awb 4:98 lid 2), dus: " + engine::euros({}));
    interest.cents = {};
    return interest;
}

}  // namespace bolwerk::workflows::recovery_rules
