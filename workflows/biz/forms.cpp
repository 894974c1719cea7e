#include "workflows/biz/forms.hpp"

#include "engine/fields.hpp"

namespace bolwerk::workflows::biz_forms {

using engine::Field;
using engine::FieldKind;
using engine::Form;
using engine::fields::count;
using engine::fields::text;

namespace {

Field day(std::string_view name, std::string_view label, std::string_view help = {}) {
    return {.name = name, .label = label, .kind = FieldKind::date, .help = help};
}

Field money(std::string_view name, std::string_view label, std::string_view help = "In euro.") {
    return {.name = name, .label = label, .kind = FieldKind::money, .help = help};
}

}  // namespace

const Form& open() {
    static const Form form{
        {.name = "title", .label = "Titel", .help = "Zonder persoonsgegevens.", .least = 5, .most = 120},
        {.name = "biz_association",
         .label = "Welke BIZ-vereniging of -stichting?",
         .kind = FieldKind::organisation,
         .catalogue = "organisations"},
        {.name = "payers",
         .label = "Wie betaalt de bijdrage?",
         .kind = FieldKind::choice,
         .choices = {{"users", "Gebruikers"}, {"owners", "Eigenaren"}, {"both", "Gebruikers en eigenaren"}}}};
    return form;
}

const Form& submit() {
    static const Form form{
        text("activities", "Welke activiteiten betaalt de BIZ?", "Aanvullend op wat de gemeente al doet."),
        money("yearly_budget", "Begroting per jaar"), day("starts_on", "Beoogde ingangsdatum"),
        count("years", "Voor hoeveel jaar?", 1, 20)};
    return form;
}

const Form& approve() {
    static const Form form{
        {.name = "statutes_checked",
         .label = "Ik zag in de statuten dat dit een vereniging of stichting met volledige rechtsbevoegdheid is",
         .kind = FieldKind::yes_no,
         .help = "De opbrengst van de bijdrage mag alleen daarheen (Wet op de bedrijveninvesteringszones)."}};
    return form;
}

const Form& give_back() {
    static const Form form{text("return_reason", "Wat moet er anders in het plan?")};
    return form;
}

const Form& agreement() {
    static const Form form{day("agreement_on", "Uitvoeringsovereenkomst getekend op")};
    return form;
}

const Form& ordinance() {
    static const Form form{day("ordinance_on", "Raadsbesluit van"),
                           {.name = "ordinance_reference",
                            .label = "Kenmerk van de verordening",
                            .least = 2,
                            .most = 120,
                            .may_hold = engine::MayHold::anything}};
    return form;
}

const Form& start_vote() {
    static const Form form{count("votes_sent", "Hoeveel stembiljetten zijn verstuurd?", 1, 100'000),
                           day("vote_closes_on", "Stemmen kan tot en met")};
    return form;
}

const Form& result() {
    static const Form form{count("votes_valid", "Hoeveel geldige stemmen?", 0, 100'000),
                           count("votes_in_favour", "Hoeveel daarvan voor?", 0, 100'000),
                           money("value_in_favour", "WOZ-waarde van de voorstemmers", "In euro, alles samen."),
                           money("value_against", "WOZ-waarde van de tegenstemmers", "In euro, alles samen.")};
    return form;
}

const Form& enter_into_force() {
    static const Form form{day("in_force_from", "Geldt vanaf"),
                           day("in_force_until", "Geldt tot en met", "Hooguit vijf jaar.")};
    return form;
}

const Form& yearly() {
    static const Form form{count("levy_year", "Over welk jaar?", 2000, 2100), money("levy", "Opgehaalde bijdragen"),
                           money("paid_out", "Uitbetaald aan de BIZ-organisatie"),
                           text("yearly_report", "Wat is er gedaan?")};
    return form;
}

const Form& end() {
    static const Form form{text("end_reason", "Waarom eindigt het?")};
    return form;
}

}  // namespace bolwerk::workflows::biz_forms
