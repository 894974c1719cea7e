#include "workflows/risk_round/indicator.hpp"

#include <algorithm>
#include <cctype>

namespace bolwerk::workflows::risk {
namespace {

struct Forbidden {
    std::string_view word, because;
};

constexpr std::string_view origin =
                               "Nationaliteit en herkomst mogen nooit een indicator zijn (Besluit "
                               "gegevensverwerking door samenwerkingsverbanden, art. 1.9).",
                           plate = "Een buitenlands kenteken zegt niets anders dan herkomst (Bgs art. 1.9).",
                           faith = "Geloof of levensovertuiging mag nooit een indicator zijn (AVG art. 9).",
                           person =
                               "Bolwerk beoordeelt terreinen, nooit personen of bedrijven. Een indicator vraagt "
                               "daarom niet naar namen.",
                           proxy =
                               "Dit zegt iets over een bedrijf en niet over misbruik. Zulke kenmerken leidden eerder "
                               "tot controles bij bedrijven waar niets aan de hand was.";

/// From Bgs 1.9 and from what went wrong with a tool that scored companies (HANDBOOK 4.2 and 8).
constexpr Forbidden all_forbidden[]{{"nationaliteit", origin},
                                    {"herkomst", origin},
                                    {"afkomst", origin},
                                    {"geboorteland", origin},
                                    {"etnic", origin},
                                    {"migratieachtergrond", origin},
                                    {"buitenlands kenteken", plate},
                                    {"buitenlandse kenteken", plate},
                                    {"nummerbord", plate},
                                    {"oost-europees", origin},
                                    {"oost-europe", origin},
                                    {"turks", origin},
                                    {"poolse", origin},
                                    {"roemeen", origin},
                                    {"bulgaar", origin},
                                    {"marokkaan", origin},
                                    {"arbeidsmigrant", origin},
                                    {"asielzoeker", origin},
                                    {"statushouder", origin},
                                    {"buitenlander", origin},
                                    {"religie", faith},
                                    {"geloof", faith},
                                    {"levensovertuiging", faith},
                                    {"moskee", faith},
                                    {"kerken", faith},
                                    {"synagoge", faith},
                                    {"hoofddoek", faith},
                                    {"islam", faith},
                                    {"naam van", person},
                                    {"namen van", person},
                                    {"kvk-nummer", person},
                                    {"bedrijfsnaam", person},
                                    {"eigenaar heet", person},
                                    {"google", proxy},
                                    {"review", proxy},
                                    {"website", proxy},
                                    {"branchevereniging", proxy},
                                    {"bovag", proxy},
                                    {"eigen camera", proxy}};

std::string lower(std::string_view text) {
    std::string made(text);
    std::ranges::transform(made, made.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return made;
}

bool is_code(std::string_view text) {
    return text.size() >= 2 && text.size() <= 3 && text.front() >= 'A' && text.front() <= 'Z' &&
           std::ranges::all_of(text.substr(1), [](char digit) { return digit >= '0' && digit <= '9'; });
}

struct Length {
    std::string_view field, sentence;
    const std::string& text;
    std::size_t least;
};

}  // namespace

std::string forbidden_because(std::string_view text) {
    const auto words = lower(text);
    const auto found = std::ranges::find_if(
        all_forbidden, [&](const Forbidden& one) { return words.find(one.word) != std::string::npos; });
    return found == std::end(all_forbidden) ? std::string{} : std::string(found->because);
}

std::vector<engine::FieldError> wrong_with(const Indicator& indicator) {
    std::vector<engine::FieldError> errors;
    if (!is_code(indicator.code))
        errors.push_back({"code", "Een code is een hoofdletter met een of twee cijfers, zoals L1."});
    if (indicator.weight < 1 || indicator.weight > largest_weight)
        errors.push_back({"weight", "Een gewicht ligt tussen 1 en 5."});
    const Length lengths[]{
        {"wording", "Stel de vraag in ten minste 10 tekens.", indicator.wording, 10},
        {"definition", "Leg in ten minste 20 tekens uit wat meetelt.", indicator.definition, 20},
        {"source", "Noem waar een antwoord vandaan komt.", indicator.source, 2},
        {"owner", "Noem wie de indicator bijhoudt.", indicator.owner, 2},
        {"rationale", "Leg in ten minste 20 tekens uit waarom dit iets zegt.", indicator.rationale, 20}};
    for (const auto& one : lengths)
        if (one.text.size() < one.least) errors.push_back({std::string(one.field), std::string(one.sentence)});
    for (const auto& [field, text] : {std::pair{"wording", &indicator.wording}, {"definition", &indicator.definition}})
        if (const auto because = forbidden_because(*text); !because.empty()) errors.push_back({field, because});
    return errors;
}

}  // namespace bolwerk::workflows::risk
