#include "web/sign_in/password_rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <set>
#include <vector>

namespace bolwerk::web {
namespace {

constexpr std::int64_t usual = 12;
constexpr std::size_t least_unknown = 4, least_different = 5, shortest_word = 3;

/// What stands on every list of passwords that leaked, in Dutch and in English, and what this service is about.
constexpr std::array<std::string_view, 55> first_tries{
    "wachtwoord",    "password",         "passw0rd",  "p@ssw0rd",   "welkom",
    "welcome",       "geheim",           "secret",    "inloggen",   "login",
    "letmein",       "toegang",          "beheerder", "beheer",     "admin",
    "administrator", "gebruiker",        "user",      "test",       "demo",
    "bolwerk",       "gemeente",         "provincie", "gelderland", "flevoland",
    "overheid",      "bedrijventerrein", "politie",   "stuurgroep", "qwertyuiop",
    "qwerty",        "azerty",           "asdfghjkl", "asdf",       "zxcvbnm",
    "1q2w3e4r",      "abcdef",           "abc",       "iloveyou",   "monkey",
    "dragon",        "football",         "voetbal",   "ajax",       "feyenoord",
    "nederland",     "amsterdam",        "zomer",     "winter",     "herfst",
    "lente",         "januari",          "december",  "changeme",   "voorbeeld"};

std::string lower(std::string_view text) {
    std::string low(text);
    for (auto& c : low)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return low;
}

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
}

/// UTF-8: every byte that does not go on with a character begins one.
std::int64_t characters_in(std::string_view text) {
    return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

/// The parts of a name or an address that are long enough to be a word.
void add_words(std::vector<std::string>& words, std::string_view text) {
    std::string word;
    for (const char c : lower(text) + " ") {
        if (is_plain(c)) {
            word += c;
            continue;
        }
        if (word.size() >= shortest_word) words.push_back(word);
        word.clear();
    }
}

void take_out(std::string& text, std::string_view word) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word)) text.replace(at, word.size(), " ");
}

/// Rows of at least three that go up, down or stay the same: 12345, cba, aaa.
std::string without_rows(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        const int step = end < text.size() ? text[end] - text[at] : 2;
        while (end < text.size() && step >= -1 && step <= 1 && text[end] - text[end - 1] == step) ++end;
        if (end - at < shortest_word) end = at + 1, kept += text[at];
        at = end;
    }
    return kept;
}

bool is_year(std::string_view text) {
    return (text.starts_with("19") || text.starts_with("20")) && text[2] >= '0' && text[2] <= '9' && text[3] >= '0' &&
           text[3] <= '9';
}

std::string without_years(std::string text) {
    for (std::size_t at = 0; at + 4 <= text.size(); ++at)
        if (is_year(std::string_view(text).substr(at, 4))) text.replace(at, 4, " ");
    return text;
}

/// What remains to be guessed when everything that is tried first is taken out.
std::size_t unknown_in(std::string_view password, const PasswordOwner& owner) {
    std::vector<std::string> words(first_tries.begin(), first_tries.end());
    add_words(words, owner.name);
    add_words(words, owner.email);
    std::ranges::sort(words, std::greater{}, &std::string::size);
    auto left = lower(password);
    for (const auto& word : words) take_out(left, word);
    left = without_rows(without_years(std::move(left)));
    return static_cast<std::size_t>(std::ranges::count_if(left, is_plain));
}

}  // namespace

std::int64_t shortest_password() {
    const char* told = std::getenv("BOLWERK_SHORTEST_PASSWORD");
    const std::string_view text = told == nullptr ? "" : told;
    std::int64_t number = usual;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc{} && end == text.data() + text.size() ? number : usual;
}

std::string why_weak(std::string_view password, const PasswordOwner& owner, std::int64_t shortest) {
    if (characters_in(password) < shortest) return "Gebruik minstens " + std::to_string(shortest) + " tekens.";
    const std::set<char> different(password.begin(), password.end());
    if (different.size() >= least_different && unknown_in(password, owner) >= least_unknown) return {};
    return "Dit wachtwoord is makkelijk te raden: het bestaat bijna helemaal uit woorden of reeksen die iedereen "
           "probeert, of uit de naam van deze persoon. Neem een zin van een paar woorden.";
}

}  // namespace bolwerk::web
