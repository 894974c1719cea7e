#include "workflows/repayment/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::repayment_forms {

using engine::FieldKind;
using engine::Form;
using engine::fields::amount;
using engine::fields::day;

const Form& repay() {
    static const Form form{
        amount("repaid_cents", "Teruggegeven bedrag", false, "Wat te veel is ontvangen, zoals het grootboek zegt."),
        day("repaid_on", "Teruggegeven op", false),
        {.name = "repaid_to_sender",
         .label = "Het geld gaat naar de rekening waarvan het kwam",
         .kind = FieldKind::yes_no,
         .required = false,
         .help = "Kijk op het afschrift. Vraagt de ontvanger om een andere rekening, ga dan eerst na van wie die is."}};
    return form;
}

const Form& open() {
    static const Form form = [] {
        Form all{asks_of_all::subject(),
                 amount("late_cents", "Bedrag dat binnenkwam na de invordering", false,
                        "Er stond niets meer open. U geeft het daarna terug."),
                 day("late_on", "Binnengekomen op", false)};
        all.insert(all.end(), repay().begin(), repay().end());
        return all;
    }();
    return form;
}

}  // namespace bolwerk::workflows::repayment_forms
