#include "workflows/standstill/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::standstill_forms {

using engine::FieldKind;
using engine::Form;
using engine::fields::day;
using engine::fields::text;

const Form& open() {
    static const Form form{
        asks_of_all::subject(),
        {.name = "ground",
         .label = "Waarom staat de klok stil?",
         .kind = FieldKind::choice,
         .help = "Awb 4:15.",
         .choices = {{"consent", "De aanvrager stemt schriftelijk in met uitstel (lid 2 onder a)"},
                     {"applicant", "De vertraging is aan de aanvrager toe te rekenen (lid 2 onder b)"},
                     {"force_majeure", "Overmacht (lid 2 onder c)"},
                     {"abroad", "Informatie van een buitenlandse instantie is nodig (lid 1 onder b)"}}},
        day("until_on", "Uitstel tot en met", false, "Bij instemming: de laatste dag waarvoor de aanvrager instemt."),
        day("expected_on", "Besluit verwacht uiterlijk op", false,
            "Bij overmacht: de aanvrager leest deze dag in de mededeling (Awb 4:15 lid 3)."),
        text("ground_note", "Toelichting")};
    return form;
}

const Form& begin() {
    static const Form form{day("from_on", "Ingestemd of meegedeeld op", true, "De klok staat stil vanaf de dag erna.")};
    return form;
}

const Form& end() {
    static const Form form{day("ended_on", "De klok loopt weer vanaf"), text("ended_because", "Waarom?")};
    return form;
}

const Form& drop() {
    static const Form form{text("end_reason", "Waarom gaat het niet door?")};
    return form;
}

}  // namespace bolwerk::workflows::standstill_forms
