#include "engine/term/span.hpp"

#include <array>
#include <cstdint>

namespace bolwerk::engine::term {

namespace {

struct UnitNames {
    std::string_view id;
    std::string_view one;
    std::string_view many;
};

constexpr std::array<UnitNames, 4> units{
    {{"days", "dag", "dagen"}, {"weeks", "week", "weken"}, {"months", "maand", "maanden"}, {"years", "jaar", "jaar"}}};

const UnitNames& names(Unit unit) { return units[static_cast<std::size_t>(unit)]; }

constexpr std::int64_t first_year = 1583;
constexpr std::int64_t last_year = 9999;

Refused out_of_range() {
    return bad_input("Deze termijn komt buiten de kalender uit (de jaren 1583 tot en met 9999).");
}

std::int64_t months_in(Span span) {
    if (span.unit == Unit::months) return span.count;
    return span.unit == Unit::years ? std::int64_t{12} * span.count : 0;
}

std::int64_t days_in(Span span) {
    if (span.unit == Unit::days) return span.count;
    return span.unit == Unit::weeks ? std::int64_t{7} * span.count : 0;
}

/// Wide integers on purpose: std::chrono::year wraps at 32767 without a word.
Result<Date> moved(Date from, std::int64_t months, std::int64_t days) {
    const auto fields = fields_of(from);
    const std::int64_t month = std::int64_t{year_of(from)} * 12 + static_cast<unsigned>(fields.month()) - 1 + months;
    if (month < first_year * 12 || month >= (last_year + 1) * 12) return out_of_range();
    const std::chrono::year_month there{std::chrono::year{static_cast<int>(month / 12)},
                                        std::chrono::month{static_cast<unsigned>(month % 12) + 1}};
    const auto same_day = there / fields.day();
    const Date date = (same_day.ok() ? Date{same_day} : Date{there / std::chrono::last}) + std::chrono::days{days};
    if (date < date_of(first_year, 1, 1) || date > date_of(last_year, 12, 31)) return out_of_range();
    return date;
}

}  // namespace

std::string_view name_of(Unit unit) { return names(unit).id; }

std::optional<Unit> unit_named(std::string_view name) {
    for (std::size_t i = 0; i < units.size(); ++i)
        if (units[i].id == name) return static_cast<Unit>(i);
    return std::nullopt;
}

std::string in_words(Span span) {
    const auto& [id, one, many] = names(span.unit);
    return std::to_string(span.count) + ' ' + std::string{span.count == 1 ? one : many};
}

Result<Span> checked(Span span) {
    if (span.count < 1 || span.count > longest_count)
        return bad_input("Het aantal moet een heel getal zijn van 1 tot en met 99.999.", std::to_string(span.count));
    return span;
}

Result<Date> after(Date from, std::span<const Span> spans) {
    std::int64_t months = 0;
    std::int64_t days = 0;
    for (const Span span : spans) {
        if (const auto right = checked(span); !right) return right.error();
        months += months_in(span);
        days += days_in(span);
    }
    return moved(from, months, days);
}

Result<Date> after(Date from, Span span) { return after(from, std::span{&span, 1}); }

Result<Date> before(Date until, Span span) {
    if (const auto right = checked(span); !right) return right.error();
    return moved(until, -months_in(span), -days_in(span));
}

}  // namespace bolwerk::engine::term
