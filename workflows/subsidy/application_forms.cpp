#include "workflows/subsidy/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"
#include "workflows/subsidy/applicants.hpp"
#include "workflows/subsidy/supplement_conditions.hpp"

namespace bolwerk::workflows::subsidy_forms {

using engine::Field;
using engine::FieldKind;
using engine::Form;
using engine::fields::day;
using engine::fields::text;

namespace {

/// A concept may leave it empty.
Field amount_later(std::string_view name, std::string_view label, std::string_view help = {}) {
    return engine::fields::amount(name, label, false, help);
}

/// A number of an organisation: it may look like one of a person.
Field number_of(std::string_view name, std::string_view label, std::int64_t longest) {
    return {.name = name, .label = label, .required = false, .most = longest, .may_hold = engine::MayHold::anything};
}

/// An attachment that came by post is on file, on paper.
const Field on_paper{.name = "on_paper",
                     .label = "Welke ontbrekende bijlagen zijn op papier ontvangen?",
                     .kind = FieldKind::choices,
                     .required = false,
                     .help = "Zij liggen in het papieren dossier en tellen als ingediend.",
                     .catalogue = "missing_attachments"};

/// What the officer says of attachments that are not there, in the same words wherever it is asked.
const Field needless{.name = "not_needed",
                     .label = "Welke ontbrekende bijlagen zijn hier niet nodig?",
                     .kind = FieldKind::choices,
                     .required = false,
                     .help = "Wat u niet aanvinkt en ontbreekt, staat vanzelf in de herstelbrief.",
                     .catalogue = "missing_attachments"};

/// The same list as a scheme chooses from.
std::vector<engine::Choice> kinds_of_applicant() {
    std::vector<engine::Choice> choices;
    for (const auto& kind : subsidy_rules::applicant_kinds) choices.push_back({kind.id, kind.label});
    return choices;
}

}  // namespace

const Form& open() {
    static const Form form{
        {.name = "title", .label = "Naam van het project", .help = "Zonder persoonsgegevens.", .least = 5, .most = 120},
        {.name = "scheme", .label = "Regeling", .kind = FieldKind::choice, .catalogue = "schemes"},
        {.name = "period", .label = "Periode", .kind = FieldKind::choice, .catalogue = "periods"},
        {.name = "applicant_kind",
         .label = "Wie vraagt aan?",
         .kind = FieldKind::choice,
         .choices = kinds_of_applicant()}};
    return form;
}

const Form& write() {
    static const Form form{text("activities", "Wat gaat u doen?", "De activiteiten waarvoor u subsidie vraagt.", false),
                           day("start_on", "Begin van de activiteiten", false),
                           day("end_on", "Einde van de activiteiten", false),
                           amount_later("costs_third_cents", "Kosten van derden"),
                           amount_later("costs_hours_cents", "Eigen uren",
                                        "Het bedrag. Meer dan het tarief van de regeling telt niet mee."),
                           {.name = "hours",
                            .label = "Aantal eigen uren",
                            .kind = FieldKind::whole_number,
                            .required = false,
                            .least = 0,
                            .most = 1'000'000},
                           amount_later("costs_other_cents", "Andere kosten"),
                           amount_later("costs_cents", "Totale kosten", "De kosten hierboven bij elkaar."),
                           amount_later("vat_cents", "Btw in deze kosten", "Laat leeg als er geen btw in zit."),
                           {.name = "vat_recoverable",
                            .label = "Ik kan deze btw verrekenen of terugkrijgen",
                            .kind = FieldKind::yes_no,
                            .required = false,
                            .help = "Ook via het BTW-compensatiefonds. Die btw telt niet mee."},
                           amount_later("own_cents", "Eigen bijdrage"),
                           amount_later("others_cents", "Bijdragen van anderen"),
                           amount_later("public_cents", "Hoeveel daarvan is subsidie van andere overheden?",
                                        "Voor dezelfde kosten. Ook wat u hebt aangevraagd en waarop nog niet is "
                                        "beslist. Laat leeg als er geen is."),
                           text("public_from", "Van welke overheid komt die subsidie, en volgens welke regeling?",
                                "Met het bedrag van elke subsidie.", false),
                           amount_later("requested_cents", "Hoeveel subsidie vraagt u?"),
                           number_of("rsin_kvk", "RSIN of KvK-nummer", 12),
                           number_of("iban", "Rekeningnummer (IBAN)", 42),
                           {.name = "accepts_part",
                            .label = "Als er te weinig over is, neem ik ook een deel aan",
                            .kind = FieldKind::yes_no,
                            .required = false,
                            .help = "Alleen waar de regeling een deel toelaat."},
                           amount_later("aid_declared_cents", "De-minimissteun in de laatste drie jaar",
                                        "Alleen voor ondernemingen. Alle steun van overheden samen.")};
    return form;
}

const Form& submit() {
    static const Form form{
        {.name = "later",
         .label = "Deze verplichte bijlagen ontbreken nog. Vink aan wat u later stuurt",
         .kind = FieldKind::choices,
         .required = false,
         .help =
             "U mag zonder indienen. De provincie vraagt dan om aanvulling, en tot die er is staat de termijn om te "
             "beslissen stil (Awb 4:5 en 4:15). Verdelen wij het geld op volgorde, dan telt uw plaats vanaf de dag "
             "waarop alles er is.",
         .catalogue = "missing_attachments"},
        text(
            "new_facts", "Wat is er nieuw sinds een eerdere afwijzing?",
            "Alleen als de provincie een aanvraag van u voor dezelfde activiteiten eerder (voor een deel) afwees: noem "
            "nieuwe feiten of veranderde omstandigheden (Awb 4:6).",
            false),
        {.name = "nothing_new_since",
         .label = "De provincie wees dit eerder (voor een deel) af. Vink aan sinds welk besluit er niets nieuws is",
         .kind = FieldKind::choices,
         .required = false,
         .help = "De provincie kan dan afwijzen door naar dat besluit te verwijzen (Awb 4:6 lid 2).",
         .catalogue = "earlier_refusals"},
        {.name = "truth",
         .label = "Ik mag namens de aanvrager tekenen en alles is naar waarheid ingevuld",
         .kind = FieldKind::yes_no,
         .required = false}};
    return form;
}

const Form& ask_repair() {
    static const Form form{engine::fields::with_contact_details(text(
                               "missing", "Wat ontbreekt er verder?",
                               "De verplichte bijlagen die er niet zijn, staan vanzelf in de brief (Awb 4:5).", false)),
                           on_paper, needless, text("not_needed_because", "Waarom niet nodig?", {}, false)};
    return form;
}

const Form& supplement() {
    static const Form form = [] {
        Form all = asks_of_all::supplement();
        all.push_back({.name = "all_supplied",
                       .label = "Dit is alles: meer vul ik niet aan",
                       .kind = FieldKind::yes_no,
                       .required = false,
                       .help = "Vink dit pas aan als er niets meer komt. De provincie mag daarna meteen beslissen."});
        all.push_back(asks_of_all::worked_out("repair_until", "U kunt aanvullen tot en met", FieldKind::date,
                                              &subsidy_conditions::last_day_to_supplement));
        return all;
    }();
    return form;
}

const Form& check() {
    static const Form form{
        {.name = "completeness",
         .label = "Is de aanvraag compleet?",
         .kind = FieldKind::choice,
         .choices = {{"complete", "Ja, compleet"}, {"incomplete", "Nee, ook na aanvulling niet"}}},
        day("complete_on", "Compleet sinds", false,
            "De dag waarop het laatste stuk binnenkwam. In een tender bepaalt zij de volgorde niet."),
        on_paper,
        needless,
        text("not_needed_because", "Waarom niet nodig?", {}, false),
        text("completeness_note", "Wat viel op bij de volledigheid?", {}, false)};
    return form;
}

const Form& forward() {
    static const Form form{{.name = "forwarded_to", .label = "Naar welk bestuursorgaan?", .least = 5, .most = 200},
                           text("forward_reason", "Waarom daarheen?")};
    return form;
}

const Form& ask_view() {
    static const Form form{{.name = "view_about",
                            .label = "Waarover hoort u de aanvrager?",
                            .kind = FieldKind::choice,
                            .choices = {{"refusal", "Voornemen om af te wijzen (Awb 4:35)"},
                                        {"deviating_data", "Gegevens die afwijken van de aanvraag (Awb 4:7)"}}},
                           text("intention", "Wat bent u van plan, en waarom?")};
    return form;
}

const Form& withdraw() {
    static const Form form{text("withdraw_reason", "Waarom trekt u de aanvraag in?")};
    return form;
}

}  // namespace bolwerk::workflows::subsidy_forms
