#include "workflows/riec_words.hpp"

#include <algorithm>
#include <array>

#include "engine/names/roots.hpp"
#include "engine/plain_writing.hpp"

namespace bolwerk::workflows {
namespace {

using engine::names::Root;

constexpr std::array<Root, 2> outside{{
    {.forms = "*preventie* *subsidie* *voorlichting* *keurmerk* kvo kvo-b pps publiek-privat* ondernemersfonds* "
              "bewustwording* weerbaarheidsprogramma*",
     .after_none_of = "geen niet nooit"},
    {.forms = "samenwerking samenwerken", .near = "ondernemers ondernemersvereniging parkmanagement bedrijven private"},
}};

/// Words of the analysis itself and of the matrices under it, and numbers beside what is measured there.
constexpr std::array<Root, 4> of_the_analysis{{
    {.forms = "vermoeden vermoedens indicator indicatoren"},
    {.forms = "score scores *score *scores risicoklasse* matrix matrices *matrix"},
    {.forms = "klasse", .near = "laag midden hoog zeer"},
    {.forms = "zicht dekking verschil verschillen punten gemiddelde", .near = "0* 1* 2* 3* 4* 5* 6* 7* 8* 9*"},
}};

bool digit(char c) { return c >= '0' && c <= '9'; }

/// Scores have one decimal: "26,5". Money has two and an amount of thousands three.
bool has_one_decimal(std::string_view text) {
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        const bool mark = text[at] == ',' || text[at] == '.';
        if (mark && digit(text[at - 1]) && digit(text[at + 1]) && (at + 2 == text.size() || !digit(text[at + 2])) &&
            (at + 3 >= text.size() || text[at + 2] != '.' || !digit(text[at + 3])))
            return true;
    }
    return false;
}

template <std::size_t N>
bool says_one_of(std::string_view text, const std::array<Root, N>& roots) {
    const engine::PlainWriting plain(text);
    const auto words = engine::names::words_of(plain.text);
    // "Niet voor preventie" has one word between.
    const auto denied = [&](std::size_t at) {
        return at > 1 && words[at - 2].low == "niet" && words[at - 1].low == "voor";
    };
    return std::ranges::any_of(roots, [&](const Root& root) {
        const auto at = engine::names::find_root(words, root);
        return at && !denied(*at);
    });
}

}  // namespace

bool is_outside_the_act(std::string_view purpose) { return says_one_of(purpose, outside); }

bool tells_a_figure(std::string_view text) { return says_one_of(text, of_the_analysis) || has_one_decimal(text); }

}  // namespace bolwerk::workflows
