#include "workflows/destruction/forms.hpp"

#include "engine/fields.hpp"

namespace bolwerk::workflows::destruction_forms {

using engine::FieldKind;
using engine::Form;
namespace fields = engine::fields;

const Form& draw_up() {
    static const Form form{
        {.name = "title",
         .label = "Titel",
         .help = "Bijvoorbeeld: Vernietiging 2027. Zonder inhoud van zaken.",
         .least = 5,
         .most = 120},
        fields::day("reference_date", "Peildatum", true,
                    "Op de lijst komt wat op deze dag vernietigd moet zijn en waar niets op wacht.")};
    return form;
}

const Form& leave_off() {
    static const Form form{{.name = "left_off",
                            .label = "Welke zaak gaat van de lijst?",
                            .kind = FieldKind::choice,
                            .catalogue = "on_the_list"},
                           fields::text("left_off_because", "Waarom blijft deze zaak nog bewaard?")};
    return form;
}

const Form& approve() {
    static const Form form{{.name = "list_checked",
                            .label = "Ik heb de lijst nagekeken: de termijnen kloppen en niets is nog nodig.",
                            .kind = FieldKind::yes_no}};
    return form;
}

const Form& give_back() {
    static const Form form{fields::text("return_reason", "Wat klopt er niet?")};
    return form;
}

const Form& destroy() {
    static const Form form{
        {.name = "cannot_be_undone", .label = "Ik weet dat dit niet terug te draaien is.", .kind = FieldKind::yes_no}};
    return form;
}

const Form& withdraw() {
    static const Form form{fields::text("withdraw_reason", "Waarom gaat de lijst niet door?")};
    return form;
}

}  // namespace bolwerk::workflows::destruction_forms
