#include "engine/forbidden_indicator.hpp"

#include <algorithm>

#include "engine/names/origins.hpp"
#include "engine/plain_writing.hpp"

namespace bolwerk::engine {
namespace {

using names::Root;

constexpr std::string_view of_origin =
                               "Nationaliteit, herkomst en taal mogen nooit een indicator zijn (Besluit "
                               "gegevensverwerking door samenwerkingsverbanden, art. 1.9).",
                           of_plates =
                               "Een kenteken hoort bij een persoon, en een buitenlands kenteken zegt niets anders dan "
                               "herkomst (Bgs art. 1.9).",
                           of_faith = "Geloof of levensovertuiging mag nooit een indicator zijn (AVG art. 9).",
                           of_somebody =
                               "Bolwerk beoordeelt terreinen, nooit personen of bedrijven. Een indicator vraagt "
                               "daarom niet naar namen of naar wie iemand is.",
                           of_one_firm =
                               "Bolwerk beoordeelt terreinen, nooit personen of bedrijven. Vraag naar het terrein als "
                               "geheel: een aantal, een aandeel of een beeld, nooit welk bedrijf of welke ondernemer.",
                           of_looks =
                               "Dit zegt iets over een bedrijf en niet over misbruik. Zulke kenmerken leidden eerder "
                               "tot controles bij bedrijven waar niets aan de hand was.",
                           of_hearing =
                               "Wat op internet of in het nieuws staat, zegt iets over een bedrijf en niet over "
                               "misbruik op het terrein, en niemand kan het nagaan.";

struct Forbidden {
    Root root;
    std::string_view because;
};

/// From Bgs 1.9, GDPR 9 and what went wrong with a tool that scored companies. Where people come from stands in
/// names/origins.hpp.
constexpr Forbidden all_forbidden[]{
    {{.forms = "*kenteken *kentekens *kentekenplaat *kentekenplaten *nummerbord *nummerborden nummerplaat "
               "nummerplaten"},
     of_plates},
    {{.forms = "nederlands",
      .near = "spreken spreekt praten praat schrijven schrijft lezen leest verstaan verstaat beheersen beheerst kennen "
              "kent leren *taal goed slecht geen gebrekkig"},
     of_origin},
    {{.forms = "taal talen taal* *talig *talige moedertaal voertaal thuistaal spreektaal omgangstaal tongval tolk "
               "tolken accent",
      .unless = "taalgebruik"},
     of_origin},
    {{.forms = "achtergrond achtergronden", .near = "bepaalde culturele andere niet-nederlandse"}, of_origin},
    {{.forms =
          "religie* religieu* *geloof* gelovig* *levensovertuiging* moskee* kerk kerken kerkgen* *synagoge* tempel "
          "tempels *hoofddoek* *islam* moslim* christen* christelijk* joods joodse joden hindoe* boeddhis* "
          "gebedshuis gebedshuizen gebedsruimte* ramadan halal koran"},
     of_faith},
    {{.forms = "*naam *namen heet heten genaamd *naambord*",
      .unless = "aangenaam *ondernamen *overnamen *opnamen *deelnamen *afnamen *toenamen *innamen *aannamen *waarnamen "
                "straatnaam straatnamen terreinnaam terreinnamen parknaam parknamen voornaam voornamen lichaam",
      .after_none_of = "geen nooit zonder"},
     of_somebody},
    {{.forms = "voornaam voornamen"}, of_somebody},
    {{.forms = "bsn burgerservicenummer* kvk-nummer* geboortedat* geboren geslacht leeftijd* strafblad* antecedent* "
               "families familie clan clans huisnummer* telefoonnummer* e-mailadres*"},
     of_somebody},
    {{.forms = "nummer nummers", .before = "kvk"}, of_somebody},
    {{.forms =
          "*bedrijf *bedrijven *onderneming *ondernemingen *ondernemer *ondernemers *eigenaar *eigenaren *eigenaars "
          "*huurder *huurders *verhuurder *verhuurders *bestuurder *bestuurders garage garages winkel winkels zaak "
          "zaken personen persoon vestiging vestigingen firma* mensen adressen pand panden",
      .before = "welk welke"},
     of_one_firm},
    {{.forms = "*bedrijf *onderneming *ondernemer *eigenaar *verhuurder *bestuurder garagehouder",
      .before = "een één dit dat die deze elk elke ieder iedere het de 't zo'n",
      .unless = "*parkbedrijf nutsbedrijf waterbedrijf netwerkbedrijf havenbedrijf grondbedrijf ontwikkelingsbedrijf",
      .before_none_of = "zichzelf"},
     of_one_firm},
    {{.forms = "ondernemer eigenaar huurder verhuurder bestuurder bedrijf", .near = "wie"}, of_one_firm},
    {{.forms = "google* *reviews *review recensie* *recensies *recensie sterren trustpilot *website* *webpagina* "
               "*webshop* webwinkel* homepage* bovag focwa branchevereniging* brancheorganisatie* gevelcamera*"},
     of_looks},
    {{.forms = "*beoordeling *beoordelingen *waardering *waarderingen",
      .near = "klant* klanten bezoekers internet online lage slechte hoge *bedrijf *bedrijven garages ondernemer "
              "ondernemers eigenaren winkels"},
     of_looks},
    {{.forms = "camera camera's *camera's", .near = "eigen gevel gevels privé winkels"}, of_looks},
    {{.forms = "internet", .before = "op het via"}, of_hearing},
    {{.forms = "online facebook* instagram* linkedin* tiktok* twitter youtube socialmedia* media *media nieuws "
               "nieuwsbericht* krant kranten krantenbericht* roddel* gerucht*",
      .unless = "multimedia"},
     of_hearing},
};

}  // namespace

std::string_view forbidden_because(std::string_view text) {
    const PlainWriting plain(text);
    const auto words = names::words_of(plain.text);
    for (const auto& one : all_forbidden)
        if (names::find_root(words, one.root)) return one.because;
    const auto tells = [&](const Root& root) { return names::find_root(words, root).has_value(); };
    const bool origin = std::ranges::any_of(names::nationalities, tells) || std::ranges::any_of(names::groups, tells);
    return origin ? of_origin : std::string_view{};
}

}  // namespace bolwerk::engine
