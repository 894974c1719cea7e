#include "workflows/account_check/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::account_check_forms {

using engine::FieldKind;
using engine::Form;
using engine::fields::day;

const Form& open() {
    static const Form form{
        asks_of_all::subject(),
        {.name = "account_outcome",
         .label = "Is de rekening van de ontvanger?",
         .kind = FieldKind::choice,
         .help =
             "Bolwerk vraagt de naam bij het rekeningnummer niet na bij een bank. Doe dat zelf en leg het hier vast.",
         .choices = {{"match", "Ja, de bank bevestigde de naam bij het nummer"},
                     {"close", "Ja, de naam wijkt iets af, maar het is dezelfde ontvanger"},
                     {"proof", "Ja, ik zag een bewijs van de bank"},
                     {"other", "Nee, de rekening is van een ander"}}},
        day("account_checked_on", "Nagegaan op"),
        engine::fields::long_text("account_note", "Hoe weet u dat?", "Mag leeg blijven als de bank het bevestigde.",
                                  false)};
    return form;
}

}  // namespace bolwerk::workflows::account_check_forms
