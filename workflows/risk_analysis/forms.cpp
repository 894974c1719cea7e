#include "workflows/risk_analysis/forms.hpp"

#include "engine/fields.hpp"

namespace bolwerk::workflows::risk_analysis_forms {

using engine::Field;
using engine::FieldKind;
using engine::Form;
namespace fields = engine::fields;

const Form& begin() {
    static const Form form =
        fields::about_parks(Form{{.name = "title", .label = "Titel", .least = 5, .most = 200},
                                 fields::text("what_changes", "Wat verandert er ten opzichte van de vorige versie?",
                                              "Alleen nodig als er al een vastgestelde versie is.", false)});
    return form;
}

const Form& write() {
    static const Form form = fields::about_parks(Form{
        fields::long_text("interpretation", "Duiding: wat laten de matrices zien?",
                          "Over terreinen. Nooit over bedrijven of personen."),
        fields::text("blind_spots", "Blinde vlekken: waar is te weinig zicht?"),
        fields::text("sources_used", "Welke bronnen zijn gebruikt?", "Alleen de soort bron (Wgs 1.8 lid 2)."),
        fields::text("differences_discussed", "Wat leverde de bespreking van grote verschillen op?",
                     "Alleen nodig als gemeente en politie over een terrein 30 punten of meer verschillen. Noem per "
                     "terrein met wie u sprak en wat de uitkomst is.",
                     false),
        {.name = "advised_parks",
         .label = "Terreinen met het meeste risico",
         .kind = FieldKind::choices,
         .catalogue = "parks"},
        fields::text("advised_interventions", "Welke soorten interventies passen hierbij?"),
        fields::day("valid_until", "Geldig tot en met", true,
                    "Daarna vervalt de analyse. Ten hoogste twee jaar vooruit.")});
    return form;
}

const Form& remarks() {
    static const Form form = fields::about_parks(Form{fields::text("reader_remarks", "Wat moet er anders?")});
    return form;
}

const Form& privacy() {
    static const Form form = fields::about_parks(Form{
        {.name = "without_personal_data",
         .label = "Er staan geen persoonsgegevens in",
         .kind = FieldKind::yes_no,
         .required = false},
        {.name = "sources_named", .label = "De bronnen zijn genoemd", .kind = FieldKind::yes_no, .required = false}});
    return form;
}

const Form& facts_checked() {
    static const Form form =
        fields::about_parks(Form{{.name = "facts_right",
                                  .label = "Kloppen de feiten?",
                                  .kind = FieldKind::choice,
                                  .choices = {{"yes", "Ja, alles klopt"}, {"no", "Nee, er klopt iets niet"}}},
                                 fields::text("factual_remarks", "Wat klopt er niet?",
                                              "Alleen nodig als er iets niet klopt. Zeg ook hoe het wel is.", false)});
    return form;
}

const Form& adopt() {
    static const Form form = fields::about_parks(
        Form{fields::text("corrections_answer", "Wat is er gedaan met wat niet klopte?",
                          "Alleen nodig als een partij schreef dat iets niet klopt. Zij lezen dit antwoord.", false)});
    return form;
}

const Form& send() {
    static const Form form = fields::about_parks(Form{
        {.name = "sent_to",
         .label = "Aan wie verstrekt u de analyse?",
         .kind = FieldKind::choices,
         .help = "Alleen wie u hier kiest ziet deze versie. Het bericht bevat alleen een link.",
         .catalogue = "recipients"},
        {.name = "sent_tasks",
         .label = "Voor welke taak van de ontvanger?",
         .kind = FieldKind::choices,
         .help = "Voor iets anders mag de analyse niet worden gebruikt (Wgs 2.17).",
         .choices = {{"administrative", "Bestuursrechtelijke handhaving"},
                     {"criminal", "Strafrechtelijke handhaving of opsporing"},
                     {"fiscal", "Fiscale handhaving"}}},
        fields::text(
            "sent_for", "Waarvoor krijgt de ontvanger de analyse?",
            "Alleen wat nodig is tegen georganiseerde criminaliteit (Wgs 2.17). Niet voor preventie of subsidie.")});
    return form;
}

const Form& choose() {
    static const Form form = fields::about_parks(Form{
        {.name = "chosen_parks",
         .label = "Met welke terreinen gaat de gemeente aan de slag?",
         .kind = FieldKind::choices,
         .catalogue = "parks"},
        fields::text("deviation_reason", "Waarom wijkt u af van het advies?",
                     "Alleen nodig als uw keuze anders is dan het advies. De stuurgroep leest dit: noem geen scores.",
                     false)});
    return form;
}

const Form& explain() {
    static const Form form = fields::about_parks(Form{fields::text(
        "no_choice_reason", "Waarom kiest de gemeente geen terrein?", "De stuurgroep leest dit: noem geen scores.")});
    return form;
}

const Form& feedback() {
    static const Form form =
        fields::about_parks(Form{fields::text("feedback", "Wat heeft de analyse opgeleverd?",
                                              "Ten minste elk jaar meldt de ontvanger dit terug (Wgs 1.7 lid 4).")});
    return form;
}

const Form& differ() {
    static const Form form = fields::about_parks(Form{
        {.name = "class_park", .label = "Over welk terrein gaat het?", .kind = FieldKind::choice, .catalogue = "parks"},
        {.name = "class_given",
         .label = "Welke klasse past volgens u?",
         .kind = FieldKind::choice,
         .help = "De berekende klasse blijft ernaast staan.",
         .choices = {{"low", "Laag"},
                     {"middle", "Midden"},
                     {"high", "Hoog"},
                     {"very_high", "Zeer hoog"},
                     {"as_computed", "Toch zoals berekend"}}},
        {.name = "class_reason",
         .label = "Waarom?",
         .kind = FieldKind::long_text,
         .help = "Over het terrein. Nooit over bedrijven of personen.",
         .least = 20,
         .most = 2000}});
    return form;
}

const Form& withdraw() {
    static const Form form =
        fields::about_parks(Form{fields::text("withdraw_reason", "Waarom trekt u de analyse in?")});
    return form;
}

}  // namespace bolwerk::workflows::risk_analysis_forms
