#include "workflows/new_park/forms.hpp"

#include "engine/fields.hpp"

namespace bolwerk::workflows::new_park_forms {

using engine::Form;
namespace fields = engine::fields;

const Form& propose() {
    static const Form form{
        {.name = "title",
         .label = "Naam van het terrein",
         .help = "Zoals ondernemers het noemen.",
         .least = 2,
         .most = 120},
        {.name = "core_name", .label = "Kern of plaats", .least = 2, .most = 80},
        fields::text("whereabouts", "Waar ligt het, en hoe groot is het ongeveer?",
                     "Noem wegen of grenzen. De provincie tekent het in."),
        fields::text("reason", "Waarom hoort het in het register?",
                     "Bijvoorbeeld: het bestemmingsplan is vastgesteld. Noem geen namen van personen.")};
    return form;
}

const Form& take_in() {
    static const Form form{{.name = "rin",
                            .label = "RIN-nummer",
                            .help = "Het nummer dat de provincie aan het terrein gaf: 2 tot 9 cijfers.",
                            .least = 2,
                            .most = 9,
                            .may_hold = engine::MayHold::anything}};
    return form;
}

const Form& reject() {
    static const Form form{fields::text("reject_reason", "Waarom komt het terrein niet in het register?",
                                        "Wie het voorstelde, leest dit.")};
    return form;
}

}  // namespace bolwerk::workflows::new_park_forms
