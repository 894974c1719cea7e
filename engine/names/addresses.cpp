#include <algorithm>
#include <array>

#include "engine/names/find.hpp"
#include "engine/names/words.hpp"

namespace bolwerk::engine::names {
namespace {

constexpr std::array<std::string_view, 13> street_ends{
    "straat", "weg", "laan", "plein", "kade", "dreef", "singel", "steeg", "dijk", "plantsoen", "gracht", "pad", "baan"};
constexpr std::array<std::string_view, 3> number_words{"nr", "nummer", "no"};
/// Behind a number they make it a count: "Industrieweg 3 panden".
constexpr std::array<std::string_view, 41> counted{
    "panden",    "bedrijven", "meldingen",     "keer",      "maal",        "maanden",   "weken",
    "dagen",     "jaar",      "jaren",         "uur",       "meter",       "m",         "km",
    "kilometer", "ha",        "hectare",       "m2",        "kavels",      "units",     "boxen",
    "procent",   "loodsen",   "gebouwen",      "controles", "incidenten",  "aangiften", "voertuigen",
    "ingangen",  "camera's",  "lantaarnpalen", "personen",  "ondernemers", "terreinen", "fasen",
    "inbraken",  "branden",   "dumpingen",     "percelen",  "vestigingen", "fase"};
bool digit(char c) { return c >= '0' && c <= '9'; }

/// "12", "12a", "12-14" and "12bis", and no year.
bool is_house_number(const Word& word) {
    const std::string_view low = word.low;
    const auto digits = std::min(low.find_first_not_of("0123456789"), low.size());
    if (digits == 0 || digits > 4 || low[0] == '0') return false;
    if (digits == 4 && digits == low.size() && (low.starts_with("19") || low.starts_with("20"))) return false;
    const auto rest = low.substr(digits);
    return rest.empty() || rest == "bis" || (rest.size() == 1 && rest[0] >= 'a' && rest[0] <= 'z') ||
           (rest[0] == '-' && rest.size() > 1 && rest.size() <= 5);
}

bool counts_something(const Words& words, std::size_t number) {
    if (words[number].last || number + 1 == words.size()) return false;
    return is_among(words[number + 1].low, counted) || words[number + 1].low.starts_with('%');
}

bool is_street(const Word& word) {
    return is_proper(word) && std::ranges::any_of(street_ends, [&](auto end) {
               return word.low.size() > end.size() + 1 && word.low.ends_with(end);
           });
}

/// The index of the house number behind the street at this word, "nr." between them or not; `at` when there is none.
std::size_t number_of_street(const Words& words, std::size_t at) {
    if (words[at].last || follows_a_place(words, at)) return at;
    const bool says_number = at + 2 < words.size() && is_among(words[at + 1].low, number_words);
    const auto number = says_number ? at + 2 : at + 1;
    if (number >= words.size() || !is_house_number(words[number]) || !is_street(words[at])) return at;
    return counts_something(words, number) ? at : number;
}

/// "8232 AB 12" and "8232AB, 12": the index of its house number; `at` when it is no postcode with one.
std::size_t number_of_postcode(const Words& words, std::size_t at) {
    const auto& low = words[at].low;
    const auto letters = [](std::string_view two) {
        return two.size() == 2 && std::ranges::all_of(two, [](char c) { return c >= 'a' && c <= 'z'; });
    };
    const bool four = low.size() >= 4 && low[0] != '0' && std::ranges::all_of(low.substr(0, 4), digit);
    if (!four) return at;
    auto number = at;
    if (low.size() == 6 && letters(std::string_view(low).substr(4)))
        number = at + 1;
    else if (low.size() == 4 && at + 1 < words.size() && letters(words[at + 1].low) && words[at + 1].capital)
        number = at + 2;
    if (number > at && number < words.size() && is_among(words[number].low, number_words)) ++number;
    return number > at && number < words.size() && is_house_number(words[number]) && !counts_something(words, number)
               ? number
               : at;
}

std::size_t number_alone(const Words& words, std::size_t at) {
    const bool said = words[at].low == "huisnummer" || words[at].low == "huisnr";
    return said && !words[at].last && at + 1 < words.size() && is_house_number(words[at + 1]) ? at + 1 : at;
}

}  // namespace

void find_addresses(std::string_view text, std::vector<Finding>& found) {
    const auto words = words_of(text);
    for (std::size_t at = 0; at < words.size(); ++at)
        if (const auto last =
                std::max({number_of_street(words, at), number_of_postcode(words, at), number_alone(words, at)});
            last > at) {
            found.push_back({PersonalData::address, words[at].at, words[last].end() - words[at].at});
            at = last;
        }
}

}  // namespace bolwerk::engine::names
