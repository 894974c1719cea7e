#include "engine/names/words.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::engine::names {
namespace {

constexpr std::array<std::string_view, 16> particles{"van", "de",  "den", "der", "'t", "het", "ten", "ter",
                                                     "te",  "von", "vd",  "v.d", "la", "le",  "el",  "al"};
constexpr std::array<std::string_view, 21> place_ends{
    "weg",    "straat", "laan",  "plein",     "kade",   "dreef",  "singel",  "plantsoen", "park",   "terrein", "haven",
    "kanaal", "polder", "poort", "terreinen", "parken", "gebied", "locatie", "steeg",     "gracht", "vaart"};
constexpr std::array<std::string_view, 9> directions{"noord", "oost", "zuid",    "west", "midden",
                                                     "i",     "ii",   "centrum", "fase"};
constexpr std::array<std::string_view, 48> no_names{"gemeente",
                                                    "politie",
                                                    "provincie",
                                                    "riec",
                                                    "omgevingsdienst",
                                                    "belastingdienst",
                                                    "brandweer",
                                                    "het",
                                                    "een",
                                                    "de",
                                                    "dit",
                                                    "dat",
                                                    "die",
                                                    "deze",
                                                    "daar",
                                                    "daarna",
                                                    "er",
                                                    "in",
                                                    "op",
                                                    "bij",
                                                    "ook",
                                                    "maar",
                                                    "vervolgens",
                                                    "zie",
                                                    "volgens",
                                                    "wij",
                                                    "we",
                                                    "zij",
                                                    "hij",
                                                    "ik",
                                                    "elke",
                                                    "elk",
                                                    "alle",
                                                    "geen",
                                                    "veel",
                                                    "iedere",
                                                    "enkele",
                                                    "meerdere",
                                                    "bron",
                                                    "wgs",
                                                    "bgs",
                                                    "awb",
                                                    "om",
                                                    "na",
                                                    "als",
                                                    "wat",
                                                    "waar",
                                                    "tot"};
constexpr std::array<std::string_view, 10> long_initials{"Th", "Ch", "Chr", "Ph", "Tj", "Sj", "IJ", "Jac", "Joh", "Fr"};
constexpr std::array<std::string_view, 5> legal_initials{"B.V.", "N.V.", "C.V.", "V.O.F.", "U.A."};

bool capital_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 'A' && byte <= 'Z') return true;
    if (byte != 0xC3 || at + 1 >= text.size()) return false;
    const auto next = static_cast<unsigned char>(text[at + 1]);
    return next >= 0x80 && next <= 0x9E;  // À to Þ
}

bool letter_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string small(std::string_view text) {
    std::string low(text);
    while (!low.empty() && low.back() == '.') low.pop_back();
    std::ranges::transform(low, low.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low;
}

/// A full stop ends a sentence, unless it belongs to initials, a legal form or the short form of a title.
bool ends_a_sentence(std::string_view word) {
    if (!word.ends_with('.') || are_initials(word) || is_among(word, legal_initials)) return false;
    constexpr std::array<std::string_view, 17> shortened{"dhr", "mevr", "mw",   "hr", "fam", "gebr", "drs", "ir", "mr",
                                                         "dr",  "ing",  "prof", "fa", "nr",  "no",   "st",  "v.d"};
    return !is_among(small(word), shortened);
}

}  // namespace

bool is_among(std::string_view low, std::span<const std::string_view> all) {
    return std::ranges::find(all, low) != all.end();
}

Words words_of(std::string_view text) {
    constexpr std::string_view parting = ",;:!?()[]{}\"/";
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of(" \t\r\n,;:!?()[]{}\"/", at), text.size());
        if (end > at) {
            const auto word = text.substr(at, end - at);
            words.push_back({at, word, small(word), capital_at(word, 0), ends_a_sentence(word)});
        }
        at = end;
        for (; at < text.size() && (blank(text[at]) || parting.find(text[at]) != std::string_view::npos); ++at)
            if (!words.empty() && text[at] != ' ' && text[at] != '\t') words.back().last = true;
    }
    return words;
}

bool are_initials(std::string_view word) {
    if (is_among(word, legal_initials) || !word.ends_with('.')) return false;
    while (!word.empty()) {
        const auto stop = word.find('.');
        const auto one = word.substr(0, stop);
        if (!(one.size() == 1 && capital_at(one, 0)) && !is_among(one, long_initials)) return false;
        word.remove_prefix(stop + 1);
    }
    return true;
}

bool is_proper(const Word& word) {
    return word.capital && word.low.size() >= 2 && letter_at(word.low, 1) &&
           std::ranges::none_of(word.low, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_particle(const Word& word) { return is_among(word.low, particles); }

bool is_no_name(const Word& word) { return is_among(word.low, no_names); }

bool names_a_place(const Word& word) {
    for (std::string_view rest = word.low; !rest.empty();) {
        const auto part = rest.substr(0, rest.find('-'));
        if (std::ranges::any_of(place_ends, [&](auto end) { return part.ends_with(end); })) return true;
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    }
    return is_among(word.low, directions);
}

bool follows_a_place(const Words& words, std::size_t at) {
    return at > 0 && !words[at - 1].last && names_a_place(words[at - 1]);
}

std::size_t behind_surname(const Words& words, std::size_t at) {
    auto behind = at;
    for (int skipped = 0; skipped < 3 && behind < words.size() && is_particle(words[behind]); ++skipped, ++behind)
        if (words[behind].last) return at;
    return behind < words.size() && is_proper(words[behind]) && !is_no_name(words[behind]) ? behind + 1 : at;
}

}  // namespace bolwerk::engine::names
