#include "workflows/project_plan/forms.hpp"

#include "engine/fields.hpp"

namespace bolwerk::workflows::project_plan_forms {

using engine::Field;
using engine::FieldKind;
using engine::Form;
namespace fields = engine::fields;

namespace {

Field decided_on() { return {.name = "decided_on", .label = "Datum van de vergadering", .kind = FieldKind::date}; }

Field reason(std::string_view name, std::string_view label) {
    return {.name = name, .label = label, .kind = FieldKind::long_text, .least = 10, .most = 4000};
}

Field absence(std::string_view name, std::string_view label) {
    return {.name = name,
            .label = label,
            .kind = FieldKind::long_text,
            .required = false,
            .help = "Alleen nodig als het plan geen interventie van deze soort heeft.",
            .most = 2000};
}

Field money(std::string_view name, std::string_view label) {
    return {.name = name,
            .label = label,
            .kind = FieldKind::money,
            .required = false,
            .help = "In euro, bijvoorbeeld 12.500."};
}

}  // namespace

const Form& open() {
    static const Form form = fields::about_parks(Form{{.name = "title",
                                                       .label = "Titel",
                                                       .help = "Zonder namen, kentekens of andere persoonsgegevens.",
                                                       .least = 5,
                                                       .most = 120},
                                                      {.name = "goal",
                                                       .label = "Wat moet dit plan bereiken?",
                                                       .kind = FieldKind::long_text,
                                                       .least = 10,
                                                       .most = 4000}});
    return form;
}

const Form& write() {
    static const Form form = fields::about_parks(Form{
        reason("summary", "Aanpak in het kort"),
        {.name = "analysis_reference",
         .label = "Verwijzing naar de risicoronde en de analyse",
         .help =
             "In woorden, bijvoorbeeld: risicoronde 2026. Zonder kenmerk en zonder wat erin staat: dit plan lezen ook "
             "partijen die daarvan niet mogen weten. Wie de analyse mag lezen, ziet bij het plan vanzelf welke het is.",
         .most = 200},
        {.name = "indicators_covered",
         .label = "Bij elke belangrijke indicator hoort een interventie, of een reden waarom niet",
         .kind = FieldKind::yes_no,
         .required = false},
        absence("no_communication_reason", "Waarom geen interventie voor communicatie?"),
        absence("no_enforcement_reason", "Waarom geen interventie voor integrale handhaving?"),
        absence("no_sustainability_reason", "Waarom geen interventie voor duurzaamheid?"),
        money("own_means", "Eigen middelen"),
        money("subsidy", "Subsidie"),
        money("other_cover", "Andere dekking")});
    return form;
}

const Form& submit() {
    static const Form form =
        fields::about_parks(Form{{.name = "decision_asked",
                                  .label = "Welk besluit vraagt u?",
                                  .kind = FieldKind::long_text,
                                  .least = 10,
                                  .most = 2000},
                                 {.name = "privacy_checked",
                                  .label = "De vertrouwelijke bijlage (V3) staat apart. In het plan zelf staan geen "
                                           "vertrouwelijke of persoonlijke gegevens.",
                                  .kind = FieldKind::yes_no}});
    return form;
}

const Form& agree() {
    static const Form form = fields::about_parks(Form{decided_on()});
    return form;
}

const Form& agree_with_changes() {
    static const Form form =
        fields::about_parks(Form{decided_on(), reason("changes", "Welke wijzigingen horen bij het besluit?")});
    return form;
}

const Form& defer() {
    static const Form form = fields::about_parks(Form{decided_on(),
                                                      {.name = "deferred_to",
                                                       .label = "Aangehouden tot",
                                                       .kind = FieldKind::date,
                                                       .help = "Die dag staat het plan weer op de agenda."},
                                                      reason("defer_reason", "Waarom is het besluit aangehouden?")});
    return form;
}

const Form& give_back() {
    static const Form form = fields::about_parks(Form{reason("return_reason", "Wat moet er anders?")});
    return form;
}

const Form& reject() {
    static const Form form =
        fields::about_parks(Form{decided_on(), reason("reject_reason", "Waarom is het plan afgewezen?")});
    return form;
}

const Form& review() {
    static const Form form = fields::about_parks(
        Form{{.name = "review_on", .label = "Besproken op", .kind = FieldKind::date},
             {.name = "progress",
              .label = "Hoe staat het plan ervoor?",
              .kind = FieldKind::choice,
              .choices = {{"green", "Op schema"}, {"amber", "Aandacht nodig"}, {"red", "Loopt vast"}}},
             reason("review_text", "Toelichting")});
    return form;
}

const Form& adjust() {
    static const Form form = fields::about_parks(Form{reason("adjust_reason", "Wat verandert er, en waarom?")});
    return form;
}

const Form& complete() {
    static const Form form = fields::about_parks(
        Form{reason("evaluation", "Evaluatie: wat is er bereikt?"),
             {.name = "after_measurement",
              .label = "Verwijzing naar de nameting (tweede risicomatrix)",
              .help = "In woorden, bijvoorbeeld: nameting najaar 2027. Zonder kenmerk en zonder uitkomst.",
              .least = 10,
              .most = 200}});
    return form;
}

const Form& embed() {
    static const Form form = fields::about_parks(
        Form{{.name = "agreed_on", .label = "Afgesproken in de werkgroep op", .kind = FieldKind::date},
             reason("consultation", "Welk overleg blijft bestaan?"),
             {.name = "structural_owner",
              .label = "Wie is voortaan eigenaar?",
              .kind = FieldKind::organisation,
              .catalogue = "organisations"},
             {.name = "frequency",
              .label = "Hoe vaak is er overleg?",
              .kind = FieldKind::choice,
              .choices = {{"monthly", "Elke maand"},
                          {"quarterly", "Elk kwartaal"},
                          {"half_yearly", "Elk half jaar"},
                          {"yearly", "Elk jaar"}}}});
    return form;
}

const Form& stop() {
    static const Form form = fields::about_parks(Form{reason("stop_reason", "Waarom stopt het plan?")});
    return form;
}

}  // namespace bolwerk::workflows::project_plan_forms
