#include "workflows/subsidy/recipient_numbers.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::workflows::subsidy_rules {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool capital(char c) { return c >= 'A' && c <= 'Z'; }

/// Without spaces and dots, in capital letters.
std::string bare(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        if (c == ' ' || c == '.') continue;
        kept += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return kept;
}

bool all_digits(std::string_view text) { return std::ranges::all_of(text, digit); }

struct CountryLength {
    std::string_view country;
    std::size_t length;
};

/// Lengths of the IBAN in the euro countries and their neighbours, from the register of ISO 13616.
constexpr std::array lengths{
    CountryLength{"AT", 20}, CountryLength{"BE", 16}, CountryLength{"BG", 22}, CountryLength{"CH", 21},
    CountryLength{"CY", 28}, CountryLength{"CZ", 24}, CountryLength{"DE", 22}, CountryLength{"DK", 18},
    CountryLength{"EE", 20}, CountryLength{"ES", 24}, CountryLength{"FI", 18}, CountryLength{"FR", 27},
    CountryLength{"GB", 22}, CountryLength{"GR", 27}, CountryLength{"HR", 21}, CountryLength{"HU", 28},
    CountryLength{"IE", 22}, CountryLength{"IT", 27}, CountryLength{"LT", 20}, CountryLength{"LU", 20},
    CountryLength{"LV", 21}, CountryLength{"MT", 31}, CountryLength{"NL", 18}, CountryLength{"NO", 15},
    CountryLength{"PL", 28}, CountryLength{"PT", 25}, CountryLength{"RO", 24}, CountryLength{"SE", 24},
    CountryLength{"SI", 19}, CountryLength{"SK", 24}};

/// The remainder of the number that an IBAN spells, letters as 10 to 35.
int modulo_97(std::string_view iban) {
    int remainder = 0;
    for (std::size_t i = 0; i < iban.size(); ++i) {
        const char c = iban[(i + 4) % iban.size()];
        remainder = digit(c) ? (remainder * 10 + (c - '0')) % 97 : (remainder * 100 + (c - 'A' + 10)) % 97;
    }
    return remainder;
}

}  // namespace

bool is_rsin(std::string_view text) {
    const auto number = bare(text);
    if (number.size() != 9 || !all_digits(number) || number == "000000000") return false;
    int sum = 0;
    for (int i = 0; i < 8; ++i) sum += (9 - i) * (number[static_cast<std::size_t>(i)] - '0');
    return (sum - (number[8] - '0')) % 11 == 0;
}

bool is_kvk(std::string_view text) {
    const auto number = bare(text);
    return number.size() == 8 && all_digits(number) && number != "00000000";
}

bool is_iban(std::string_view text) {
    const auto iban = bare(text);
    const auto known = std::ranges::find(lengths, std::string_view(iban).substr(0, 2), &CountryLength::country);
    if (known == lengths.end() || iban.size() != known->length || !all_digits(iban.substr(2, 2))) return false;
    return std::ranges::all_of(iban, [](char c) { return digit(c) || capital(c); }) && modulo_97(iban) == 1;
}

bool is_dutch_iban(std::string_view text) { return is_iban(text) && bare(text).starts_with("NL"); }

std::string shown_iban(std::string_view text) {
    const auto iban = bare(text);
    std::string shown;
    for (std::size_t i = 0; i < iban.size(); i += 4) shown += (i == 0 ? "" : " ") + iban.substr(i, 4);
    return shown;
}

}  // namespace bolwerk::workflows::subsidy_rules
