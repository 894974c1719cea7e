#include "workflows/withdrawal/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::withdrawal_forms {

using engine::FieldKind;
using engine::Form;
using engine::fields::amount;
using engine::fields::day;
using engine::fields::long_text;

const Form& open() {
    static const Form form{asks_of_all::subject(),
                           {.name = "kind",
                            .label = "Waarop rust het?",
                            .kind = FieldKind::choice,
                            .choices = {{"fault", "De verlening, wegens tekortkomen (Awb 4:48)"},
                                        {"reasonable_term", "De verlening, met een redelijke termijn (Awb 4:50)"},
                                        {"determination", "De vaststelling (Awb 4:49)"}}},
                           long_text("cause", "Wat is er gebleken?"),
                           day("breach_on", "Dag van de overtreding", false,
                               "Alleen bij verplichtingen van na de vaststelling (Awb 4:49 lid 1 onder c).")};
    return form;
}

const Form& suspend() {
    static const Form form{day("notified_on", "Kennisgeving aan de ontvanger op", true,
                               "De dag waarop de provincie het vermoeden schriftelijk meedeelt (Awb 4:56).")};
    return form;
}

const Form& draft_suspension() {
    static const Form form{long_text("suspicion", "Wat is het ernstige vermoeden?")};
    return form;
}

const Form& draft() {
    static const Form form{
        amount("new_cents", "Nieuw bedrag van de subsidie", true, "Nul is intrekken."),
        {.name = "ground",
         .label = "Grond",
         .kind = FieldKind::choice,
         .choices = {{"448a", "Activiteiten niet of niet geheel uitgevoerd (4:48 lid 1 onder a)"},
                     {"448b", "Verplichtingen niet nagekomen (4:48 lid 1 onder b)"},
                     {"448c", "Onjuiste of onvolledige gegevens (4:48 lid 1 onder c)"},
                     {"448d", "Verlening onjuist en dat was bekend (4:48 lid 1 onder d)"},
                     {"448e", "Begrotingsvoorbehoud (4:48 lid 1 onder e, 4:34 lid 5)"},
                     {"449a", "Feiten die bij de vaststelling niet bekend konden zijn (4:49 lid 1 onder a)"},
                     {"449b", "Vaststelling onjuist en dat was bekend (4:49 lid 1 onder b)"},
                     {"449c", "Verplichtingen na de vaststelling niet nagekomen (4:49 lid 1 onder c)"},
                     {"450a", "De verlening is onjuist (4:50 lid 1 onder a)"},
                     {"450b", "Veranderde omstandigheden of gewijzigde inzichten (4:50 lid 1 onder b)"},
                     {"450c", "Een wettelijk voorschrift (4:50 lid 1 onder c)"}}},
        day("budget_adopted_on", "Begroting vastgesteld of goedgekeurd op", false,
            "Alleen bij een beroep op het begrotingsvoorbehoud (Awb 4:34)."),
        day("effective_on", "Gaat in op", false, "Laat leeg als het terugwerkt tot de verlening of de vaststelling."),
        long_text("damages", "Vergoeding van schade", "Alleen bij Awb 4:50 lid 1 onder a en b.", false),
        asks_of_all::motivation(),
        asks_of_all::view_weighed()};
    return form;
}

const Form& read() {
    static const Form form{
        asks_of_all::text_checked("Bedrag, grond, ingangsdag, schade, zienswijze en bezwaarclausule staan erin")};
    return form;
}

const Form& end() {
    static const Form form{long_text("end_reason", "Waarom zet u dit niet door?")};
    return form;
}

}  // namespace bolwerk::workflows::withdrawal_forms
