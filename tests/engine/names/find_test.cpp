// Persons, firms and addresses in text about business parks, and the names of real parks that are none of those.
#include "engine/names/find.hpp"

#include <gmock/gmock.h>

#include <fstream>

namespace bolwerk::engine {
namespace {

std::vector<std::string> found_in(std::string_view text) {
    std::vector<std::string> names;
    for (const auto& one : find_names(text)) names.emplace_back(text.substr(one.position, one.length));
    return names;
}

TEST(Names, FindAPersonByATitle) {
    EXPECT_THAT(found_in("Gesproken met de heer J. de Vries."), testing::ElementsAre("heer J. de Vries."));
    EXPECT_THAT(found_in("Mevr. El Amrani zag het"), testing::ElementsAre("Mevr. El Amrani"));
    EXPECT_THAT(found_in("dhr van Dijk en mevrouw Jansen"), testing::ElementsAre("dhr van Dijk", "mevrouw Jansen"));
    EXPECT_THAT(found_in("de heer drs. P.J. Ter Horst"), testing::ElementsAre("heer drs. P.J. Ter Horst"));
    EXPECT_THAT(found_in("familie Bos huurt een loods"), testing::ElementsAre("familie Bos"));
    for (const auto* text :
         {"mevrouw de burgemeester", "de heer in Almere", "10 MW Zonnepark", "de heer van de Gemeente Ede"})
        EXPECT_THAT(found_in(text), testing::IsEmpty()) << text;
}

TEST(Names, FindAPersonByInitialsOrAFirstName) {
    EXPECT_THAT(found_in("Loods van J.P. van der Berg staat leeg"), testing::ElementsAre("J.P. van der Berg"));
    EXPECT_THAT(found_in("Eigenaar is A.Yilmaz"), testing::ElementsAre("A.Yilmaz"));
    EXPECT_THAT(found_in("Volgens Th. Özdemir-Smit niet"), testing::ElementsAre("Th. Özdemir-Smit"));
    EXPECT_THAT(found_in("Piet Jansen komt er vaak, Fatima el Idrissi ook"),
                testing::ElementsAre("Piet Jansen", "Fatima el Idrissi"));
    EXPECT_THAT(found_in("Mohammed B. regelt de sleutels"), testing::ElementsAre("Mohammed B."));
    EXPECT_THAT(found_in("Ene Kowalski kwam vaak"), testing::ElementsAre("Ene Kowalski"));
    EXPECT_THAT(found_in("The owner Kowalski rents out boxes"), testing::ElementsAre("owner Kowalski"));
    for (const auto* text :
         {"Aan de Jan F. Kennedylaan", "Langs de J.F. Kennedylaan", "Op terrein Jan Smit", "Blok A. Politie ziet niets",
          "Bron B. Daarna niets", "Karel van Gelreweg", "Fase I. De gemeente", "Loods A. Er is geen licht."})
        EXPECT_THAT(found_in(text), testing::IsEmpty()) << text;
}

TEST(Names, FindAFirmByItsLegalFormOrItsTrade) {
    EXPECT_THAT(found_in("Bij Jansen & Zonen Transport B.V. brandt licht"),
                testing::ElementsAre("Jansen & Zonen Transport B.V."));
    EXPECT_THAT(found_in("Veel aanloop bij Autobedrijf De Boer"), testing::ElementsAre("Autobedrijf De Boer"));
    EXPECT_THAT(found_in("De VOF Sterk, Sterk VOF en garage Yilmaz"),
                testing::ElementsAre("Sterk VOF", "garage Yilmaz"));
    for (const auto* text : {"Een B.V. zonder werknemers", "Parkmanagement Flevo B.V. beheert het hek",
                             "Er zijn twee autobedrijven", "OMALA N.V. geeft kavels uit", "het autobedrijf. De politie",
                             "Havenbedrijf Lelystad", "Ondernemersvereniging De Vaart", "BIZ Horsterparc"})
        EXPECT_THAT(found_in(text), testing::IsEmpty()) << text;
}

TEST(Names, FindAnAddressByItsHouseNumber) {
    EXPECT_THAT(found_in("De loods aan de Industrieweg 12a."), testing::ElementsAre("Industrieweg 12a."));
    EXPECT_THAT(found_in("Nijverheidsstraat nr. 7-9, achter"), testing::ElementsAre("Nijverheidsstraat nr. 7-9"));
    EXPECT_THAT(found_in("8232 AB 12 en 8232AB, nr 4b"), testing::ElementsAre("8232 AB 12", "8232AB, nr 4b"));
    EXPECT_THAT(found_in("huisnummer 140 staat leeg"), testing::ElementsAre("huisnummer 140"));
    for (const auto* text :
         {"Op de Industrieweg staan lampen uit", "Industrieweg 3 panden leeg", "Hanzeweg 2024: minder licht", "8232 AB",
          "bedrijventerrein Parallelweg 9", "de snelweg 100 meter verder", "Nagelerweg 1+2"})
        EXPECT_THAT(found_in(text), testing::IsEmpty()) << text;
}

TEST(Names, FindWhatTellsWhoSomebodyIs) {
    EXPECT_THAT(found_in("geboren op 12-03-1980, man met Poolse nationaliteit"),
                testing::UnorderedElementsAre("geboren op 12-03-1980", "Poolse", "nationaliteit"));
    EXPECT_THAT(found_in("Geb. 12 maart 1980"), testing::ElementsAre("Geb. 12"));
    EXPECT_THAT(found_in("KvK 12345678 vaak genoemd"), testing::ElementsAre("KvK 12345678"));
    EXPECT_THAT(found_in("kvk-nummer: 12345678"), testing::ElementsAre("kvk-nummer: 12345678"));
    EXPECT_THAT(found_in("Veel Roemenen met busjes"), testing::ElementsAre("Roemenen"));
    for (const auto* text : {"Tellingen van de KvK uit 2026", "KvK: 120 vestigingen op het terrein",
                             "transport naar Polen", "vlak bij de Duitse grens", "op terrein Spaanse Polder",
                             "De Nederlandse Arbeidsinspectie", "signalen van arbeidsuitbuiting onder uitzendkrachten"})
        EXPECT_THAT(found_in(text), testing::IsEmpty()) << text;
}

TEST(Names, LeaveEachParkAndMunicipalityOfTheRegisterAlone) {
    std::ifstream parks(std::string(BOLWERK_SOURCE_DIR) + "/db/data/parks.csv");
    std::string line;
    std::getline(parks, line);
    int seen = 0;
    for (; std::getline(parks, line); ++seen) {
        std::vector<std::string> cells(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                cells.emplace_back();
            else
                cells.back() += c;
        }
        ASSERT_GE(cells.size(), 5U) << line;
        EXPECT_THAT(found_in("Op " + cells[4] + " in de gemeente " + cells[1] + " is te weinig zicht."),
                    testing::IsEmpty())
            << line;
        EXPECT_THAT(found_in("Risicoanalyse " + cells[4] + " 2027"), testing::IsEmpty()) << line;
    }
    EXPECT_GT(seen, 500);
}

}  // namespace
}  // namespace bolwerk::engine
