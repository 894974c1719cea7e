#include "web/pages/cases/reader_ground.hpp"

namespace bolwerk::web {
namespace {

struct WhyReader {
    std::string_view because, text;
};
constexpr WhyReader grounds[]{{"owner", "Heeft de zaak"},
                              {"party", "Doet mee aan de zaak"},
                              {"advice", "Is om advies gevraagd"},
                              {"alone", "Is persoonlijk om advies gevraagd; collega's lezen niet mee"},
                              {"linked", "Heeft de zaak waar deze bij hoort"},
                              {"area", "Leest mee in dit gebied"}};

}  // namespace

std::string_view why_reads(std::string_view because) {
    for (const auto& one : grounds)
        if (one.because == because) return one.text;
    return "Mag de zaak zien";
}

std::string people_text(const engine::Json& people) {
    if (people.empty()) return "Niemand is hier nu bevoegd";
    std::string text;
    for (const auto& one : people)
        text += (text.empty() ? "" : ", ") + one.at("name").get<std::string>() + " (" +
                one.at("roles").get<std::string>() + ")";
    return std::to_string(people.size()) + (people.size() == 1 ? " persoon: " : " mensen: ") + text;
}

}  // namespace bolwerk::web
