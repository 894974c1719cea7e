#include "workflows/progress_report/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/progress_report/lights.hpp"
#include "workflows/progress_report/sections.hpp"

namespace bolwerk::workflows::progress_report_forms {

using engine::FieldKind;
using engine::Form;
namespace fields = engine::fields;

const Form& open() {
    static const Form form{{.name = "title", .label = "Titel", .least = 5, .most = 120},
                           fields::day("reference_date", "Peildatum", true, "De cijfers zijn die van deze dag."),
                           fields::count("snapshot", "Nummer van de vastgelegde cijfers", 1, 2'000'000'000)};
    return form;
}

const Form& annotate() {
    static const Form form = [] {
        engine::Field section{
            .name = "section", .label = "Bij welk deel hoort de toelichting?", .kind = FieldKind::choice};
        for (const auto& one : report::sections()) section.choices.push_back({one.id, one.title});
        return Form{section,
                    fields::text("text", "Toelichting",
                                 "In gewone taal, zonder namen. Een nieuwe tekst komt in de plaats van de vorige.")};
    }();
    return form;
}

const Form& ask_decision() {
    static const Form form{
        {.name = "decision_place",
         .label = "Het hoeveelste besluit is dit?",
         .kind = FieldKind::choice,
         .help = "Hetzelfde nummer nog een keer vervangt het gevraagde besluit.",
         .choices = {{"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}, {"5", "5"}}},
        {.name = "decision", .label = "Wat vraagt u de stuurgroep te besluiten?", .least = 10, .most = 300},
        fields::text("decision_reason", "Waarom?", {}, false)};
    return form;
}

const Form& set_light() {
    static const Form form{{.name = "light_of",
                            .label = "Van welk terrein?",
                            .kind = FieldKind::choice,
                            .help = "Het stoplicht dat Bolwerk berekende, blijft zichtbaar naast het uwe.",
                            .catalogue = "lit_parks"},
                           {.name = "light",
                            .label = "Welk licht moet het zijn?",
                            .kind = FieldKind::choice,
                            .choices = {{id_of(report::Light::green), label_of(report::Light::green)},
                                        {id_of(report::Light::amber), label_of(report::Light::amber)},
                                        {id_of(report::Light::red), label_of(report::Light::red)}}},
                           fields::text("light_reason", "Waarom wijkt u af?")};
    return form;
}

const Form& react() {
    static const Form form{fields::text("reaction", "Uw reactie")};
    return form;
}

const Form& submit() {
    static const Form form{fields::text("early_because", "Waarom kan de stuurgroep er nu al over besluiten?",
                                        "Alleen als de termijn om te reageren nog loopt.", false)};
    return form;
}

const Form& adopt() {
    static const Form form{fields::day("decided_on", "Datum van de vergadering"),
                           fields::text("decision_text", "Wat heeft de stuurgroep besloten?")};
    return form;
}

const Form& give_back() {
    static const Form form{fields::text("return_reason", "Wat moet er anders?")};
    return form;
}

const Form& publish() {
    static const Form form{
        {.name = "public_checked",
         .label = "Ik heb het openbare deel gelezen. Er staat niets vertrouwelijks of persoonlijks in.",
         .kind = FieldKind::yes_no}};
    return form;
}

const Form& withdraw() {
    static const Form form{fields::text("withdraw_reason", "Waarom trekt u de rapportage in?")};
    return form;
}

}  // namespace bolwerk::workflows::progress_report_forms
