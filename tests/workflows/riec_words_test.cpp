#include "workflows/riec_words.hpp"

#include <gtest/gtest.h>

namespace bolwerk::workflows {
namespace {

TEST(RiecWords, NameAPurposeThatTheLawExcludes) {
    for (const auto* purpose :
         {"Voor preventie en subsidieverlening aan ondernemers", "Een preventieproject", "Beoordelen van de SUBSIDIE",
          "Voor het Keurmerk Veilig Ondernemen", "KVO-B-traject, PPS", "Samenwerking met ondernemers op het terrein"})
        EXPECT_TRUE(is_outside_the_act(purpose)) << purpose;
    for (const auto* purpose : {"Kiezen van terreinen voor een aanpak", "Opsporing van hennepteelt op het terrein",
                                "Gezamenlijke controle, en niet voor preventie", "Fraude met vastgoed, geen subsidie",
                                "Samenwerking van politie en gemeente bij handhaving"})
        EXPECT_FALSE(is_outside_the_act(purpose)) << purpose;
}

TEST(RiecWords, TellAFigureOfAnAnalysis) {
    for (const auto* text : {"De score van 26 is te laag; kies een ander terrein.", "Het verschil is 36 punten",
                             "Het terrein staat op 36,7 en dat is te weinig", "In de klasse zeer hoog",
                             "De risicoscore is hoger", "Er is maar 55% zicht", "Onze matrix zegt iets anders",
                             "Op Noorderhaven zijn tien vermoedens van hennepteelt"})
        EXPECT_TRUE(tells_a_figure(text)) << text;
    for (const auto* text : {"Op Kade loopt al een aanpak.", "Sinds 2025 werken 12 bedrijven aan verlichting",
                             "Een plan van € 1.250.000,00", "Besproken op 3.11.2026",
                             "Er is te weinig zicht op het terrein.", "Overleg met 1.250 inwoners"})
        EXPECT_FALSE(tells_a_figure(text)) << text;
}

}  // namespace
}  // namespace bolwerk::workflows
