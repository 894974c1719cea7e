#include <array>

#include "engine/names/find.hpp"
#include "engine/names/words.hpp"

namespace bolwerk::engine::names {
namespace {

constexpr std::array<std::string_view, 17> titles{"heer",  "heren",  "dhr",      "hr",         "meneer", "mevrouw",
                                                  "mevr",  "mw",     "mej",      "fam",        "gebr",   "familie",
                                                  "owner", "mister", "landlord", "gebroeders", "ene"};
constexpr std::array<std::string_view, 7> degrees{"drs", "ir", "mr", "dr", "ing", "prof", "en"};
/// Before a letter that numbers something: "blok A. Politie".
constexpr std::array<std::string_view, 16> numbered{"blok",   "vak",    "loods", "unit",    "kavel",     "hal",
                                                    "deel",   "sector", "bron",  "bijlage", "categorie", "gebouw",
                                                    "klasse", "punt",   "optie", "box"};
/// First names that are hardly anything else, of the most given ones (Voornamenbank, Meertens Instituut).
constexpr std::array<std::string_view, 84> first_names{
    "jan",       "piet",    "pieter",  "kees",    "henk",   "hendrik",  "willem",  "johan",    "johannes", "gerrit",
    "gert",      "dirk",    "klaas",   "jaap",    "hans",   "peter",    "paul",    "erik",     "rob",      "robert",
    "ronald",    "martijn", "marcel",  "michiel", "dennis", "jeroen",   "sander",  "stefan",   "thomas",   "tim",
    "kevin",     "bram",    "daan",    "sjoerd",  "wouter", "joost",    "frank",   "patrick",  "richard",  "wim",
    "theo",      "arie",    "cor",     "anna",    "maria",  "johanna",  "marieke", "sanne",    "lisa",     "linda",
    "sandra",    "monique", "petra",   "ingrid",  "karin",  "esther",   "anja",    "annelies", "els",      "ellen",
    "marijke",   "wilma",   "truus",   "femke",   "lotte",  "mohammed", "mohamed", "ahmed",    "ali",      "hassan",
    "youssef",   "mustafa", "ibrahim", "mehmet",  "fatima", "khadija",  "aisha",   "fatma",    "piotr",    "krzysztof",
    "agnieszka", "ivan",    "dragan",  "sergiu"};

bool is_title(const Words& words, std::size_t at) {
    const auto& word = words[at];
    return is_among(word.low, titles) && !word.last && word.text != "MW" && word.text != "HR";
}

/// "de heer drs. J.P. van Dijk" behind its title; `at` when no name follows.
std::size_t behind_titled(const Words& words, std::size_t at) {
    auto behind = at;
    while (behind < words.size() && is_among(words[behind].low, degrees) && !words[behind].last) ++behind;
    const auto initials = behind;
    while (behind < words.size() && are_initials(words[behind].text)) ++behind;
    const auto surname = behind_surname(words, behind);
    if (surname > behind) return surname;
    return behind > initials ? behind : at;
}

/// "J.Jansen": initials that touch the name.
bool holds_initials_and_name(const Word& word) {
    const auto stop = word.text.substr(0, word.text.size() - 1).rfind('.');
    return stop != std::string_view::npos && are_initials(word.text.substr(0, stop + 1)) &&
           word.text.size() - stop > 3 && word.text[stop + 1] >= 'A' && word.text[stop + 1] <= 'Z' &&
           !names_a_place(word);
}

bool numbers_something(const Words& words, std::size_t at) { return at > 0 && is_among(words[at - 1].low, numbered); }

/// What is called after somebody is no person: the last word, or the one behind it, is a street or a park.
bool is_called_after(const Words& words, std::size_t at, std::size_t behind) {
    return follows_a_place(words, at) || names_a_place(words[behind - 1]) ||
           (behind < words.size() && !words[behind - 1].last && names_a_place(words[behind]));
}

/// Behind the person that begins at this word; `at` when none does.
std::size_t behind_person(const Words& words, std::size_t at) {
    if (is_title(words, at)) {
        const auto behind = behind_titled(words, at + 1);
        return behind > at + 1 ? behind : at;
    }
    if (holds_initials_and_name(words[at])) return at + 1;
    const bool initials = are_initials(words[at].text) && !numbers_something(words, at);
    if (!initials && !(is_among(words[at].low, first_names) && is_proper(words[at]) && !words[at].last)) return at;
    auto name = at + 1;
    while (name < words.size() && are_initials(words[name].text)) ++name;
    const auto behind = behind_surname(words, name);
    // "Mohammed B.": a first name with a letter for the other one.
    if (behind == name && !initials && name > at + 1) return name;
    return behind > name && !is_called_after(words, at, behind) ? behind : at;
}

}  // namespace

void find_persons(std::string_view text, std::vector<Finding>& found) {
    const auto words = words_of(text);
    for (std::size_t at = 0; at < words.size(); ++at)
        if (const auto behind = behind_person(words, at); behind > at) {
            found.push_back({PersonalData::person, words[at].at, words[behind - 1].end() - words[at].at});
            at = behind - 1;
        }
}

}  // namespace bolwerk::engine::names
