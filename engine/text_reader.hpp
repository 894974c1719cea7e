// Reads a short text from the left; every take either takes exactly what it says or nothing.
#pragma once

#include <optional>
#include <string_view>

namespace bolwerk::engine {

class TextReader {
public:
    /// A number and how many digits it was written with: "05" is {5, 2}.
    struct Number {
        int value;
        std::size_t digits;
    };

    explicit TextReader(std::string_view text) : rest_(text) {}

    bool done() const { return rest_.empty(); }

    bool take(char wanted) {
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    /// A number of `fewest` to `most` digits; most is at most 9, so that it fits an int.
    std::optional<Number> take_number(std::size_t fewest, std::size_t most) {
        Number number{0, 0};
        while (number.digits < most && number.digits < rest_.size() && is_digit(rest_[number.digits]))
            number.value = number.value * 10 + (rest_[number.digits++] - '0');
        if (number.digits < fewest) return std::nullopt;
        rest_.remove_prefix(number.digits);
        return number;
    }

    /// A number of exactly `digits` digits that is not above `most`.
    std::optional<int> take_fixed(std::size_t digits, int most) {
        const auto rest = rest_;
        const auto number = take_number(digits, digits);
        if (number && number->value <= most) return number->value;
        rest_ = rest;
        return std::nullopt;
    }

private:
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }

    std::string_view rest_;
};

}  // namespace bolwerk::engine
