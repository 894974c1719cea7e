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

}  // namespace bolwerk::workflows::park_record_forms
