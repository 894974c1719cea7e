#include "workflows/bibob/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::bibob_forms {

using engine::FieldKind;
using engine::Form;
using engine::fields::day;
using engine::fields::text;

const Form& open() {
    static const Form form{asks_of_all::subject(), text("policy", "Op welke grond van de beleidslijn?",
                                                        "De beleidslijn van de provincie bepaalt "
                                                        "wanneer een onderzoek begint.")};
    return form;
}

const Form& note() {
    static const Form form{text("inquiry_note", "Toelichting")};
    return form;
}

const Form& form_received() {
    static const Form form{day("form_received_on", "Formulier ontvangen op")};
    return form;
}

const Form& ask_advice() {
    static const Form form{day("asked_on", "Advies gevraagd op", true,
                               "Vanaf deze dag staat de termijn om te beslissen stil (Wet Bibob art. 31)."),
                           text("question_to_bureau", "Wat is de vraag aan het Bureau?")};
    return form;
}

const Form& extend() {
    static const Form form{text("extension_note", "Waarom heeft het Bureau meer tijd nodig?")};
    return form;
}

const Form& advice() {
    static const Form form{day("received_on", "Advies ontvangen op")};
    return form;
}

const Form& conclude() {
    static const Form form{
        {.name = "danger",
         .label = "Wat is de uitkomst?",
         .kind = FieldKind::choice,
         .choices = {{"none", "Geen gevaar"}, {"lesser", "Mindere mate van gevaar"}, {"serious", "Ernstig gevaar"}}},
        day("heard_on", "Aanvrager gehoord op", false, "Nodig bij gevaar (Wet Bibob art. 33)."),
        text("conclusion", "Waarop rust dit oordeel?")};
    return form;
}

}  // namespace bolwerk::workflows::bibob_forms
