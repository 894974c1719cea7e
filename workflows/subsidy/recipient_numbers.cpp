#include "workflows/subsidy/recipient_numbers.hpp"

#include <algorithm>

#include "engine/iban.hpp"

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::bare_number;

bool digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return std::ranges::all_of(text, digit); }

}  // namespace

bool is_rsin(std::string_view text) {
    const auto number = bare_number(text);
    if (number.size() != 9 || !all_digits(number) || number == "000000000") return false;
    int sum = 0;
    for (int i = 0; i < 8; ++i) sum += (9 - i) * (number[static_cast<std::size_t>(i)] - '0');
    return (sum - (number[8] - '0')) % 11 == 0;
}

bool is_kvk(std::string_view text) {
    const auto number = bare_number(text);
    return number.size() == 8 && all_digits(number) && number != "00000000";
}

bool is_dutch_iban(std::string_view text) { return engine::is_iban(text) && bare_number(text).starts_with("NL"); }

std::string shown_iban(std::string_view text) {
    const auto iban = bare_number(text);
    std::string shown;
    for (std::size_t i = 0; i < iban.size(); i += 4) shown += (i == 0 ? "" : " ") + iban.substr(i, 4);
    return shown;
}

}  // namespace bolwerk::workflows::subsidy_rules
