#include "workflows/ratio.hpp"

#include <stdexcept>

namespace bolwerk::workflows::risk {
namespace {

__extension__ typedef __int128 Wide;

Wide common_divisor(Wide a, Wide b) {
    if (a < 0) a = -a;
    while (b != 0) {
        const auto rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

Wide times(Wide a, Wide b) {
    Wide product = 0;
    if (__builtin_mul_overflow(a, b, &product))
        throw std::overflow_error("Expected a score within 127 bits, but its fractions are larger");
    return product;
}

/// The whole part, down; `rest` is what is left.
Wide whole_part(Wide above, Wide below, Wide& rest) {
    auto whole = above / below;
    rest = above % below;
    if (rest < 0) {
        rest += below;
        --whole;
    }
    return whole;
}

Wide power_of_ten(int decimals) {
    Wide scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    return scale;
}

std::string digits(Wide number) {
    std::string text;
    do {
        text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(number % 10)));
        number /= 10;
    } while (number != 0);
    return text;
}

}  // namespace

Ratio::Ratio(std::int64_t above, std::int64_t below) {
    if (below == 0) throw std::domain_error("Expected to divide by something, but it is zero");
    *this = lowest(above, below);
}

Ratio Ratio::lowest(Wide above, Wide below) {
    const auto divisor = common_divisor(above, below) * (below < 0 ? -1 : 1);
    Ratio made;
    made.above_ = above / divisor;
    made.below_ = below / divisor;
    return made;
}

Ratio operator+(const Ratio& left, const Ratio& right) {
    const auto shared = common_divisor(left.below_, right.below_);
    const auto by_left = right.below_ / shared, by_right = left.below_ / shared;
    return Ratio::lowest(times(left.above_, by_left) + times(right.above_, by_right), times(left.below_, by_left));
}

Ratio operator-(const Ratio& left, const Ratio& right) { return left + right * -1; }

Ratio operator*(const Ratio& left, std::int64_t right) {
    const auto shared = right == 0 ? left.below_ : common_divisor(right, left.below_);
    return Ratio::lowest(times(left.above_, right / shared), left.below_ / shared);
}

Ratio operator/(const Ratio& left, std::int64_t right) {
    if (right == 0) throw std::domain_error("Expected to divide by something, but it is zero");
    const auto shared = left.above_ == 0 ? right : common_divisor(left.above_, right);
    return Ratio::lowest(left.above_ / shared, times(left.below_, right / shared));
}

/// Compared by their whole parts, then by what is left turned over: nothing is multiplied, so nothing overflows.
std::strong_ordering operator<=>(const Ratio& left, const Ratio& right) {
    Wide left_rest = 0, right_rest = 0;
    const auto left_whole = whole_part(left.above_, left.below_, left_rest),
               right_whole = whole_part(right.above_, right.below_, right_rest);
    if (left_whole != right_whole)
        return left_whole < right_whole ? std::strong_ordering::less : std::strong_ordering::greater;
    if (left_rest == 0 || right_rest == 0) {
        if (left_rest == right_rest) return std::strong_ordering::equal;
        return left_rest == 0 ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    return Ratio::lowest(right.below_, right_rest) <=> Ratio::lowest(left.below_, left_rest);
}

Ratio Ratio::size() const { return above_ < 0 ? *this * -1 : *this; }

Ratio Ratio::rounded(int decimals) const {
    const auto scale = power_of_ten(decimals);
    const auto magnitude = above_ < 0 ? -above_ : above_;
    const auto parts = (times(times(magnitude, scale), 2) + below_) / times(below_, 2);
    return lowest(above_ < 0 ? -parts : parts, scale);
}

std::int64_t Ratio::whole() const {
    Wide rest = 0;
    return static_cast<std::int64_t>(whole_part(above_, below_, rest));
}

std::string Ratio::text(int decimals) const {
    const auto scale = power_of_ten(decimals);
    const auto near = size().rounded(decimals);
    const auto rounded = times(near.above_, scale) / near.below_;
    auto text = digits(rounded / scale);
    if (decimals > 0) {
        auto part = digits(rounded % scale);
        text += "," + std::string(static_cast<std::size_t>(decimals) - part.size(), '0') + part;
    }
    return above_ < 0 && rounded != 0 ? "-" + text : text;
}

}  // namespace bolwerk::workflows::risk
