#include <algorithm>
#include <array>

#include "engine/names/find.hpp"
#include "engine/names/words.hpp"

namespace bolwerk::engine::names {
namespace {

/// In small letters b.v. and bv. mean "for example".
constexpr std::array<std::string_view, 14> legal_forms{"BV",  "B.V.",   "B.V", "Bv",  "NV",     "N.V.",  "N.V",
                                                       "VOF", "V.O.F.", "Vof", "vof", "v.o.f.", "V.O.F", "C.V."};
constexpr std::array<std::string_view, 13> of_the_park{"parkmanagement",
                                                       "ondernemersvereniging",
                                                       "bedrijvenvereniging",
                                                       "bedrijvenkring",
                                                       "industriekring",
                                                       "ontwikkelingsmaatschappij",
                                                       "coöperatie",
                                                       "biz",
                                                       "omala",
                                                       "stichting",
                                                       "vereniging",
                                                       "herstructureringsmaatschappij",
                                                       "ontwikkelingsbedrijf"};
constexpr std::array<std::string_view, 22> trades{
    "garage",     "autogarage",   "autohandel",    "autoverhuur",       "groothandel", "metaalhandel",
    "sloperij",   "autosloperij", "uitzendbureau", "restaurant",        "café",        "cafe",
    "hotel",      "bakkerij",     "slagerij",      "kwekerij",          "firma",       "fa",
    "supermarkt", "sportschool",  "smederij",      "handelsonderneming"};
/// What ends in -bedrijf and belongs to everybody.
constexpr std::array<std::string_view, 6> public_works{"havenbedrijf",   "waterbedrijf", "nutsbedrijf",
                                                       "netwerkbedrijf", "grondbedrijf", "ontwikkelingsbedrijf"};

bool joins(const Word& word) { return word.low == "en" || word.low == "&" || is_particle(word); }

/// The words before a legal form that are its name: the index of the first; `at` when there are none.
std::size_t begin_of_firm(const Words& words, std::size_t at) {
    auto from = at, named = at;
    while (from > 0 && !words[from - 1].last && (words[from - 1].capital || joins(words[from - 1]))) {
        --from;
        if (is_among(words[from].low, of_the_park) || is_no_name(words[from])) {
            if (is_among(words[from].low, of_the_park)) return at;
        } else if (words[from].capital) {
            named = from;
        }
    }
    return named;
}

bool is_trade(const Word& word) {
    const bool works = word.low.size() > 8 && word.low.ends_with("bedrijf") && !is_among(word.low, public_works);
    return !word.last && (works || is_among(word.low, trades));
}

}  // namespace

void find_firms(std::string_view text, std::vector<Finding>& found) {
    const auto words = words_of(text);
    const auto keep = [&](std::size_t from, std::size_t last) {
        found.push_back({PersonalData::firm, words[from].at, words[last].end() - words[from].at});
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (is_among(words[at].text, legal_forms)) {
            if (const auto from = begin_of_firm(words, at); from < at) keep(from, at);
        } else if (is_trade(words[at])) {
            const auto behind = behind_surname(words, at + 1);
            if (behind > at + 1 && !names_a_place(words[behind - 1])) keep(at, behind - 1);
        }
    }
}

}  // namespace bolwerk::engine::names
