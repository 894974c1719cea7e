#include "web/pages/indicators/register_entry.hpp"

#include <array>
#include <string>
#include <string_view>

#include "engine/date.hpp"
#include "engine/local_time.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/checks.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

struct RegisterField {
    std::string_view group, id, label, text, href = {};
};

constexpr std::string_view general = "algemeen", responsible = "verantwoord", working = "werking";
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> groups{
    {{general, "Algemeen"}, {responsible, "Verantwoord gebruik"}, {working, "Werking"}}};

constexpr auto wgs = "https://wetten.overheid.nl/BWBR0049962", bgs = "https://wetten.overheid.nl/BWBR0050665";

/// What holds wherever Bolwerk is used; an empty text is filled in from the database.
constexpr RegisterField fields[]{
    {general, "name", "Naam", "Risico-inventarisatie van bedrijventerreinen"},
    {general, "short_description", "Korte beschrijving",
     "Gemeente en politie beantwoorden vragen over een bedrijventerrein. Bolwerk telt de antwoorden op met vaste "
     "gewichten. De uitkomst helpt te kiezen op welk terrein de samenwerking begint."},
    {general, "organisation", "Organisatie", ""},
    {general, "theme", "Thema", "Openbare orde en veiligheid"},
    {general, "status", "Status", ""},
    {general, "begin_date", "Begindatum", ""},
    {general, "contact", "Contact", ""},
    {general, "contact_of_data_subjects", "Vragen over uw gegevens",
     "De burgemeester die de deelnemers van het RIEC als contactpunt aanwezen (Besluit gegevensverwerking door "
     "samenwerkingsverbanden, artikel 1.1). Het RIEC zegt u wie dat is."},
    {general, "website", "Internetpagina", "Deze pagina", "/algoritme"},
    {general, "publication_category", "Categorie",
     "Impactvol algoritme: het gaat vooraf aan toezicht. Het zijn vaste rekenregels die mensen opschreven; er is geen "
     "model dat leert. De organisatie beoordeelt zelf of de Europese AI-verordening geldt."},
    {general, "impact_assessments", "Impacttoetsen",
     "De organisatie die Bolwerk gebruikt, toetst vooraf de gevolgen voor de privacy (DPIA) en neemt de risicoronde op "
     "in haar verwerkingsregister. Vraag de toets bij haar op."},
    {responsible, "goal", "Doel en impact",
     "Het doel is weten waar misbruik van een bedrijventerrein het makkelijkst is, om daar samen met ondernemers te "
     "beginnen. De impact: een terrein kan eerder een schouw, een controle of steun krijgen. Voor een bedrijf of "
     "persoon volgt uit een score niets: die worden niet beoordeeld."},
    {responsible, "considerations", "Afwegingen",
     "Zonder rekenregels kiest men op gevoel, en dat is niet na te gaan. Er is gekozen voor optellen, omdat iedereen "
     "het kan narekenen. Terreinen worden beoordeeld en nooit bedrijven: een eerder instrument dat bedrijven een score "
     "gaf, leidde tot onterechte verdenkingen. Het nadeel is dat een terrein als geheel een naam kan krijgen; daarom "
     "zijn uitkomsten niet openbaar."},
    {responsible, "human_intervention", "Menselijke tussenkomst",
     "Mensen geven elk antwoord en lichten het toe. Een analist van het RIEC duidt de uitkomst, een tweede leest mee, "
     "de privacyfunctionaris toetst, en gemeente en politie kijken de feiten na. De gemeente kiest zelf en mag met een "
     "motivering afwijken. De stuurgroep stelt de keuze vast. Ook van een berekende klasse kan worden afgeweken."},
    {responsible, "risk_management", "Risicobeheer",
     "Verboden vragen worden geweigerd. Gemeente en politie vullen in zonder elkaars antwoord te zien. Wie geen zicht "
     "heeft, zegt dat, en dan is er geen klasse. Elke inzage wordt vastgelegd. Na elke ronde worden de indicatoren "
     "geëvalueerd (Wgs, artikel 1.7). Een versie in gebruik verandert niet meer. Gegevens gaan na ten hoogste vijf "
     "jaar "
     "weg."},
    {responsible, "selection_of_checks", "Keuze van controles",
     "Een score wijst geen adres aan. Bij elke controle staat in de zaak hoe de adressen zijn gekozen, en waarom zo. "
     "Het "
     "mag alleen op een van de manieren die hieronder staan, nooit op een kenmerk van een bedrijf. Anders begint de "
     "controle niet."},
    {responsible, "legal_base", "Wettelijke basis",
     "Wet gegevensverwerking door samenwerkingsverbanden (Wgs), artikelen 1.9, 2.17 en 2.18", wgs},
    {responsible, "legal_base_decree", "Besluit daarbij",
     "Besluit gegevensverwerking door samenwerkingsverbanden, artikelen 1.9 en 2.16", bgs},
    {responsible, "objection", "Bezwaar en klacht",
     "Een score is geen besluit, dus bezwaar is er niet tegen. Wel tegen een besluit dat er later op volgt. Over de "
     "omgang met gegevens klaagt u bij de organisatie of bij de Autoriteit Persoonsgegevens."},
    {working, "source_data", "Gegevens",
     "Antwoorden van gemeente en politie per terrein; tellingen en kenmerken uit het terreinenregister IBIS, van de "
     "Kamer van Koophandel en uit registraties, als klasse. Geen persoonsgegevens, geen namen van bedrijven, niets van "
     "internet geplukt."},
    {working, "source_data_link", "Open gegevens", "Het openbare deel van het terreinenregister", "/open/terreinen"},
    {working, "technical_operation", "Technische werking",
     "Een gewogen gemiddelde per domein, partij en terrein. De formule, de grenzen, een voorbeeld en alle gewichten "
     "staan hieronder. Er wordt niets geschat of geleerd, en dezelfde antwoorden geven altijd dezelfde uitkomst."},
    {working, "provider", "Leverancier", "De samenwerkende overheden zelf, met Bolwerk"},
    {working, "source_code", "Broncode",
     "De rekenregels staan in de broncode van Bolwerk onder workflows/risk_round. De organisatie geeft ze op verzoek."},
    {working, "machine_readable", "Voor programma's", "Dezelfde inschrijving als JSON", "/open/algoritme.json"},
};

std::string joined(const Json& owners, const char* key, std::string_view otherwise) {
    std::string text;
    for (const auto& one : owners) {
        const auto value = text_of(one, key);
        if (!value.empty()) text += (text.empty() ? "" : "; ") + value;
    }
    return text.empty() ? std::string(otherwise) : text;
}

std::string first_use(const Json& versions) {
    if (versions.empty()) return "";
    const auto since = engine::parse_moment(text_of(versions.back(), "in_use_since"));
    return since ? engine::iso(engine::local_date(*since)) : "";
}

std::string value_of(const RegisterField& field, const Json& found) {
    if (!field.text.empty()) return std::string(field.text);
    const auto& owners = found.at("owners");
    const auto day = first_use(found.at("versions"));
    if (field.id == "organisation") return joined(owners, "name", "De organisaties die Bolwerk gebruiken");
    if (field.id == "contact") return joined(owners, "contact", "Het algemene adres van de organisatie hierboven");
    if (field.id == "status") return day.empty() ? "In ontwikkeling" : "In gebruik";
    return day;
}

std::string for_people(const RegisterField& field, const Json& found) {
    const auto value = value_of(field, found);
    const auto day = engine::parse_iso_date(value);
    if (day) return engine::medium_date(*day);
    return value.empty() ? "Nog niet" : value;
}

Json indicators_of(const Json& set) {
    Json all = Json::array();
    for (const auto& one : set.at("indicators"))
        all.push_back({{"code", one.at("code")},
                       {"domain", one.at("domain")},
                       {"kind", one.at("kind")},
                       {"weight", one.at("weight")},
                       {"question", one.at("wording")},
                       {"definition", one.at("definition")},
                       {"source", one.at("source")},
                       {"owner", one.at("owner")},
                       {"rationale", one.at("rationale")}});
    return all;
}

}  // namespace

Json selection_methods() {
    Json all = Json::array();
    for (const auto& one : workflows::check_selections())
        all.push_back({{"id", one.id}, {"label", one.label}, {"meaning", one.meaning}});
    return all;
}

Json register_groups(const Json& found) {
    Json all = Json::array();
    for (const auto& [id, title] : groups) {
        Json facts = Json::array();
        for (const auto& field : fields)
            if (field.group == id) facts.push_back(fact(field.label, for_people(field, found), field.href));
        all.push_back({{"group_id", id}, {"group_title", title}, {"facts", std::move(facts)}});
    }
    return all;
}

Json register_entry(const Json& found) {
    Json entry{{"language", "nl"}, {"explanation", "/algoritme"}};
    for (const auto& field : fields) {
        entry[std::string(field.id)] = value_of(field, found);
        if (!field.href.empty()) entry[std::string(field.id) + "_url"] = field.href;
    }
    const auto& set = found.at("set");
    entry["version"] = set.is_null() ? Json() : set.at("version");
    entry["domains"] = set.is_null() ? Json::array() : set.at("domains");
    entry["indicators"] = set.is_null() ? Json::array() : indicators_of(set);
    entry["selection_methods"] = selection_methods();
    entry["formulas"] = {{"domain_score", "100 * sum(weight * answer) / sum(3 * weight), over answered indicators"},
                         {"domain_coverage", "answered weight / total weight"},
                         {"side_score", "sum(domain weight * domain score) / sum(domain weight)"},
                         {"park_score", "mean of municipality and police"},
                         {"rounding", "none while computing; a score is shown to one decimal, half away from zero"},
                         {"classes", "low < 25 <= middle < 50 <= high < 75 <= very high; none below coverage 0.6"},
                         {"discuss", "difference between municipality and police of 30 or more"}};
    entry["versions"] = found.at("versions");
    return entry;
}

}  // namespace bolwerk::web
