// What may and may not be asked of a park, in the words in which somebody would ask it.
#include "engine/forbidden_indicator.hpp"

#include <gmock/gmock.h>

#include <array>

namespace bolwerk::engine {
namespace {

using testing::HasSubstr;

void expect_all_refused(std::initializer_list<std::string_view> questions, std::string_view because) {
    for (const auto question : questions)
        EXPECT_THAT(std::string(forbidden_because(question)), HasSubstr(std::string(because))) << question;
}

TEST(ForbiddenIndicator, AsksWherePeopleComeFrom) {
    expect_all_refused(
        {"Welke nationaliteit hebben de ondernemers?", "Komt de herkomst van bezoekers overeen?",
         "Aandeel Turkse ondernemers", "Aandeel Poolse uitzendkrachten", "Roemeense busjes op het terrein",
         "Wonen er asielzoekers of statushouders?", "Zijn er veel arbeidsmigranten?",
         "Etnische samenstelling van het terrein", "Zijn er eigenaren van Marokkaanse afkomst?",
         "Spreken de mensen op het terrein geen Nederlands?", "Wordt er slecht Nederlands gesproken?",
         "Is er een taalbarrière met ondernemers?", "Zijn er veel anderstalige ondernemers?",
         "Is de voertaal op het terrein een andere?", "Aandeel ondernemers uit het buitenland",
         "Is het aandeel buitenlandse eigenaren hoog?", "Staan er busjes met buitenlands nummerbord?",
         "Ziet u buitenlandse kentekens?", "Zijn er veel kappers en belwinkels met een bepaalde achtergrond?"},
        "1.9");
}

TEST(ForbiddenIndicator, AsksWhatPeopleBelieve) {
    expect_all_refused({"Is er een geloofsgemeenschap?", "Zijn er moskeeën of kerken in panden?",
                        "Aantal klanten met hoofddoek", "Is er een gebedsruimte?", "Aandeel islamitische ondernemers"},
                       "AVG art. 9");
}

TEST(ForbiddenIndicator, AsksWhoSomebodyIs) {
    expect_all_refused(
        {"Noem de namen van verhuurders", "Hebben eigenaren een bekende naam?",
         "Hebben eigenaren een buitenlandse naam?", "Welke achternamen komen voor in het handelsregister?",
         "Komt een achternaam vaak voor?", "Hoe heten de eigenaren?", "Zijn er bekende families actief?",
         "Geef de KvK-nummers van autobedrijven", "Staan er verdachte bedrijfsnamen op de gevels?",
         "Wat is de leeftijd van de huurders?"},
        "nooit personen");
}

TEST(ForbiddenIndicator, AsksAfterOneFirm) {
    expect_all_refused({"Welk bedrijf heeft de meeste meldingen?", "Welke bedrijven zijn verdacht?",
                        "Is er een ondernemer die dreigt?", "Heeft het autobedrijf op de hoek veel aanloop?",
                        "Wie is de eigenaar van de loodsen?", "Is elke ondernemer te vertrouwen?",
                        "In welk pand brandt 's nachts licht?"},
                       "terrein als geheel");
}

TEST(ForbiddenIndicator, AsksWhatIsSaidOrHowAFirmLooks) {
    expect_all_refused(
        {"Heeft men weinig Google reviews?", "Is de website van bedrijven oud?", "Zijn bedrijven lid van BOVAG?",
         "Hebben bedrijven eigen camera's?", "Zijn er weinig sterren op internet bij de ondernemers?",
         "Recensies op internet", "Hoeveel autobedrijven hebben een lage beoordeling?",
         "Slechte klantbeoordelingen of beoordelingen van klanten", "Camera's aan de gevel"},
        "niet over misbruik");
    expect_all_refused({"Hoe vaak staan ondernemers in het nieuws?", "Berichten op Facebook over ondernemers",
                        "Wat schrijft de krant over het terrein?", "Te vinden op internet"},
                       "niemand kan het nagaan");
    expect_all_refused({"Hoe vaak staat een ondernemer in het nieuws?"}, "nooit");
}

TEST(ForbiddenIndicator, IsFoundHoweverItIsWritten) {
    expect_all_refused({"NATIONALITEIT", "natio\u00ADnaliteit", "Ｎationaliteit", "oost\u2011europese busjes"}, "1.9");
}

TEST(ForbiddenIndicator, IsNoneThatAsksAboutTheParkAsAWhole) {
    constexpr std::array allowed{"Er zijn geen collectieve camera's op het terrein",
                                 "Ontbreekt een ondernemersvereniging?",
                                 "Zijn ondernemers lid van de ondernemersvereniging?",
                                 "Is het aandeel bedrijven in de autohandel groot? Een aandeel, nooit namen.",
                                 "Met name delen zonder zicht vanaf de weg",
                                 "De voornaamste toegang is 's nachts open",
                                 "Maatregelen die bedrijven samen ondernamen of overnamen",
                                 "Namens ondernemers gemeld bij de gemeente",
                                 "Is er een directe weg naar het buitenland of de Duitse grens?",
                                 "Nederlandse Arbeidsinspectie",
                                 "Is er snel internet op het terrein?",
                                 "Een beoordeling van de brandveiligheid door de brandweer",
                                 "Ondernemers die elkaar spreken, zien en melden meer.",
                                 "Totaal aantal betaalde metalen hekken, digitaal geteld",
                                 "Krijgen ondernemers een nieuwsbrief van het parkmanagement?",
                                 "Het havenbedrijf houdt toezicht op de kade",
                                 "Verhuur zonder contract of zonder controle van de huurder",
                                 "Hoeveel panden staan leeg en welk deel is ouder dan 1975?"};
    for (const auto* question : allowed) EXPECT_THAT(forbidden_because(question), testing::IsEmpty()) << question;
}

}  // namespace
}  // namespace bolwerk::engine
