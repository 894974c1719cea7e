#include "workflows/default_notice/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::default_notice_forms {

using engine::Field;
using engine::FieldKind;
using engine::Form;
using engine::fields::day;
using engine::fields::text;

namespace {

Field amount(std::string_view name, std::string_view label, std::string_view help = {}) {
    return {.name = name, .label = label, .kind = FieldKind::money, .help = help, .most = 1'442'00};
}

}  // namespace

const Form& open() {
    static const Form form{asks_of_all::subject(), day("received_on", "Ontvangen op")};
    return form;
}

const Form& judge() {
    static const Form form{{.name = "validity",
                            .label = "Is de ingebrekestelling geldig?",
                            .kind = FieldKind::choice,
                            .choices = {{"valid", "Ja"},
                                        {"premature", "Nee, te vroeg"},
                                        {"too_late", "Nee, onredelijk laat"},
                                        {"not_interested", "Nee, niet van een belanghebbende"},
                                        {"unfounded", "Nee, de aanvraag is kennelijk niet-ontvankelijk of ongegrond"}}},
                           text("validity_note", "Waarom?")};
    return form;
}

const Form& decided() {
    static const Form form{day("decided_on", "Op welke dag is beslist?")};
    return form;
}

const Form& draft() {
    static const Form form{
        amount("penalty_cents", "Dwangsom", "14 dagen € 23, 14 dagen € 35 en 14 dagen € 45."),
        text("motivation", "Hoe is dit berekend?"),
        {.name = "applicants",
         .label = "Hoeveel aanvragers vroegen de subsidie samen aan?",
         .kind = FieldKind::whole_number,
         .required = false,
         .help = "Laat leeg bij één aanvrager. Anders krijgt ieder een gelijk deel (Awb 4:17 lid 7).",
         .least = 2,
         .most = 50},
        {.name = "equal_part_cents",
         .label = "Deel van elke aanvrager",
         .kind = FieldKind::money,
         .required = false,
         .help = "De dwangsom gedeeld door het aantal, naar boven afgerond op hele centen.",
         .most = 1'442'00},
        {.name = "co_applicants",
         .label = "Wie zijn de andere aanvragers?",
         .kind = FieldKind::long_text,
         .required = false,
         .least = 3,
         .most = 500}};
    return form;
}

const Form& pay() {
    static const Form form{{.name = "payment_cents",
                            .label = "Betaald bedrag",
                            .kind = FieldKind::money,
                            .help = "Bij meer aanvragers: van allen samen.",
                            .most = 1'443'00},
                           day("paid_on", "Betaald op")};
    return form;
}

const Form& withdraw() {
    static const Form form{text("withdraw_reason", "Waarom trekt u de ingebrekestelling in?")};
    return form;
}

}  // namespace bolwerk::workflows::default_notice_forms
