#include "workflows/default_notice/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"
#include "workflows/default_notice/interest_conditions.hpp"

namespace bolwerk::workflows::default_notice_forms {

using asks_of_all::worked_out;
using engine::Field;
using engine::FieldKind;
using engine::Form;
using engine::fields::day;
using engine::fields::text;
namespace conditions = default_notice_conditions;

namespace {

/// Awb 4:18: two weeks after the last day of the penalty.
Field due_on(engine::Json (*follows)(const engine::Question&)) {
    return worked_out("decision_due_on", "Dit besluit moet er zijn op", FieldKind::date, follows);
}

}  // namespace

const Form& open() {
    static const Form form{
        asks_of_all::subject(),
        {.name = "about_case",
         .label = "Waarover gaat de ingebrekestelling?",
         .kind = FieldKind::choice,
         .required = false,
         .help = "Laat leeg als het over de aanvraag van de subsidie zelf gaat. Anders: het bezwaar, de aanvraag tot "
                 "vaststelling of het verzoek om wijziging waarop nog niet is beslist.",
         .catalogue = "matters"},
        day("received_on", "Ontvangen op", true, "Dient u zelf in? Dan is dat vandaag."),
        {.name = "about_matter",
         .label = "Gaat over",
         .required = false,
         .may_hold = engine::MayHold::anything,
         .worked_out = &conditions::matter_worked_out}};
    return form;
}

const Form& judge() {
    static const Form form{{.name = "validity",
                            .label = "Is de ingebrekestelling geldig?",
                            .kind = FieldKind::choice,
                            .choices = {{"valid", "Ja"},
                                        {"premature", "Nee, te vroeg"},
                                        {"too_late", "Nee, onredelijk laat"},
                                        {"not_interested", "Nee, niet van een belanghebbende"},
                                        {"unfounded", "Nee, de aanvraag is kennelijk niet-ontvankelijk of ongegrond"}}},
                           text("validity_note", "Waarom?")};
    return form;
}

const Form& decided() {
    static const Form form{day("decided_on", "Op welke dag is beslist?")};
    return form;
}

const Form& draft() {
    static const Form form{
        text("motivation", "Waarom is er een dwangsom?",
             "Het bedrag rekent Bolwerk uit: 14 dagen € 23, 14 dagen € 35 en 14 dagen € 45. U ziet het voordat u "
             "bevestigt."),
        {.name = "applicants",
         .label = "Hoeveel aanvragers vroegen de subsidie samen aan?",
         .kind = FieldKind::whole_number,
         .required = false,
         .help = "Laat leeg bij één aanvrager. Anders krijgt ieder een gelijk deel (Awb 4:17 lid 7).",
         .least = 2,
         .most = 50},
        {.name = "co_applicants",
         .label = "Wie zijn de andere aanvragers?",
         .kind = FieldKind::long_text,
         .required = false,
         .least = 3,
         .most = 500},
        worked_out("penalty_days", "Dagen waarover de dwangsom loopt", FieldKind::whole_number,
                   &conditions::days_worked_out),
        due_on(&conditions::fix_by_worked_out),
        worked_out("penalty_cents", "Dwangsom", FieldKind::money, &conditions::penalty_worked_out),
        worked_out("equal_part_cents", "Deel van elke aanvrager", FieldKind::money, &conditions::share_worked_out)};
    return form;
}

const Form& corrected() {
    static const Form form{due_on(&conditions::fix_by_after_objection)};
    return form;
}

const Form& pay() {
    static const Form form = [] {
        Form all{{.name = "payment_cents",
                  .label = "Betaald bedrag",
                  .kind = FieldKind::money,
                  .help = "Bij meer aanvragers: van allen samen.",
                  .most = 1'443'00},
                 day("paid_on", "Betaald op")};
        const auto& late = late_payment_fields();
        all.insert(all.end(), late.begin(), late.end());
        return all;
    }();
    return form;
}

const Form& fix_interest() {
    static const Form form{
        worked_out("fixed_interest_cents", "Rente die u vaststelt", FieldKind::money, &conditions::interest_due)};
    return form;
}

const Form& pay_interest() {
    static const Form form{
        day("interest_paid_on", "Rente betaald op"),
        worked_out("interest_paid_cents", "Rente die u betaalt", FieldKind::money, &conditions::interest_fixed)};
    return form;
}

const Form& withdraw() {
    static const Form form{text("withdraw_reason", "Waarom trekt u de ingebrekestelling in?")};
    return form;
}

}  // namespace bolwerk::workflows::default_notice_forms
