#include "workflows/subsidy/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"
#include "workflows/subsidy/interest_conditions.hpp"
#include "workflows/subsidy/other_subsidies.hpp"

namespace bolwerk::workflows::subsidy_forms {

using asks_of_all::worked_out;
using engine::FieldKind;
using engine::Form;
using engine::fields::amount;
using engine::fields::day;
using engine::fields::long_text;

namespace {

constexpr std::string_view without_vat = "Laat leeg als alles meetelt. Zonder btw die al niet meetelt.";

engine::Field why_not(std::string_view name, std::string_view label) {
    return {.name = name, .label = label, .required = false, .least = 5, .most = 300};
}

Form outcome() {
    return {{.name = "outcome",
             .label = "Wat wordt het besluit?",
             .kind = FieldKind::choice,
             .choices = {{"granted", "Verlenen"},
                         {"partial", "Gedeeltelijk verlenen"},
                         {"refused", "Afwijzen"},
                         {"not_treated", "Niet behandelen (Awb 4:5)"}}}};
}

Form costs_left_out() {
    return {amount("rejected_third_cents", "Kosten van derden: telt niet mee", false, without_vat),
            why_not("rejected_third_because", "Kosten van derden: waarom niet?"),
            amount("rejected_hours_cents", "Eigen uren: telt niet mee", false,
                   "Wat boven het tarief van de regeling komt, valt al vanzelf af."),
            why_not("rejected_hours_because", "Eigen uren: waarom niet?"),
            amount("rejected_other_cents", "Andere kosten: telt niet mee", false, without_vat),
            why_not("rejected_other_because", "Andere kosten: waarom niet?")};
}

Form amounts() {
    return {amount("eligible_cents", "Kosten die meetellen", false,
                   "De kosten van de begroting, zonder wat niet meetelt. De som staat bij Kosten."),
            amount("deficit_cents", "Tekort in de financiering", false)};
}

Form granted() {
    return {amount("granted_cents", "Bedrag van de subsidie", false),
            {.name = "part_because",
             .label = "Waarom niet alles wat is gevraagd?",
             .required = false,
             .help = "Alleen bij gedeeltelijk verlenen. De aanvrager leest dit in het besluit.",
             .least = 10,
             .most = 600},
            worked_out("amount_sum", "Zo rekent de regeling", FieldKind::long_text, &subsidy_rules::sum_worked_out)};
}

Form state_aid() {
    return {{.name = "state_aid",
             .label = "Staatssteun",
             .kind = FieldKind::choice,
             .choices = {{"none", "Geen steun aan een onderneming"},
                         {"de_minimis", "De-minimissteun"},
                         {"exempted", "Vrijgesteld door Europese regels"},
                         {"notified", "Gemeld bij de Europese Commissie en goedgekeurd"}}},
            {.name = "aid_article",
             .label = "Artikel van de vrijstelling",
             .required = false,
             .help = "Alleen bij vrijgestelde steun, bijvoorbeeld: artikel 56 van Verordening (EU) 651/2014.",
             .least = 5,
             .most = 200},
            {.name = "aid_number",
             .label = "Nummer van de steun bij de Europese Commissie",
             .required = false,
             .help = "Zoals SA.12345. Bij gemelde steun verplicht, bij vrijgestelde steun als het er al is.",
             .most = 20},
            day("aid_approved_on", "Door de Europese Commissie goedgekeurd op", false, "Alleen bij gemelde steun."),
            day("register_checked_on", "De-minimisregister bekeken op", false, "Alleen bij de-minimissteun."),
            amount("register_aid_cents", "De-minimissteun volgens het register", false,
                   "Alle steun in de laatste drie jaar aan de onderneming en haar groep.")};
}

Form reasons() {
    return {
        {.name = "refusal_ground",
         .label = "Grond voor afwijzing",
         .kind = FieldKind::choice,
         .required = false,
         .catalogue = "refusal_grounds"},
        {.name = "earlier_decision",
         .label = "Eerder besluit waarnaar u verwijst",
         .kind = FieldKind::choice,
         .required = false,
         .help = "Alleen bij een herhaalde aanvraag zonder nieuwe feiten (Awb 4:6 lid 2).",
         .catalogue = "earlier_refusals"},
        long_text("not_new_because", "Waarom is wat de aanvrager noemt niet nieuw?",
                  "Alleen als u een herhaalde aanvraag afwijst en de aanvrager iets nieuws noemt.", false),
        asks_of_all::motivation(),
        asks_of_all::view_weighed(),
        engine::fields::with_contact_details(long_text(
            "obligations", "Verplichtingen",
            "Met het artikel waarop zij rusten (Awb 4:37 en 4:38). Dat de ontvanger binnen twee weken meldt wat "
            "anders wordt, staat al in de brief.",
            false)),
        long_text("advances", "Voorschotten", "Hoeveel, wanneer en waarvoor (Awb 4:95), of dat er geen zijn.", false),
        {.name = "budget_proviso",
         .label = "Verlenen onder de voorwaarde dat er genoeg geld beschikbaar komt",
         .kind = FieldKind::yes_no,
         .required = false,
         .help = "Alleen als de begroting nog niet is vastgesteld of goedgekeurd (Awb 4:34)."},
        day("account_by", "Verantwoording uiterlijk op", false, "Alleen als de subsidie later wordt vastgesteld."),
        day("ex_officio_by", "Ambtshalve vaststellen uiterlijk op", false,
            "Alleen als de provincie zelf vaststelt, zonder aanvraag van de ontvanger (Awb 4:47 onder a)."),
        long_text("double_note", "Andere aanvraag voor dit terrein",
                  "Waarom die geen bezwaar is, of waarom zij niet meetelt voor deze kosten.", false)};
}

}  // namespace

const Form& draft() {
    static const Form form = [] {
        Form all;
        for (const auto& part : {outcome(), costs_left_out(), amounts(), subsidy_rules::other_subsidy_rows(), granted(),
                                 state_aid(), reasons()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return form;
}

const Form& read() {
    static const Form form{{.name = "read_checked",
                            .label = "Activiteiten, bedrag, verplichtingen, motivering en bezwaarclausule staan erin",
                            .kind = FieldKind::yes_no,
                            .required = false,
                            .help = "Awb 4:30, 4:31, 4:38, 3:45 en 3:47."},
                           long_text("reading_note", "Opmerkingen", {}, false)};
    return form;
}

const Form& sign() {
    static const Form form{long_text("overrun_reason", "Reden om boven het plafond te gaan",
                                     "Alleen na een gegrond bezwaar (Awb 4:25 lid 3). Laat anders leeg.", false)};
    return form;
}

const Form& advance() {
    static const Form form{amount("advance_cents", "Bedrag van het voorschot"), day("paid_on", "Betaald op")};
    return form;
}

const Form& pay() {
    static const Form form = [] {
        Form all{amount("payment_cents", "Bedrag van de betaling"), day("paid_on", "Betaald op")};
        const auto& late = late_payment_fields();
        all.insert(all.end(), late.begin(), late.end());
        return all;
    }();
    return form;
}

const Form& fix_interest() {
    static const Form form{worked_out("fixed_interest_cents", "Rente die u vaststelt", FieldKind::money,
                                      &subsidy_conditions::fixed_worked_out)};
    return form;
}

const Form& pay_interest() {
    static const Form form{day("interest_paid_on", "Rente betaald op"),
                           worked_out("interest_paid_cents", "Rente die u betaalt", FieldKind::money,
                                      &subsidy_conditions::owed_worked_out)};
    return form;
}

}  // namespace bolwerk::workflows::subsidy_forms
