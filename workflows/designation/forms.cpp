#include "workflows/designation/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/board_decision.hpp"

namespace bolwerk::workflows::designation_forms {

using engine::Field;
using engine::FieldKind;
using engine::Form;
namespace fields = engine::fields;

namespace {

Field who_shares() {
    return {.name = "participants",
            .label = "Welke organisaties delen informatie over dit terrein?",
            .kind = FieldKind::choices,
            .help = "Alleen zij zien deze zaak en de vertrouwelijke bijlagen, en alleen wie daar bevoegd is voor V3.",
            .catalogue = "candidates"};
}

Field last_day() {
    return fields::day("ends_on", "Aanwijzing geldt tot en met", true,
                       "Ten hoogste een jaar vooruit. Daarna stopt de toegang vanzelf.");
}

Form proposal() {
    return {{.name = "title",
             .label = "Titel",
             .help = "Over het terrein. Zonder namen, kentekens of andere persoonsgegevens.",
             .least = 5,
             .most = 120},
            fields::long_text("indications", "Welke concrete aanwijzingen zijn er?",
                              "Wat deelnemers bij hun eigen taak hebben gezien. Nooit over bedrijven of personen."),
            {.name = "indication_kinds",
             .label = "Waar komen de aanwijzingen vandaan?",
             .kind = FieldKind::choices,
             .help = "Een hoge risicoscore alleen is niet genoeg.",
             .choices = {{"supervision", "Waarnemingen bij toezicht"},
                         {"enforcement", "Besluiten en dossiers van handhaving"},
                         {"police", "Waarnemingen van de politie"},
                         {"fiscal", "Waarnemingen van de Belastingdienst of een inspectie"},
                         {"score", "Uitkomst van een risicoronde"}}},
            {.name = "crime_forms",
             .label = "Op welke vormen van georganiseerde criminaliteit wijst dit?",
             .kind = FieldKind::choices,
             .help = "Bgs 2.16.",
             .choices = {{"trafficking", "Mensenhandel of mensensmokkel"},
                         {"drugs", "Georganiseerde drugscriminaliteit"},
                         {"property", "Fraude met of misbruik van vastgoed"},
                         {"laundering", "Witwassen of andere financieel-economische criminaliteit"},
                         {"other", "Andere zware georganiseerde criminaliteit"}}},
            fields::text("purpose", "Waarvoor delen de deelnemers informatie?",
                         "Dit doel staat bij elke inzage in het logboek (Wgs 2.17)."),
            fields::text("joint_need", "Waarom lukt het niet zonder elkaar?"),
            last_day(),
            {.name = "new_processing",
             .label = "Is dit een nieuwe of gewijzigde verwerking?",
             .kind = FieldKind::choice,
             .help = "Dan toetst de rechtmatigheidsadviescommissie eerst (Wgs 1.8).",
             .choices = {{"no", "Nee"}, {"yes", "Ja"}}}};
}

}  // namespace

const Form& propose() {
    static const Form form = fields::about_parks(proposal());
    return form;
}

const Form& ask_review() {
    static const Form form =
        fields::about_parks(Form{fields::text("review_question", "Wat is er nieuw aan de verwerking?")});
    return form;
}

const Form& review() {
    static const Form form = fields::about_parks(Form{{.name = "review_outcome",
                                                       .label = "Wat adviseert de commissie?",
                                                       .kind = FieldKind::choice,
                                                       .choices = {{"positive", "Positief"}, {"negative", "Negatief"}}},
                                                      fields::text("review_text", "Advies in het kort")});
    return form;
}

const Form& give_back() {
    static const Form form = fields::about_parks(Form{fields::text("return_reason", "Wat moet er anders?")});
    return form;
}

const Form& decide() {
    static const Form form =
        fields::about_parks(Form{board_decision::day(), board_decision::reference(),
                                 fields::text("deviation", "Waarom wijkt u af van het advies van de commissie?",
                                              "Alleen nodig na een negatief advies.", false)});
    return form;
}

const Form& refuse() {
    static const Form form =
        fields::about_parks(Form{board_decision::day(), board_decision::reference(),
                                 fields::text("refusal_reason", "Waarom is het terrein niet aangewezen?")});
    return form;
}

const Form& extend() {
    static const Form form =
        fields::about_parks(Form{board_decision::day(), board_decision::reference(), last_day(),
                                 fields::text("extension_reason", "Welke aanwijzingen zijn er nog steeds?")});
    return form;
}

const Form& first_participants() {
    static const Form form = fields::about_parks(Form{who_shares()});
    return form;
}

const Form& participants() {
    static const Form form =
        fields::about_parks(Form{board_decision::day(), board_decision::reference(), who_shares(),
                                 fields::text("participants_reason", "Waarom veranderen de deelnemers?")});
    return form;
}

const Form& feedback() {
    static const Form form =
        fields::about_parks(Form{fields::text("feedback", "Wat heeft de aanwijzing opgeleverd?",
                                              "Ten minste elk jaar meldt een deelnemer dit terug (Wgs 1.7 lid 4).")});
    return form;
}

const Form& end() {
    constexpr std::string_view when = "Alleen nodig als de stuurgroep dit besloot.";
    auto reference = board_decision::reference();
    reference.name = "end_reference";
    reference.label = "Kenmerk van het besluit om te stoppen";
    reference.required = false;
    static const Form form = fields::about_parks(
        Form{fields::text("end_reason", "Waarom stopt de aanwijzing?"),
             fields::day("end_decided_on", "Datum van het besluit om te stoppen", false, when), reference});
    return form;
}

const Form& withdraw() {
    static const Form form =
        fields::about_parks(Form{fields::text("withdraw_reason", "Waarom trekt u het voorstel in?")});
    return form;
}

const Form& release() {
    static const Form form =
        fields::about_parks(Form{fields::text("release_note", "Waarom is het dossier nergens meer voor nodig?")});
    return form;
}

}  // namespace bolwerk::workflows::designation_forms
