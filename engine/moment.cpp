#include <array>
#include <cstdio>

#include "engine/date.hpp"
#include "engine/text_reader.hpp"

namespace bolwerk::engine {

namespace {

using namespace std::chrono;

constexpr std::size_t iso_date_size = 10;

std::optional<microseconds> take_fraction(TextReader& reader) {
    auto fraction = reader.take_number(1, 9);
    if (!fraction) return std::nullopt;
    for (; fraction->digits < 6; ++fraction->digits) fraction->value *= 10;
    for (; fraction->digits > 6; --fraction->digits) fraction->value /= 10;
    return microseconds{fraction->value};
}

/// 24:00 and leap seconds are refused: PostgreSQL never writes them.
std::optional<microseconds> take_clock(TextReader& reader) {
    const auto hour = reader.take_fixed(2, 23);
    if (!hour || !reader.take(':')) return std::nullopt;
    const auto minute = reader.take_fixed(2, 59);
    if (!minute) return std::nullopt;
    microseconds clock = hours{*hour} + minutes{*minute};
    if (!reader.take(':')) return clock;
    const auto second = reader.take_fixed(2, 59);
    if (!second) return std::nullopt;
    clock += seconds{*second};
    if (!reader.take('.')) return clock;
    const auto fraction = take_fraction(reader);
    if (!fraction) return std::nullopt;
    return clock + *fraction;
}

std::optional<minutes> take_offset(TextReader& reader) {
    if (reader.take('Z')) return minutes{0};
    const bool west = reader.take('-');
    if (!west && !reader.take('+')) return std::nullopt;
    const auto hour = reader.take_fixed(2, 14);
    if (!hour) return std::nullopt;
    minutes offset = hours{*hour};
    if (reader.take(':')) {
        const auto minute = reader.take_fixed(2, 59);
        if (!minute) return std::nullopt;
        offset += minutes{*minute};
    }
    return west ? -offset : offset;
}

std::optional<Moment> read_moment(std::string_view text) {
    if (text.size() < iso_date_size) return std::nullopt;
    const auto date = parse_iso_date(text.substr(0, iso_date_size));
    if (!date) return std::nullopt;
    TextReader reader{text.substr(iso_date_size)};
    if (!reader.take('T') && !reader.take(' ')) return std::nullopt;
    const auto clock = take_clock(reader);
    if (!clock) return std::nullopt;
    const auto offset = take_offset(reader);
    if (!offset || !reader.done()) return std::nullopt;
    return Moment{date->time_since_epoch() + *clock - *offset};
}

}  // namespace

Result<Moment> parse_moment(std::string_view text) {
    const auto moment = read_moment(text);
    if (!moment) return bad_input("Dit is geen tijdstip.", std::string{text});
    return *moment;
}

std::string iso(Moment moment) {
    const auto day = floor<days>(moment);
    const hh_mm_ss clock{moment - day};
    std::array<char, 64> text{};
    const int size =
        std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d.%06dZ", static_cast<int>(clock.hours().count()),
                      static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                      static_cast<int>(clock.subseconds().count()));
    return iso(Date{day.time_since_epoch()}).append(text.data(), static_cast<std::size_t>(size));
}

}  // namespace bolwerk::engine
