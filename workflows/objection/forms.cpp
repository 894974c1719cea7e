#include "workflows/objection/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"
#include "workflows/objection/hearing_conditions.hpp"

namespace bolwerk::workflows::objection_forms {

using engine::Choice;
using engine::Field;
using engine::FieldKind;
using engine::Form;
using engine::fields::amount;
using engine::fields::day;
using engine::fields::long_text;

namespace {

Field choice(std::string_view name, std::string_view label, std::vector<Choice> choices, bool required = true) {
    return {
        .name = name, .label = label, .kind = FieldKind::choice, .required = required, .choices = std::move(choices)};
}

/// Whoever objects against the same is heard together (Awb 7:6).
Field joined_with() {
    return {.name = "joined_with",
            .label = "Behandel samen met een ander bezwaar",
            .kind = FieldKind::choice,
            .required = false,
            .help = "Indieners worden dan in elkaars aanwezigheid gehoord (Awb 7:6).",
            .catalogue = "objections"};
}

Field yes_no(std::string_view name, std::string_view label, std::string_view help = {}) {
    return {.name = name, .label = label, .kind = FieldKind::yes_no, .required = false, .help = help};
}

}  // namespace

const Form& open() {
    static const Form form{
        asks_of_all::subject(),
        choice(
            "against", "Waartegen?",
            {{"decision", "Tegen het besluit"},
             {"beside",
              "Tegen een besluit over invordering, verrekening, uitstel of opschorting van betaling, of een dwangsom"},
             {"no_decision", "Er is te laat beslist"}}),
        {.name = "about_letter",
         .label = "Welk besluit over invordering, verrekening, uitstel, opschorting of dwangsom?",
         .kind = FieldKind::choice,
         .required = false,
         .help = "Alleen als uw bezwaar daarover gaat.",
         .catalogue = "decisions_beside"},
        {.name = "objector",
         .label = "Wie maakt bezwaar, als dat niet de aanvrager is?",
         .required = false,
         .help = "Alleen de naam van de organisatie. Een bezwaar van een ander is een eigen zaak.",
         .most = 200},
        engine::fields::with_contact_details(
            {.name = "objector_address",
             .label = "Adres van die indiener",
             .kind = FieldKind::long_text,
             .required = false,
             .help = "Straat en nummer, dan postcode en plaats: elk op een regel, zoals op de brief (Awb 6:5).",
             .least = 10,
             .most = 300}),
        long_text("grounds", "Waarom bent u het er niet mee eens?", "Mag ook later, als u dat niet meteen kunt zeggen.",
                  false),
        day("received_on", "Ontvangen op", true, "Dient u zelf in? Dan is dat vandaag."),
        day("posted_on", "Per post verzonden op", false, "Alleen als het per post kwam."),
        day("first_received_on", "Eerder elders ontvangen op", false,
            "Als een rechter of een ander bestuursorgaan het doorstuurde: die dag telt (Awb 6:15)."),
        yes_no("direct_appeal", "Ik wil dat de rechter meteen beslist", "Rechtstreeks beroep, Awb 7:1a.")};
    return form;
}

const Form& confirm() {
    static const Form form{
        yes_no("committee", "Een commissie geeft advies", "Dan is de beslistermijn 12 weken (Awb 7:10)."),
        joined_with()};
    return form;
}

const Form& ask_repair() {
    static const Form form{
        long_text("defects", "Wat ontbreekt er?",
                  "Gronden, handtekening, machtiging, of de weg waarlangs het bezwaar kwam (Awb 6:5 en 6:6).")};
    return form;
}

const Form& repair() {
    static const Form form{long_text("repaired", "Wat vult u aan?")};
    return form;
}

const Form& forward() {
    static const Form form{
        {.name = "forwarded_to", .label = "Naar welk bestuursorgaan of welke rechter?", .least = 5, .most = 200},
        long_text("forward_reason", "Waarom daarheen?", "De eerste datum van ontvangst blijft tellen (Awb 6:15).")};
    return form;
}

const Form& direct_appeal() {
    static const Form form{day("consented_on", "Instemming op"),
                           long_text("direct_reason", "Waarom is de zaak geschikt voor de rechter?")};
    return form;
}

const Form& no_direct_appeal() {
    static const Form form{long_text("direct_refused_because", "Waarom is de zaak niet geschikt voor de rechter?",
                                     "De indiener leest dit. Ook: een ander maakte bezwaar en vroeg hier niet om "
                                     "(Awb 7:1a lid 2).")};
    return form;
}

const Form& admit() {
    static const Form form{choice("admissible", "Is het bezwaar ontvankelijk?", {{"yes", "Ja"}, {"no", "Nee"}}),
                           choice("inadmissible_because", "Zo nee, waarom niet?",
                                  {{"not_interested", "Geen belanghebbende"},
                                   {"no_decision", "Geen besluit"},
                                   {"late", "Te laat"},
                                   {"no_grounds", "Geen gronden"},
                                   {"no_authority", "Geen machtiging"},
                                   {"unsigned", "Niet ondertekend"},
                                   {"channel", "Langs een weg die niet openstaat"}},
                                  false),
                           long_text("excuse", "Reden waarom te laat verschoonbaar is", {}, false),
                           long_text("admissibility_note", "Toelichting", {}, false)};
    return form;
}

const Form& begin_mediation() {
    static const Form form{
        day("agreed_on", "De indiener stemde in op", true,
            "De beslistermijn loopt door. Is meer tijd nodig, stel dan eerst uit met instemming (Awb 7:10 lid 4)."),
        long_text("mediation_plan", "Wie praat met wie, en waarover?",
                  "Bijvoorbeeld een gesprek met de behandelaar, of met een bemiddelaar van buiten.")};
    return form;
}

const Form& end_mediation() {
    static const Form form{
        choice("mediation_outcome", "Hoe liep het af?",
               {{"solved", "Opgelost: de indiener trekt het bezwaar in"},
                {"partly", "Deels opgelost: over de rest wordt beslist"},
                {"unsolved", "Niet opgelost"}}),
        long_text("mediation_result", "Wat is afgesproken?", "Ook als dat niets is. De indiener leest dit.")};
    return form;
}

const Form& plan_hearing() {
    static const Form form{day("hearing_on", "Hoorzitting op"),
                           {.name = "hearing_time",
                            .label = "Hoe laat?",
                            .help = "Uur en minuut, bijvoorbeeld 09:30.",
                            .least = 4,
                            .most = 5},
                           {.name = "hearing_place", .label = "Waar?", .least = 2, .most = 200},
                           joined_with(),
                           asks_of_all::worked_out("hearing_free_day", "Let op", FieldKind::text,
                                                   &objection_conditions::free_day_of_hearing)};
    return form;
}

const Form& waive_hearing() {
    static const Form form{choice("no_hearing_because", "Waarom wordt er niet gehoord? (Awb 7:3)",
                                  {{"a", "Kennelijk niet-ontvankelijk"},
                                   {"b", "Kennelijk ongegrond"},
                                   {"c", "De indiener wil niet gehoord worden"},
                                   {"d", "De indiener zei niet op tijd dat hij gehoord wil worden"},
                                   {"e", "Het bezwaar wordt geheel gevolgd"}}),
                           long_text("others_unharmed", "Waarom schaadt dat niemand anders in zijn belangen?",
                                     "Alleen als het bezwaar geheel wordt gevolgd (Awb 7:3 onder e). Maakte een ander "
                                     "ook bezwaar, ga dan op zijn belangen in. Het staat in de beslissing.",
                                     false)};
    return form;
}

const Form& hear() {
    static const Form form{day("heard_on", "Gehoord op"), long_text("hearing_report", "Verslag", "Awb 7:7.")};
    return form;
}

const Form& advice() {
    static const Form form{long_text("committee_advice", "Advies van de commissie")};
    return form;
}

const Form& postpone() {
    static const Form form{long_text("postpone_reason", "Waarom lukt het niet eerder?")};
    return form;
}

const Form& consent() {
    static const Form form{
        choice("consent_ground", "Op welke grond?",
               {{"all", "Alle belanghebbenden stemmen ermee in (Awb 7:10 lid 4 onder a)"},
                {"objector", "De indiener stemt ermee in en het schaadt niemand anders (onder b)"},
                {"procedure", "Het is nodig om aan een wettelijk procedurevoorschrift te voldoen (onder c)"}}),
        day("consent_until", "Beslissen uiterlijk op"), long_text("postpone_reason", "Waarom is meer tijd nodig?")};
    return form;
}

namespace {

/// Awb 7:11 lid 2.
Form in_its_place() {
    return {
        choice("in_its_place", "Wat komt in de plaats van het besluit?",
               {{"amount", "Een bedrag: de subsidie wordt verleend, of krijgt een ander bedrag"},
                {"sum", "Een andere dwangsom, of andere rente over wat te laat is betaald"},
                {"text", "Iets anders, zoals hieronder beschreven"},
                {"nothing", "Niets: herroepen is genoeg, bij een besluit dat niet over de subsidie zelf gaat"},
                {"assess", "De aanvraag wordt alsnog beoordeeld, in een ander besluit"}},
               false),
        amount("new_cents", "Bedrag van de subsidie na het bezwaar", false,
               "Volgens de regeling, onder het plafond zoals het was bij het eerste besluit (Awb 4:25 lid 3)."),
        asks_of_all::costs_again("Kosten die meetellen na het bezwaar"),
        asks_of_all::deficit_again(),
        asks_of_all::other_subsidies_again(),
        long_text("order_because", "Waarom was de volgorde, de loting of de ranglijst onjuist?",
                  "Alleen als het bezwaar daarom gegrond is.", false),
        amount("owed_cents", "Dwangsom of rente na het bezwaar", false,
               "Het hele bedrag, met wat al is betaald. Alleen bij een bezwaar tegen een besluit daarover (Awb 4:17 "
               "en 4:98)."),
        long_text("no_interest_because", "Waarom geen rente over de tijd voor deze beslissing?",
                  "Alleen als de indiener onjuiste of onvolledige gegevens gaf (Awb 4:102 lid 3).", false),
        long_text("in_place_text", "Wat komt in de plaats, als dat geen bedrag is?", {}, false),
        long_text("assess_because", "Waarom kan de aanvraag niet in deze beslissing worden beoordeeld?",
                  "Alleen bij een aanvraag die nooit inhoudelijk is beoordeeld.", false)};
}

/// What a grant says that takes the place of a refusal, as any grant does.
Form grant_in_its_place() {
    return {
        choice("state_aid", "Staatssteun",
               {{"none", "Geen steun aan een onderneming"},
                {"de_minimis", "De-minimissteun"},
                {"exempted", "Vrijgesteld door Europese regels"},
                {"notified", "Gemeld bij de Europese Commissie en goedgekeurd"}},
               false),
        {.name = "aid_article", .label = "Artikel van de vrijstelling", .required = false, .least = 5, .most = 200},
        {.name = "aid_number",
         .label = "Nummer van de steun bij de Europese Commissie",
         .required = false,
         .help = "Zoals SA.12345.",
         .most = 20},
        day("aid_approved_on", "Door de Europese Commissie goedgekeurd op", false, "Alleen bij gemelde steun."),
        engine::fields::with_contact_details(
            long_text("obligations", "Verplichtingen", "Met het artikel waarop zij rusten (Awb 4:37 en 4:38).", false)),
        long_text("advances", "Voorschotten", "Hoeveel, wanneer en waarvoor (Awb 4:95), of dat er geen zijn.", false),
        day("account_by", "Verantwoording uiterlijk op", false, "Alleen als de subsidie later wordt vastgesteld.")};
}

Form reasons() {
    return {long_text("motivation", "Motivering", "Met het artikel (Awb 7:12)."),
            long_text("in_scope", "Besluiten van na het bezwaar",
                      "Wat de gewijzigde beschikking voor dit bezwaar betekent (Awb 6:19).", false),
            yes_no("deviates", "De beslissing wijkt af van het advies"),
            long_text("deviation_reason", "Waarom wijkt u af?", {}, false),
            yes_no("costs_asked", "De indiener vroeg om vergoeding van de kosten van het bezwaar",
                   "Dat moet voor de beslissing zijn gevraagd (Awb 7:15 lid 3)."),
            amount("proceedings_cents", "Vergoeding van die kosten", false,
                   "Alleen als het besluit wordt herroepen om een fout van de provincie (Awb 7:15 lid 2)."),
            long_text("costs_reason", "Waarom wel of geen vergoeding?", {}, false)};
}

}  // namespace

const Form& draft() {
    static const Form form = [] {
        Form all{choice("outcome", "Wat wordt de beslissing?",
                        {{"inadmissible", "Niet-ontvankelijk"},
                         {"unfounded", "Ongegrond"},
                         {"partly", "Deels gegrond"},
                         {"upheld", "Gegrond"}})};
        const Form aid{asks_of_all::register_seen_again(), asks_of_all::aid_in_register()};
        for (const auto& part : {in_its_place(), aid, grant_in_its_place(), reasons()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return form;
}

const Form& sign() {
    static const Form form{long_text("overrun_reason", "Reden om boven het plafond te gaan",
                                     "Als het nieuwe bedrag nu niet meer past (Awb 4:25 lid 3). Laat anders leeg.",
                                     false)};
    return form;
}

const Form& publish() {
    static const Form form{asks_of_all::channel(), asks_of_all::day_of_publication("decision_published_on")};
    return form;
}

const Form& appeal() {
    static const Form form{day("appealed_on", "Beroep ingesteld op"),
                           {.name = "court_number",
                            .label = "Zaaknummer van de rechtbank",
                            .required = false,
                            .most = 60,
                            .may_hold = engine::MayHold::anything}};
    return form;
}

const Form& end_appeal() {
    static const Form form{long_text("judgement", "Hoe liep het beroep af?")};
    return form;
}

const Form& withdraw() {
    static const Form form{long_text("withdraw_reason", "Waarom trekt u het bezwaar in?")};
    return form;
}

}  // namespace bolwerk::workflows::objection_forms
