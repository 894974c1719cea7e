#include "workflows/aid_registration/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::aid_registration_forms {

using engine::Form;
using engine::fields::amount;
using engine::fields::day;

const Form& open() {
    static const Form form{
        asks_of_all::subject(),
        day("registered_on", "In het register gezet op"),
        {.name = "register_reference",
         .label = "Nummer in het register",
         .least = 3,
         .most = 80,
         .may_hold = engine::MayHold::anything},
        amount("registered_cents", "Bedrag in het register", true, "Het bedrag van de subsidie zoals zij nu is."),
        {.name = "sector",
         .label = "Sector van de onderneming (NACE)",
         .help = "Zoals in het register, bijvoorbeeld F 42.11.",
         .least = 1,
         .most = 20}};
    return form;
}

}  // namespace bolwerk::workflows::aid_registration_forms
