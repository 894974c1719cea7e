#include "workflows/risk_round/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/board_decision.hpp"

namespace bolwerk::workflows::risk_round_forms {

using engine::Field;
using engine::FieldKind;
using engine::Form;
namespace fields = engine::fields;

const Form& begin() {
    static const Form form = fields::about_parks(
        Form{{.name = "title",
              .label = "Titel",
              .help = "Bijvoorbeeld: Risicoronde 2027. Zonder persoonsgegevens.",
              .least = 5,
              .most = 120},
             {.name = "indicator_set",
              .label = "Versie van de indicatoren",
              .kind = FieldKind::choice,
              .help = "Alleen een versie die in gebruik is. Die verandert daarna niet meer.",
              .catalogue = "indicator_sets"},
             {.name = "basis",
              .label = "Grondslag",
              .kind = FieldKind::choice,
              .choices = {{"area_scan", "Gebiedsscan op terreinniveau, zonder persoonsgegevens (Wgs 2.18)"},
                          {"designation", "Aangewezen handhavingsknelpunt (Wgs 1.1)"}}},
             {.name = "basis_reference",
              .label = "Kenmerk van de aanwijzing",
              .required = false,
              .help = "Alleen nodig bij een aangewezen handhavingsknelpunt, bijvoorbeeld KNP-2026-0001.",
              .most = 120},
             fields::text("purpose", "Waarvoor worden de antwoorden gebruikt?",
                          "Dit doel staat bij elke inzage in het logboek.")});
    return form;
}

const Form& open_entry() {
    static const Form form = fields::about_parks(Form{
        fields::day("respond_by", "Invullen tot en met", false, "Laat leeg voor de gewone termijn van zes weken.")});
    return form;
}

const Form& close_anyway() {
    static const Form form = fields::about_parks(Form{fields::text(
        "close_reason", "Waarom sluit u zonder alle matrices?", "Terreinen zonder matrix krijgen geen klasse.")});
    return form;
}

const Form& give_advice() {
    static const Form form = fields::about_parks(
        Form{fields::text("advice_note", "Toelichting bij de adviezen", "Zonder uitkomsten per terrein.", false)});
    return form;
}

const Form& adopt() {
    static const Form form = fields::about_parks(Form{board_decision::day(), board_decision::reference()});
    return form;
}

const Form& give_back() {
    static const Form form = fields::about_parks(Form{fields::text("return_reason", "Wat moet er anders?")});
    return form;
}

const Form& evaluate() {
    static const Form form =
        fields::about_parks(Form{fields::long_text("evaluation", "Hebben de indicatoren gewerkt?",
                                                   "Welke blijven, welke veranderen of vervallen (Wgs 1.7 lid 5)?")});
    return form;
}

const Form& withdraw() {
    static const Form form = fields::about_parks(Form{fields::text("withdraw_reason", "Waarom stopt de ronde?")});
    return form;
}

}  // namespace bolwerk::workflows::risk_round_forms
