#include "engine/date.hpp"

#include <array>
#include <cstdio>

#include "engine/text_reader.hpp"

namespace bolwerk::engine {

namespace {

using namespace std::chrono;

constexpr int first_gregorian_year = 1583;

constexpr std::array<std::string_view, 7> weekdays{"zondag",    "maandag", "dinsdag", "woensdag",
                                                   "donderdag", "vrijdag", "zaterdag"};
constexpr std::array<std::string_view, 12> months_long{"januari",   "februari", "maart",    "april",
                                                       "mei",       "juni",     "juli",     "augustus",
                                                       "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 12> months_short{"jan", "feb", "mrt", "apr", "mei", "jun",
                                                        "jul", "aug", "sep", "okt", "nov", "dec"};

Refused not_a_date(std::string_view text) {
    return bad_input("Schrijf de datum als dag-maand-jaar, bijvoorbeeld 21-11-2026.", std::string{text});
}

Result<Date> existing_day(int year, int month, int day, std::string_view text) {
    const year_month_day fields{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                std::chrono::day{static_cast<unsigned>(day)}};
    if (!fields.ok() || year < first_gregorian_year) return bad_input("Deze datum bestaat niet.", std::string{text});
    return Date{fields};
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

unsigned month_index(Date date) { return static_cast<unsigned>(fields_of(date).month()) - 1; }
unsigned day_number(Date date) { return static_cast<unsigned>(fields_of(date).day()); }

}  // namespace

Result<Date> parse_iso_date(std::string_view text) {
    TextReader reader{text};
    const auto year = reader.take_number(4, 4);
    if (!year || !reader.take('-')) return not_a_date(text);
    const auto month = reader.take_number(2, 2);
    if (!month || !reader.take('-')) return not_a_date(text);
    const auto day = reader.take_number(2, 2);
    if (!day || !reader.done()) return not_a_date(text);
    return existing_day(year->value, month->value, day->value, text);
}

Result<Date> parse_dutch_date(std::string_view text) {
    text = trimmed(text);
    TextReader reader{text};
    const auto day = reader.take_number(1, 2);
    if (!day || !reader.take('-')) return not_a_date(text);
    const auto month = reader.take_number(1, 2);
    if (!month || !reader.take('-')) return not_a_date(text);
    const auto year = reader.take_number(4, 4);
    if (!year || !reader.done()) return not_a_date(text);
    return existing_day(year->value, month->value, day->value, text);
}

Result<Date> parse_date(std::string_view text) {
    text = trimmed(text);
    const bool year_first = text.find('-') == 4;
    return year_first ? parse_iso_date(text) : parse_dutch_date(text);
}

std::string iso(Date date) {
    const auto fields = fields_of(date);
    std::array<char, 32> text{};
    const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(fields.year()),
                                   static_cast<unsigned>(fields.month()), static_cast<unsigned>(fields.day()));
    return {text.data(), static_cast<std::size_t>(size)};
}

std::string long_date(Date date) { return std::string{weekday_name(date)} + ' ' + medium_date(date); }

std::string medium_date(Date date) {
    return std::to_string(day_number(date)) + ' ' + std::string{months_long[month_index(date)]} + ' ' +
           std::to_string(year_of(date));
}

std::string short_date(Date date) {
    return std::to_string(day_number(date)) + ' ' + std::string{months_short[month_index(date)]};
}

std::string_view weekday_name(Date date) { return weekdays[weekday{date}.c_encoding()]; }

bool is_weekend(Date date) { return weekday{date} == Saturday || weekday{date} == Sunday; }

}  // namespace bolwerk::engine
