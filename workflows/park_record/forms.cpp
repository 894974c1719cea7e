#include "workflows/park_record/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::workflows::park_record_forms {

using engine::Form;
namespace fields = engine::fields;

const Form& propose() {
    static const Form form = [] {
        Form all;
        for (const auto& field : ibis::record_fields()) all.push_back(ibis::as_asked(field));
        all.push_back(fields::text("reason", "Wat is er veranderd, en hoe weet u dat?",
                                   "De provincie leest dit bij de beoordeling. Noem geen namen van personen."));
        return all;
    }();
    return form;
}

const Form& reject() {
    static const Form form{fields::text("reject_reason", "Waarom keurt u de wijziging af?",
                                        "Wie de wijziging voorstelde, leest dit en kan haar aanpassen.")};
    return form;
}

const Form& remove() {
    static const Form form{fields::text("remove_reason", "Waarom hoort het terrein niet meer in het register?")};
    return form;
}

const Form& restore() {
    static const Form form{fields::text("restore_reason", "Waarom komt het terrein terug in het register?",
                                        "Bijvoorbeeld: het is per ongeluk afgevoerd.")};
    return form;
}

const Form& propose_merge() {
    static const Form form{{.name = "successor_rin",
                            .label = "RIN-nummer van het terrein waarin dit terrein opgaat",
                            .help = "Het staat op de pagina van dat terrein. Het ligt in dezelfde gemeente.",
                            .least = 2,
                            .most = 9,
                            .may_hold = engine::MayHold::anything},
                           {.name = "open_cases",
                            .label = "Wat gebeurt er met de zaken die nog lopen?",
                            .kind = engine::FieldKind::choice,
                            .help = "Een zaak houdt haar nummer, haar lezers en haar geschiedenis.",
                            .choices = {{"go_along", "Zij gaan mee en staan voortaan bij het andere terrein"},
                                        {"stay", "Zij blijven bij dit terrein tot zij klaar zijn"}}},
                           fields::text("reason", "Waarom horen de terreinen bij elkaar?",
                                        "De provincie beoordeelt het hiermee. Noem geen namen van personen.")};
    return form;
}

const Form& propose_split() {
    const auto hectares = [](std::string_view name, std::string_view label, bool required = true) {
        return engine::Field{
            .name = name, .label = label, .required = required, .help = "Bijvoorbeeld 12,5.", .most = 20};
    };
    static const Form form{{.name = "part_name",
                            .label = "Naam van het deel dat een eigen terrein wordt",
                            .help = "De rest houdt de naam en het RIN-nummer van nu, en de zaken die lopen.",
                            .least = 2,
                            .most = 120},
                           hectares("part_bruto", "Bruto oppervlakte van het deel in hectare"),
                           hectares("part_netto", "Netto oppervlakte van het deel in hectare"),
                           hectares("part_available", "Direct uitgeefbaar in het deel in hectare", false),
                           {.name = "part_plots",
                            .label = "Kavels die bij het deel horen",
                            .required = false,
                            .help = "De nummers uit het register, met een komma ertussen.",
                            .may_hold = engine::MayHold::anything},
                           fields::text("reason", "Waarom wordt het een eigen terrein?",
                                        "De provincie oordeelt hierover. Noem geen namen van personen.")};
    return form;
}

const Form& split() {
    static const Form form{{.name = "part_rin",
                            .label = "RIN-nummer van het nieuwe terrein",
                            .help = "Het nummer dat de provincie aan het deel geeft: 2 tot 9 cijfers.",
                            .least = 2,
                            .most = 9,
                            .may_hold = engine::MayHold::anything}};
    return form;
}

}  // namespace bolwerk::workflows::park_record_forms
