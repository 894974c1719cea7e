#include "workflows/settlement/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::settlement_forms {

using engine::Field;
using engine::FieldKind;
using engine::Form;
using engine::fields::amount;
using engine::fields::long_text;

namespace {

/// What is asked of whom says workflows/asked.cpp. Nothing was accounted for in a reminder or ex officio (Awb 4:44,
/// 4:47): the rows of an account demand the answers.
Form shown() {
    return {
        {.name = "performed_percent",
         .label = "Welk deel van de activiteiten is uitgevoerd? (hele procenten)",
         .kind = FieldKind::whole_number,
         .required = false,
         .least = 0,
         .most = 100},
        amount("actual_costs_cents", "Werkelijke kosten", false,
               "Hoort er een controleverklaring van een accountant bij? Voeg die na het insturen toe bij Bestanden."),
        amount("public_told_cents", "Hoeveel andere subsidie kreeg of krijgt u voor dezelfde kosten?", false,
               "Van andere overheden en van de provincie zelf, alles samen. Vul 0 in als er geen is."),
        long_text("public_told_from", "Van welke overheid komt die andere subsidie, en volgens welke regeling?",
                  "Met het bedrag van elke subsidie.", false),
        {.name = "sisa_year",
         .label = "In de SiSa-bijlage van welk jaar staat de verantwoording?",
         .kind = FieldKind::whole_number,
         .help = "U stuurt geen verslag en geen bedragen: die staan in de bijlage bij de jaarrekening.",
         .least = 2020,
         .most = 2100},
        long_text("sisa_note", "Wat wilt u melden dat niet in de bijlage staat?", {}, false)};
}

Form followed_by_what_is_shown(Form form) {
    for (auto& field : shown()) form.push_back(std::move(field));
    return form;
}

}  // namespace

const Form& open() {
    static const Form form =
        followed_by_what_is_shown({asks_of_all::subject(),
                                   {.name = "kind",
                                    .label = "Waar gaat het om?",
                                    .kind = FieldKind::choice,
                                    .choices = {{"account", "Verantwoording en vaststelling"},
                                                {"reminder", "Rappel: de verantwoording bleef uit (Awb 4:44)"},
                                                {"ex_officio", "Ambtshalve vaststellen (Awb 4:47)"}}},
                                   long_text("account", "Verslag of aanleiding")});
    return form;
}

const Form& account() {
    static const Form form = followed_by_what_is_shown({long_text("account", "Verslag van de activiteiten")});
    return form;
}

namespace {

Form outcome() {
    return {{.name = "outcome",
             .label = "Wat wordt het besluit?",
             .kind = FieldKind::choice,
             .choices = {{"conform", "Vaststellen zoals verleend"},
                         {"lower", "Lager vaststellen"},
                         {"nil", "Op nul vaststellen"}}},
            {.name = "auditor_seen",
             .label = "De controleverklaring van de accountant is er, of de motivering zegt waarom niet",
             .kind = FieldKind::yes_no,
             .required = false}};
}

/// The costs that count, the deficit and other public money, where they are not as they were at the grant.
Form weighed() {
    return {amount("annex_costs_cents", "Werkelijke kosten volgens de SiSa-bijlage", false),
            amount("accepted_costs_cents", "Werkelijke kosten die meetellen", false,
                   "Laat leeg als de verlening een vast bedrag is: dan doen de kosten er niet toe."),
            amount("deficit_cents", "Tekort in de financiering na afloop", false,
                   "Laat leeg als het tekort niet kleiner is dan bij de verlening."),
            amount("contributions_cents", "Bijdragen van de ontvanger en van anderen na afloop", false,
                   "Laat leeg als zij zijn zoals in de aanvraag."),
            asks_of_all::other_subsidies_again(),
            {.name = "public_differs_because",
             .label = "Wat betekent het verschil met de andere subsidie die bij de verlening bekend was?",
             .required = false,
             .help = "Alleen als de ontvanger een ander bedrag noemt dan toen bekend was. De ontvanger leest dit.",
             .least = 10,
             .most = 600},
            {.name = "costs_left_out_because",
             .label = "Waarom tellen niet alle kosten mee?",
             .required = false,
             .least = 5,
             .most = 300}};
}

Form amount_and_why() {
    return {amount("determined_cents", "Vast te stellen bedrag", true),
            {.name = "ground",
             .label = "Grond voor een lager bedrag",
             .kind = FieldKind::choice,
             .required = false,
             .choices = {{"not_carried_out", "Activiteiten niet of deels uitgevoerd (4:46 lid 2 a)"},
                         {"obligations", "Verplichtingen niet nagekomen (4:46 lid 2 b)"},
                         {"false_data", "Onjuiste of onvolledige gegevens (4:46 lid 2 c)"},
                         {"should_have_known", "De verlening was onjuist en dat was bekend (4:46 lid 2 d)"},
                         {"unreasonable_costs", "Kosten zijn in redelijkheid niet noodzakelijk (4:46 lid 3)"},
                         {"lower_costs", "De kosten zijn lager dan begroot (4:46 lid 1)"}}},
            long_text("motivation", "Motivering", "Met het artikel (Awb 3:46 en 3:47).")};
}

}  // namespace

const Form& draft() {
    static const Form form = [] {
        Form all = outcome();
        for (const auto& part : {weighed(), amount_and_why()}) all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return form;
}

const Form& read() {
    static const Form form{asks_of_all::text_checked("Bedrag, berekening, motivering en bezwaarclausule staan erin")};
    return form;
}

const Form& end() {
    static const Form form{long_text("end_reason", "Waarom eindigt het?")};
    return form;
}

}  // namespace bolwerk::workflows::settlement_forms
