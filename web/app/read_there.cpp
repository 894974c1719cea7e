#include "web/app/read_there.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace bolwerk::web {
namespace {

struct Page {
    std::string_view route;
    std::string_view fields;  ///< with spaces between them; "a.*" stands for every field that begins so
};

constexpr std::string_view the_page_says = "?";

constexpr std::array of_accounts{
    Page{"/account/vervanging", "vervanger van tot rollen"},
    Page{"/account/belangen", "organisatie terrein zaak aard van tot"},
    Page{"/account/wachtwoord", "wachtwoord-nu wachtwoord wachtwoord-nogmaals"},
    Page{"/account/meldingen", the_page_says},
    Page{"/account/meldingen/post", "doe organisatie soort"},
    Page{"/afmelden/{token}", "List-Unsubscribe"},  // RFC 8058
    Page{"/inloggen", the_page_says},               // what was typed when a session ended comes along
    Page{"/meldingen/gelezen", "melding soort alleen na"},
    Page{"/mijn-werk/weergaven", "naam query"},
    Page{"/zaken/weergaven", "naam query"},
};

constexpr std::array of_administration{
    Page{"/beheer/feestdagen", "dag naam besluit"},
    Page{"/beheer/feestdagen/{day}/weg", "bevestig"},
    Page{"/beheer/feestdagen/voorstellen/{request}", "doe"},
    Page{"/beheer/tarieven", "soort waarde van tot bron"},
    Page{"/beheer/huisstijl/{organisation}",
         "orgaan afzender contact bezwaaradres rechtbank rekening kleur wachttijd termijn_post geen_logo gezien logo"},
    Page{"/beheer/huisstijl/{organisation}/rekening", "rekening uitkomst"},
    Page{"/beheer/sjablonen/{workflow}/{document}", "onderwerp tekst doe gezien"},
    Page{"/beheer/sjablonen/{workflow}/{document}/voorbeeld", "onderwerp tekst doe gezien"},
    Page{"/beheer/belangen", "wie organisatie terrein aard van tot"},
    Page{"/beheer/instellingen/{workflow}", the_page_says},
    Page{"/beheer/mandaten", "orgaan organisatie rol persoon vervanger soort bedrag van tot regel reden"},
    Page{"/beheer/mensen/nieuw", "naam email wachtwoord"},
    Page{"/beheer/mensen/{person}", "naam email wachtwoord"},
    Page{"/beheer/mensen/{person}/rollen", "rol voor van tot vertrouwelijk"},
    Page{"/beheer/mensen/{person}/toegang", "doe"},
    Page{"/beheer/mensen/{person}/screening", "soort afgegeven geldig"},
    Page{"/beheer/rollen/{holding}/stop", "stap"},
    Page{"/beheer/storingen", "doe"},
    Page{"/beheer/storingen/{incident}", "doe reden"},
    Page{"/beheer/toegang/{request}", "doe"},
    Page{"/beheer/vervangingen", "wie vervanger van tot"},
    Page{"/beheer/indicatoren", "toelichting"},
    Page{"/beheer/indicatoren/{version}/gebruik", "doe gevraagd"},
    Page{"/beheer/indicatoren/{version}/{code}",
         "code domain kind weight wording definition source owner rationale doe"},
    Page{"/beheer/nieuwe-regeling", the_page_says},
    Page{"/beheer/regelingen/{scheme}/nieuwe-versie", the_page_says},
    Page{"/beheer/regelingen/{scheme}/plafond", "tijdvak bedrag bekendgemaakt bron gezien"},
};

constexpr std::array of_cases{
    Page{"/zaken/nieuw", the_page_says},
    Page{"/zaken/{number}/acties/{action}", the_page_says},
    Page{"/zaken/{number}/volgen", "volgen version"},
    Page{"/zaken/{number}/behandelaar", "doe person reason version"},
    Page{"/zaken/{number}/notities", "text personal_data_needed version"},
    Page{"/zaken/{number}/advies/{advice}/herinnering", "version"},
    Page{"/zaken/{number}/bestanden", "remark answers annex version"},
    Page{"/zaken/{number}/bestanden/{file}/intrekken", "reden version"},
    Page{"/zaken/{number}/brieven", "brief version"},
    Page{"/zaken/{number}/voorstellen/{proposal}", "version"},
    Page{"/zaken/{number}/melder", "naam bereikbaar"},
    Page{"/zaken/{number}/melder/bekijken", "reden"},
    Page{"/archief/bewaarplicht", "organisatie wat reden tot"},
    Page{"/archief/bewaarplicht/{hold}/opheffen", "reden"},
    Page{"/post", "besluit brief dag anders termijn termijn_reden"},
    Page{"/post/afdruk", "besluit brief dag anders termijn termijn_reden"},
    Page{"/rapportages/nieuw", "organisation reference_date since title"},
    Page{"/subsidies/samen/{what}", the_page_says},
    Page{"/subsidies/tender/{scheme}/{period}/aanvragen/{number}", the_page_says},
    Page{"/subsidies/tender/{scheme}/{period}/loting", "loting over fout doe"},
    Page{"/subsidies/volgorde/{scheme}/{period}/loting", "loting over fout doe"},
};

constexpr std::array of_parks_and_risk{
    Page{"/terreinen/{rin}/toekomst", "theme score measured_on evidence"},
    Page{"/terreinen/{rin}/wijzigen", the_page_says},
    Page{"/terreinen/{rin}/afvoeren", the_page_says},
    Page{"/terreinen/{rin}/terugzetten", the_page_says},
    Page{"/terreinen/{rin}/samenvoegen", the_page_says},
    Page{"/terreinen/{rin}/splitsen", the_page_says},
    Page{"/risicorondes/{number}/terreinen", "terrein gemeente.* politie.*"},
    Page{"/risicorondes/{number}/analyses", "gemeente wat_verandert"},
    Page{"/matrices/{matrix}", "a.* s.* w.* v.* m.* domein"},
    Page{"/matrices/{matrix}/indienen", "a.* s.* w.* v.* m.* domein zeker"},
    Page{"/matrices/{matrix}/inlezen/bevestigen", "a.* s.* w.* v.* m.* k.* q.*"},
    Page{"/matrices/{matrix}/teruggeven", "reden"},
    Page{"/melden", the_page_says},
};

std::string_view fields_of(std::string_view route) {
    for (const std::span<const Page> pages :
         {std::span<const Page>(of_accounts), std::span<const Page>(of_administration), std::span<const Page>(of_cases),
          std::span<const Page>(of_parks_and_risk)})
        if (const auto found = std::ranges::find(pages, route, &Page::route); found != pages.end())
            return found->fields;
    return {};
}

bool stands_for(std::string_view word, std::string_view field) {
    if (!word.ends_with('*')) return word == field;
    word.remove_suffix(1);
    return field.starts_with(word);
}

}  // namespace

bool is_read_there(std::string_view route, std::string_view field) {
    for (auto rest = fields_of(route); !rest.empty();) {
        const auto word = rest.substr(0, rest.find(' '));
        if (stands_for(word, field)) return true;
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    return false;
}

bool judges_itself(std::string_view route) { return fields_of(route) == the_page_says; }

}  // namespace bolwerk::web
