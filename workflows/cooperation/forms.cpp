#include "workflows/cooperation/forms.hpp"

namespace bolwerk::workflows::cooperation_forms {

using engine::Field;
using engine::FieldKind;
using engine::Form;

namespace {

Field reason(std::string_view name, std::string_view label) {
    return {.name = name, .label = label, .kind = FieldKind::long_text, .least = 10, .most = 2000};
}

Field tick(std::string_view name, std::string_view label, std::string_view help = {}) {
    return {.name = name, .label = label, .kind = FieldKind::yes_no, .required = false, .help = help};
}

}  // namespace

const Form& open() {
    static const Form form{{.name = "title",
                            .label = "Titel",
                            .help = "Bijvoorbeeld de naam van het terrein. Zonder persoonsgegevens.",
                            .least = 5,
                            .most = 120}};
    return form;
}

const Form& explore() {
    static const Form form{{.name = "initiative",
                            .label = "Wie neemt het initiatief?",
                            .kind = FieldKind::choice,
                            .choices = {{"entrepreneurs", "Ondernemers"},
                                        {"municipality", "Gemeente"},
                                        {"park_management", "Parkmanagement"},
                                        {"together", "Samen"}}},
                           reason("aim", "Wat wilt u samen bereiken?")};
    return form;
}

const Form& drop() {
    static const Form form{reason("drop_reason", "Waarom gaat het niet door?")};
    return form;
}

const Form& start_up() {
    static const Form form{{.name = "process_subsidy",
                            .label = "Subsidie voor procesondersteuning",
                            .kind = FieldKind::choice,
                            .choices = {{"granted", "Toegekend"}, {"applied", "Aangevraagd"}, {"none", "Niet nodig"}}},
                           {.name = "process_supervisor",
                            .label = "Wie begeleidt het proces?",
                            .kind = FieldKind::organisation,
                            .required = false,
                            .catalogue = "organisations"},
                           {.name = "park_management",
                            .label = "Parkmanagement of ondernemersvereniging",
                            .kind = FieldKind::organisation,
                            .required = false,
                            .catalogue = "organisations"}};
    return form;
}

const Form& details() {
    static const Form form{{.name = "structure",
                            .label = "Rechtsvorm",
                            .kind = FieldKind::choice,
                            .choices = {{"association", "Vereniging"},
                                        {"foundation", "Stichting"},
                                        {"cooperative", "Coöperatie"},
                                        {"none", "Nog geen rechtsvorm"}}},
                           {.name = "contact_point",
                            .label = "Contactpunt",
                            .required = false,
                            .help = "De functie of het algemene postvak, geen naam of telefoonnummer.",
                            .most = 200},
                           {.name = "meeting_rhythm",
                            .label = "Hoe vaak is er overleg?",
                            .kind = FieldKind::choice,
                            .choices = {{"monthly", "Elke maand"},
                                        {"quarterly", "Elk kwartaal"},
                                        {"half_yearly", "Elk half jaar"},
                                        {"yearly", "Elk jaar"}}},
                           tick("alert_group", "Er is een WhatsApp- of alarmgroep"),
                           tick("night_closure", "Het terrein is ’s nachts afgesloten"),
                           tick("cameras", "Er zijn gezamenlijke camera’s"),
                           {.name = "camera_controller",
                            .label = "Wie is verantwoordelijk voor de camera’s?",
                            .required = false,
                            .help = "De verwerkingsverantwoordelijke organisatie (AVG).",
                            .most = 200},
                           tick("camera_dpia", "Er is een DPIA voor de camera’s"),
                           tick("camera_signs", "Borden wijzen op de camera’s"),
                           {.name = "camera_days",
                            .label = "Hoeveel dagen blijven beelden bewaard?",
                            .kind = FieldKind::whole_number,
                            .required = false,
                            .least = 0,
                            .most = 365}};
    return form;
}

const Form& make_structural() {
    static const Form form{{.name = "funding",
                            .label = "Waaruit wordt de samenwerking betaald?",
                            .kind = FieldKind::choice,
                            .choices = {{"biz", "BIZ"},
                                        {"members", "Contributie"},
                                        {"fund", "Ondernemersfonds"},
                                        {"mixed", "Meerdere bronnen"}}},
                           reason("agreements", "Welke afspraken liggen vast?")};
    return form;
}

const Form& review() {
    static const Form form{{.name = "review_on", .label = "Besproken op", .kind = FieldKind::date},
                           reason("review_text", "Hoe gaat de samenwerking?")};
    return form;
}

const Form& sleep() {
    static const Form form{reason("dormant_reason", "Waarom ligt de samenwerking stil?")};
    return form;
}

const Form& end() {
    static const Form form{reason("end_reason", "Waarom wordt de samenwerking uit het register gehaald?")};
    return form;
}

}  // namespace bolwerk::workflows::cooperation_forms
