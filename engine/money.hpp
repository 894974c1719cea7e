// Money: whole cents, never a fraction, written and read the Dutch way.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"

namespace bolwerk::engine {

/// An amount of euros in cents; may be negative (a recovery).
struct Cents {
    std::int64_t value = 0;

    auto operator<=>(const Cents&) const = default;
    Cents operator-() const { return {-value}; }
    Cents& operator+=(Cents other) { return value += other.value, *this; }
    Cents& operator-=(Cents other) { return value -= other.value, *this; }
    friend Cents operator+(Cents a, Cents b) { return a += b; }
    friend Cents operator-(Cents a, Cents b) { return a -= b; }
    friend Cents operator*(Cents a, std::int64_t times) { return {a.value * times}; }
};

/// The largest amount that can be typed: a hundred milliard euros less one cent, so that sums stay far from overflow.
inline constexpr Cents largest_amount{99'999'999'999'99};

constexpr Cents euro(std::int64_t whole, std::int64_t cents = 0) { return {whole * 100 + cents}; }

/// "€ 248.500" or "€ 248.500,25", with a no-break space; below zero "€ -1.250".
std::string euros(Cents amount);

/// The same without the sign, for a field of a form: "248.500,25".
std::string amount_text(Cents amount);

/// Reads "1.234,56", "1234,56", "1234", "€ 1.234,-", "-12,50". Refuses what can be read in two ways ("1,234.56",
/// "1,234", "1.23") with a Dutch sentence; the limits of a field are the field's own business.
Result<Cents> parse_amount(std::string_view text);

/// Equal shares in whole cents; the cents that are left over go to the first ones. `parts` is at least 1.
std::vector<Cents> equal_shares(Cents total, int parts);

}  // namespace bolwerk::engine
