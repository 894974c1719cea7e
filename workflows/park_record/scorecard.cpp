#include "workflows/park_record/scorecard.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace bolwerk::workflows::ibis {
namespace {

constexpr std::array themes{
    FutureTheme{"economy", "Economie",
                "Past het terrein bij de bedrijven van morgen, zonder leegstand en veroudering?"},
    FutureTheme{"energy", "Duurzame energie",
                "Wekken bedrijven energie op, delen zij haar, en is er ruimte op het net?"},
    FutureTheme{"climate", "Klimaat", "Kan het terrein tegen hitte, droogte en hoosbuien?"},
    FutureTheme{"health", "Gezondheid", "Is het er gezond werken: lucht, geluid, bewegen en elkaar ontmoeten?"},
    FutureTheme{"nature", "Natuur", "Is er groen waar planten en dieren iets aan hebben?"},
    FutureTheme{"safety", "Veiligheid",
                "Is het terrein veilig en weerbaar: samenwerking, toezicht, verlichting, keurmerk?"},
};

constexpr std::array<std::string_view, highest_score + 1> meanings{
    "Nog niets gedaan", "Verkend: men weet wat nodig is", "Gepland: er zijn afspraken en geld",
    "Onderweg: de maatregelen worden uitgevoerd", "Klaar voor 2050, en er is bewijs van"};

}  // namespace

std::span<const FutureTheme> future_themes() { return themes; }

const FutureTheme* future_theme(std::string_view id) {
    const auto found = std::ranges::find(themes, id, &FutureTheme::id);
    return found == themes.end() ? nullptr : &*found;
}

std::string_view meaning_of_score(int score) {
    if (score < 0 || score > highest_score)
        throw std::logic_error("Expected a score from 0 to 4, but got " + std::to_string(score));
    return meanings[static_cast<std::size_t>(score)];
}

}  // namespace bolwerk::workflows::ibis
