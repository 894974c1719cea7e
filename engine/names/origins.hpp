// Words that tell where people come from: never a question about a park, and never written down of a person (Bgs 1.9).
#pragma once

#include <array>

#include "engine/names/roots.hpp"

namespace bolwerk::engine::names {

/// What a nationality of somebody is told by. A country alone is a place, "transport naar Polen", and so is a border.
inline constexpr std::array<Root, 3> nationalities{{
    {.forms = "*nationaliteit *nationaliteiten geboorteland* geboorteplaats* etni* afkomst *komaf"},
    {.forms =
         "turks turkse turk turken pools poolse polak* roemeen* roemens* roemenen bulgaar* marokkaan* marokkanen "
         "albanees albanese albanezen chinees chinese chinezen vietname* syrisch* syriër* iraaks* irakees irakezen "
         "iraans* iraniër* afghaan* afghanen somalisch* somaliër* eritrees eritrese eritreeër* russisch* russen "
         "oekraïens* oekraïner* litouws* litouwers letse letten slowaak* slowaken hongaars* hongaren tsjechisch* "
         "tsjechen servisch* serviër* kroatisch* pakistaan* pakistanen arabisch* afrikaan* afrikanen aziatisch* "
         "joegoslavisch* surinaams* surinamer* antilliaan* antillianen",
     .before_none_of = "grens grensovergang *polder *poort *weg *straat *kade *haven *park"},
    {.forms = "duitse duitser* belgische belgen britse britten franse fransen italiaanse italianen spaanse spanjaard* "
              "engelse engelsen",
     .before_none_of =
         "grens grensovergang autoriteiten politie *polder *poort *weg *straat *kade *haven *park *terrein "
         "werk zone kant"},
}};

/// What tells it of a group, in a question about a park.
inline constexpr std::array<Root, 3> groups{{
    {.forms =
         "nationalit* *herkomst* *afkomst* *migratieachtergrond* huidskleur* allocht* *migrant *migranten *migrantes "
         "asielzoek* statushouder* vluchteling* buitenlander* vreemdeling* oost-europe* zuid-europe* niet-westers* "
         "verblijfsvergunning* verblijfsstatus* inburger* woonwagen* roma sinti zigeuner*"},
    {.forms = "buitenlands buitenlandse", .before_none_of = "havens grens"},
    {.forms = "buitenland", .near = "uit afkomstig"},
}};

}  // namespace bolwerk::engine::names
