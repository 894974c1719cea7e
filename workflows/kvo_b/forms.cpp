#include "workflows/kvo_b/forms.hpp"

#include "engine/fields.hpp"

namespace bolwerk::workflows::kvo_b_forms {

using engine::Field;
using engine::FieldKind;
using engine::Form;
using engine::fields::count;
using engine::fields::day;
using engine::fields::text;

namespace {

/// What a walk round the park looks at, by day and in the dark.
Field findings(std::string_view name, std::string_view label) {
    return text(name, label,
                "Beheer en onderhoud, brandveiligheid, verkeer, toezicht en handhaving. Zonder persoonsgegevens.");
}

}  // namespace

const Form& open() {
    static const Form form{
        {.name = "title", .label = "Titel", .help = "Zonder persoonsgegevens.", .least = 5, .most = 120},
        {.name = "other_parks",
         .label = "Welke andere terreinen doen mee?",
         .required = false,
         .help = "Een traject kan over meer terreinen gaan.",
         .most = 400},
        {.name = "process_supervisor",
         .label = "Wie begeleidt het proces?",
         .kind = FieldKind::organisation,
         .catalogue = "supervisors"}};
    return form;
}

const Form& sign_intention() {
    static const Form form{day("intention_on", "Intentieverklaring getekend op")};
    return form;
}

const Form& install() {
    static const Form form{
        count("entrepreneurs", "Hoeveel ondernemers zitten in de werkgroep?", 1, 50),
        {.name = "municipality_contact",
         .label = "Contact bij de gemeente",
         .help = "De functie, geen naam.",
         .most = 200},
        {.name = "police_contact", .label = "Contact bij de politie", .help = "De functie, geen naam.", .most = 200},
        {.name = "fire_contact", .label = "Contact bij de brandweer", .help = "De functie, geen naam.", .most = 200},
        {.name = "landlords", .label = "Doen verhuurders mee?", .kind = FieldKind::yes_no, .required = false}};
    return form;
}

const Form& survey() {
    static const Form form{day("survey_on", "Enquête gesloten op"),
                           count("survey_sent", "Hoeveel ondernemers kregen de enquête?", 1, 100'000),
                           count("survey_answered", "Hoeveel vulden hem in?", 0, 100'000)};
    return form;
}

const Form& inspect_daylight() {
    static const Form form{day("daylight_on", "Schouw bij daglicht op"),
                           findings("daylight_findings", "Wat viel op bij daglicht?")};
    return form;
}

const Form& inspect_dark() {
    static const Form form{day("dark_on", "Schouw in het donker op"),
                           findings("dark_findings", "Wat viel op in het donker?")};
    return form;
}

const Form& incidents() {
    static const Form form{count("incidents_year", "Over welk jaar?", 2000, 2100),
                           count("incidents_police", "Incidenten volgens de politie", 0, 100'000),
                           count("incidents_fire", "Incidenten volgens de brandweer", 0, 100'000),
                           count("incidents_municipality", "Meldingen bij de gemeente", 0, 100'000)};
    return form;
}

const Form& action_plan() {
    static const Form form{
        text("measures", "Maatregelen", "Per maatregel: wie, wanneer klaar, kosten."),
        {.name = "measures_cost", .label = "Kosten samen", .kind = FieldKind::money, .help = "In euro."}};
    return form;
}

const Form& signatures() {
    static const Form form{day("signed_entrepreneurs_on", "Ondernemers getekend op", false),
                           day("signed_municipality_on", "Gemeente getekend op", false),
                           day("signed_police_on", "Politie getekend op", false),
                           day("signed_fire_on", "Brandweer getekend op", false)};
    return form;
}

const Form& apply() {
    static const Form form{{.name = "auditor",
                            .label = "Welke certificatie-instelling?",
                            .kind = FieldKind::organisation,
                            .catalogue = "certifiers"},
                           day("applied_on", "Aangevraagd op")};
    return form;
}

const Form& shortcomings() {
    static const Form form{text("shortcomings", "Wat moet beter voor het certificaat?")};
    return form;
}

const Form& repaired() {
    static const Form form{text("repaired", "Wat is er aangepast?")};
    return form;
}

const Form& certificate() {
    static const Form form{{.name = "certificate_number",
                            .label = "Certificaatnummer",
                            .least = 2,
                            .most = 60,
                            .may_hold = engine::MayHold::anything},
                           {.name = "level",
                            .label = "Niveau",
                            .kind = FieldKind::choice,
                            .choices = {{"basic", "Basis Samenwerken"}, {"continuous", "Continu Samenwerken"}}},
                           day("audited_on", "Audit gehouden op"),
                           day("issued_on", "Afgegeven op"),
                           {.name = "expires_on",
                            .label = "Geldig tot en met",
                            .kind = FieldKind::date,
                            .required = false,
                            .help = "Leeg: drie jaar na de afgifte."},
                           {.name = "insurance_benefit",
                            .label = "Korting op de verzekering (hele procenten)",
                            .kind = FieldKind::whole_number,
                            .required = false,
                            .least = 0,
                            .most = 100}};
    return form;
}

const Form& evaluate() {
    static const Form form{day("evaluated_on", "Besproken op"), text("evaluation", "Wat leverde het jaar op?")};
    return form;
}

const Form& end() {
    static const Form form{text("end_reason", "Waarom eindigt het?")};
    return form;
}

}  // namespace bolwerk::workflows::kvo_b_forms
