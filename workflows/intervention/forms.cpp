#include "workflows/intervention/forms.hpp"

#include "workflows/checks.hpp"

namespace bolwerk::workflows::intervention_forms {

using engine::FieldKind;
using engine::Form;

namespace {

std::vector<engine::Choice> ways_to_choose() {
    std::vector<engine::Choice> all;
    for (const auto& one : check_selections()) all.push_back({one.id, one.label});
    return all;
}

}  // namespace

const Form& open() {
    static const Form form{
        {.name = "title",
         .label = "Titel",
         .help = "Zonder namen, kentekens of andere persoonsgegevens.",
         .least = 5,
         .most = 120,
         .may_hold = engine::MayHold::parks_only},
        {.name = "type", .label = "Soort interventie", .kind = FieldKind::choice, .catalogue = "intervention"},
        {.name = "goal", .label = "Wat moet er beter worden?", .kind = FieldKind::long_text, .least = 10},
        {.name = "owner",
         .label = "Wie voert het uit?",
         .kind = FieldKind::organisation,
         .help = "Deze organisatie krijgt de vraag om de interventie te accepteren.",
         .catalogue = "organisations"},
        {.name = "legal_basis",
         .label = "Wettelijke grondslag",
         .required = false,
         .help = "Verplicht bij handhaving: artikel en wet, bijvoorbeeld artikel 13b Opiumwet of art. 5:11 Awb.",
         .most = 300},
        {.name = "finish_by", .label = "Klaar op", .kind = FieldKind::date},
        {.name = "budget", .label = "Begroot bedrag", .kind = FieldKind::money, .required = false, .help = "In euro."}};
    return form;
}

const Form& reject() {
    static const Form form{{.name = "reject_reason",
                            .label = "Waarom voert u dit niet uit?",
                            .kind = FieldKind::long_text,
                            .help = "De gemeente leest dit en kan een andere eigenaar vragen.",
                            .least = 10,
                            .most = 2000}};
    return form;
}

const Form& another_owner() {
    static const Form form{{.name = "owner",
                            .label = "Wie voert het uit?",
                            .kind = FieldKind::organisation,
                            .help = "Deze organisatie krijgt de vraag om de interventie te accepteren.",
                            .catalogue = "organisations"}};
    return form;
}

const Form& participant() {
    static const Form form{{.name = "participant",
                            .label = "Wie werkt mee?",
                            .kind = FieldKind::organisation,
                            .help = "Deze organisatie leest mee en kan documenten en notities toevoegen.",
                            .catalogue = "organisations"}};
    return form;
}

const Form& plan() {
    static const Form form{{.name = "start_on", .label = "Begint op", .kind = FieldKind::date},
                           {.name = "finish_by", .label = "Klaar op", .kind = FieldKind::date},
                           {.name = "approach", .label = "Aanpak", .kind = FieldKind::long_text, .least = 10},
                           {.name = "check_selection",
                            .label = "Hoe worden de adressen van de controle gekozen?",
                            .kind = FieldKind::choice,
                            .required = false,
                            .help = "Nooit op een kenmerk van een bedrijf. Wat elke "
                                    "manier betekent, staat op de openbare pagina over het algoritme.",
                            .choices = ways_to_choose()},
                           {.name = "check_selection_how",
                            .label = "Hoe gaat of ging dat kiezen?",
                            .kind = FieldKind::long_text,
                            .required = false,
                            .help = "Bijvoorbeeld: wie lootte er, of op welk kenmerk van de straat is gekozen.",
                            .least = 10,
                            .most = 2000,
                            .may_hold = engine::MayHold::parks_only}};
    return form;
}

const Form& keep_day() {
    static const Form form{{.name = "keep_day_reason",
                            .label = "Waarom kan het niet later?",
                            .kind = FieldKind::long_text,
                            .help = "De eigenaar leest dit en maakt een nieuwe planning.",
                            .least = 10,
                            .most = 2000}};
    return form;
}

const Form& carried_out() {
    static const Form form{{.name = "carried_out_on", .label = "Uitgevoerd op", .kind = FieldKind::date},
                           {.name = "result", .label = "Wat is er gedaan?", .kind = FieldKind::long_text, .least = 10}};
    return form;
}

const Form& thanks() {
    static const Form form{
        {.name = "thanks_to",
         .label = "Aan wie is de brief?",
         .help = "Bijvoorbeeld: de ondernemers op het terrein. Noem geen personen of bedrijven.",
         .least = 5,
         .most = 120,
         .may_hold = engine::MayHold::parks_only},
        {.name = "visited",
         .label = "Hoeveel adressen zijn bezocht?",
         .kind = FieldKind::whole_number,
         .required = false,
         .help = "Laat leeg bij minder dan vijf, of als er niet is aangebeld.",
         .least = 5,
         .most = 2000},
        {.name = "noticed",
         .label = "Wat viel op?",
         .kind = FieldKind::long_text,
         .help = "Over het terrein als geheel, zonder bedrijven, adressen of personen. Noem geen "
                 "aantallen onder de vijf.",
         .least = 10,
         .most = 2000,
         .may_hold = engine::MayHold::parks_only},
        {.name = "follow_up",
         .label = "Moet er nog iets gebeuren?",
         .kind = FieldKind::choice,
         .choices = {{"some", "Ja, wie het aangaat krijgt een eigen brief"}, {"none", "Nee, alles was in orde"}}},
        {.name = "recheck_on", .label = "Dag van de hercontrole", .kind = FieldKind::date, .required = false}};
    return form;
}

const Form& effect() {
    static const Form form{
        {.name = "effect_on", .label = "Gemeten op", .kind = FieldKind::date},
        {.name = "effect_score",
         .label = "Effect",
         .kind = FieldKind::choice,
         .choices = {{"none", "Geen effect"},
                     {"some", "Enig effect"},
                     {"clear", "Duidelijk effect"},
                     {"unknown", "Nog niet te zeggen"}}},
        {.name = "effect_text", .label = "Waar ziet u dat aan?", .kind = FieldKind::long_text, .least = 10}};
    return form;
}

const Form& lapse() {
    static const Form form{
        {.name = "lapse_reason", .label = "Waarom gaat het niet door?", .kind = FieldKind::long_text, .least = 10}};
    return form;
}

}  // namespace bolwerk::workflows::intervention_forms
