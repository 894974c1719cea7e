#include <algorithm>

#include "engine/names/find.hpp"
#include "engine/names/origins.hpp"

namespace bolwerk::engine::names {
namespace {

constexpr std::size_t most_words_between = 3, digits_of_trade_register = 8;

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "12-03-1980", "12.3.80", "12" of "12 maart 1980", "1980".
bool begins_a_date(const Word& word) { return word.low.front() >= '0' && word.low.front() <= '9'; }

/// The word with the number behind "KvK", "KvK-nummer:" or "nr."; none when no eight digits follow.
std::size_t trade_number_behind(const Words& words, std::size_t at) {
    for (auto behind = at + 1; behind < std::min(words.size(), at + 1 + most_words_between); ++behind)
        if (all_digits(words[behind].low)) return words[behind].low.size() == digits_of_trade_register ? behind : at;
    return at;
}

std::size_t birth_behind(const Words& words, std::size_t at) {
    for (auto behind = at + 1; behind < std::min(words.size(), at + 1 + most_words_between); ++behind)
        if (begins_a_date(words[behind])) return behind;
    return at;
}

}  // namespace

void find_traits(std::string_view text, std::vector<Finding>& found) {
    const auto words = words_of(text);
    const auto keep = [&](PersonalData kind, std::size_t from, std::size_t last) {
        found.push_back({kind, words[from].at, words[last].end() - words[from].at});
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (has_form(words[at].low, "geboren geb geboortedatum geboortedag geboortejaar geboortedata"))
            if (const auto last = birth_behind(words, at); last > at) keep(PersonalData::birth_date, at, last);
        if (has_form(words[at].low, "kvk* kamer handelsregister*"))
            if (const auto last = trade_number_behind(words, at); last > at) keep(PersonalData::trade_number, at, last);
    }
    for (const auto& root : nationalities)
        if (const auto at = find_root(words, root)) keep(PersonalData::nationality, *at, *at);
}

}  // namespace bolwerk::engine::names
