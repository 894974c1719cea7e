#include "engine/iban.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::engine {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool in_a_number(char c) { return is_digit(c) || is_capital_letter(c) || (c >= 'a' && c <= 'z'); }

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
        remainder = is_digit(c) ? (remainder * 10 + (c - '0')) % 97 : (remainder * 100 + (c - 'A' + 10)) % 97;
    }
    return remainder;
}

std::size_t length_in(std::string_view country) {
    const auto known = std::ranges::find(lengths, country, &CountryLength::country);
    return known == lengths.end() ? 0 : known->length;
}

}  // namespace

std::string bare_number(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        if (c == ' ' || c == '.') continue;
        kept += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return kept;
}

bool is_iban(std::string_view text) {
    const auto iban = bare_number(text);
    if (iban.size() < 4 || iban.size() != length_in(std::string_view(iban).substr(0, 2))) return false;
    return is_digit(iban[2]) && is_digit(iban[3]) &&
           std::ranges::all_of(iban, [](char c) { return is_digit(c) || is_capital_letter(c); }) &&
           modulo_97(iban) == 1;
}

std::size_t iban_at(std::string_view text, std::size_t at) {
    if (at + 2 > text.size() || (at > 0 && in_a_number(text[at - 1]))) return 0;
    const auto wanted = length_in(bare_number(text.substr(at, 2)));
    std::size_t end = at;
    for (std::size_t kept = 0; kept < wanted; ++end) {
        if (end == text.size()) return 0;
        if (in_a_number(text[end]))
            ++kept;
        else if (text[end] != ' ' && text[end] != '.')
            return 0;
    }
    const bool whole = end == text.size() || !in_a_number(text[end]);
    return whole && is_iban(text.substr(at, end - at)) ? end - at : 0;
}

}  // namespace bolwerk::engine
