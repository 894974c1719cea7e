#include "workflows/subsidy_change/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::subsidy_change_forms {

using engine::FieldKind;
using engine::Form;
using engine::fields::amount;
using engine::fields::day;
using engine::fields::long_text;

const Form& open() {
    static const Form form{
        asks_of_all::subject(),
        {.name = "kind",
         .label = "Waar gaat het om?",
         .kind = FieldKind::choice,
         .choices = {{"progress", "Voortgang melden"},
                     {"duty", "Melden dat iets anders gaat of niet doorgaat (meldplicht, Awb 4:37)"},
                     {"change", "Een wijziging van de subsidie vragen"}}},
        {.name = "progress",
         .label = "Hoe loopt het?",
         .kind = FieldKind::choice,
         .choices = {{"on_track", "Volgens plan"},
                     {"late", "Later dan gepland"},
                     {"different", "Anders, of het gaat niet door"}}},
        long_text("progress_text", "Wat is er gedaan, en wat gaat er anders?"),
        amount("asked_cents", "Gevraagd bedrag van de subsidie", false, "Alleen als het bedrag moet veranderen."),
        day("asked_end_on", "Gevraagde einddatum", false, "Alleen als de einddatum moet veranderen."),
        long_text("asked_activities", "Gevraagde activiteiten", "Alleen als de activiteiten moeten veranderen.",
                  false)};
    return form;
}

const Form& note() {
    static const Form form{long_text("note", "Wat doet de provincie met de melding?")};
    return form;
}

const Form& draft() {
    static const Form form{
        {.name = "outcome",
         .label = "Wat wordt het besluit?",
         .kind = FieldKind::choice,
         .choices = {{"changed", "Wijzigen zoals gevraagd"},
                     {"partly", "Deels wijzigen"},
                     {"refused", "Niet wijzigen"}}},
        amount("new_cents", "Nieuw bedrag van de verlening", false, "Laat leeg als het bedrag blijft."),
        asks_of_all::costs_again("Kosten die meetellen na de wijziging"),
        asks_of_all::deficit_again(),
        asks_of_all::other_subsidies_again(),
        asks_of_all::register_seen_again(),
        asks_of_all::aid_in_register(),
        day("new_end_on", "Nieuwe einddatum", false, "Laat leeg als de einddatum blijft."),
        day("new_account_by", "Nieuwe dag van de verantwoording", false,
            "Laat leeg als die blijft. Niet voor het einde van de activiteiten (Awb 4:44)."),
        long_text("new_activities", "Nieuwe activiteiten", "Laat leeg als de activiteiten blijven (Awb 4:30).", false),
        asks_of_all::motivation(),
        asks_of_all::view_weighed()};
    return form;
}

const Form& read() {
    static const Form form{
        asks_of_all::text_checked("Bedrag, einddatum, activiteiten, motivering en bezwaarclausule staan erin")};
    return form;
}

const Form& withdraw() {
    static const Form form{long_text("withdraw_reason", "Waarom trekt u het verzoek in?")};
    return form;
}

}  // namespace bolwerk::workflows::subsidy_change_forms
