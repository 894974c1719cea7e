// An exact fraction: scores are computed without rounding, so that a boundary between two classes is one.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace bolwerk::workflows::risk {

/// Always in lowest terms, with a denominator above zero. Throws std::overflow_error beyond 127 bits, which the limits
/// on weights keep far away.
class Ratio {
public:
    Ratio(std::int64_t whole = 0) : above_(whole) {}
    /// Throws std::domain_error when `below` is zero.
    Ratio(std::int64_t above, std::int64_t below);

    friend Ratio operator+(const Ratio& left, const Ratio& right);
    friend Ratio operator-(const Ratio& left, const Ratio& right);
    friend Ratio operator*(const Ratio& left, std::int64_t right);
    friend Ratio operator/(const Ratio& left, std::int64_t right);
    friend std::strong_ordering operator<=>(const Ratio& left, const Ratio& right);
    friend bool operator==(const Ratio& left, const Ratio& right) = default;

    /// Without a sign.
    Ratio size() const;

    /// To that many decimals, half away from zero.
    Ratio rounded(int decimals) const;

    /// The whole part, down.
    std::int64_t whole() const;

    /// For people: rounded half away from zero, with a decimal comma, for example "77,8".
    std::string text(int decimals) const;

private:
    __extension__ typedef __int128 Wide;
    static Ratio lowest(Wide above, Wide below);

    Wide above_ = 0, below_ = 1;
};

}  // namespace bolwerk::workflows::risk
