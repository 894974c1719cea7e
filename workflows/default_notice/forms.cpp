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
    static const Form form{amount("penalty_cents", "Dwangsom", "14 dagen € 23, 14 dagen € 35 en 14 dagen € 45."),
                           text("motivation", "Hoe is dit berekend?")};
    return form;
}

const Form& pay() {
    static const Form form{amount("payment_cents", "Betaald bedrag"), day("paid_on", "Betaald op")};
    return form;
}

const Form& withdraw() {
    static const Form form{text("withdraw_reason", "Waarom trekt u de ingebrekestelling in?")};
    return form;
}

}  // namespace bolwerk::workflows::default_notice_forms
