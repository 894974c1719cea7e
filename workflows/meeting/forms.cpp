#include "workflows/meeting/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/meeting/agenda.hpp"

namespace bolwerk::workflows::meeting_forms {

using engine::Choice;
using engine::Field;
using engine::FieldKind;
using engine::Form;
namespace fields = engine::fields;

namespace {

Field starts_at() {
    return {.name = "starts_at", .label = "Begint om", .help = "Uur en minuut, bijvoorbeeld 09:30.", .most = 5};
}
Field ends_at() { return {.name = "ends_at", .label = "Eindigt om", .help = "Bijvoorbeeld 11:30.", .most = 5}; }
Field place() {
    return {.name = "place", .label = "Plaats", .help = "Adres en zaal, of online.", .least = 3, .most = 120};
}
Field item() { return {.name = "item", .label = "Welk agendapunt?", .kind = FieldKind::choice, .catalogue = "items"}; }

Field item_place() {
    static const std::vector<Choice> places{{"1", "1"},   {"2", "2"},   {"3", "3"},   {"4", "4"},   {"5", "5"},
                                            {"6", "6"},   {"7", "7"},   {"8", "8"},   {"9", "9"},   {"10", "10"},
                                            {"11", "11"}, {"12", "12"}, {"13", "13"}, {"14", "14"}, {"15", "15"},
                                            {"16", "16"}, {"17", "17"}, {"18", "18"}, {"19", "19"}, {"20", "20"}};
    return {.name = "item_place",
            .label = "Het hoeveelste punt is dit?",
            .kind = FieldKind::choice,
            .help = "Hetzelfde nummer nog een keer vervangt het punt.",
            .choices = places};
}

Field deferred_item() {
    return {.name = "deferred_item",
            .label = "Welk aangehouden punt?",
            .kind = FieldKind::choice,
            .catalogue = "deferred_items"};
}
Field late_reason() {
    return fields::text("late_reason", "Waarom komt het punt na de sluiting?",
                        "Alleen nodig als het aanleveren al gesloten is.", false);
}

}  // namespace

const Form& plan() {
    static const Form form{{.name = "title",
                            .label = "Titel",
                            .help = "Bijvoorbeeld: Stuurgroep eerste kwartaal.",
                            .least = 5,
                            .most = 120},
                           fields::day("meets_on", "Datum van de vergadering"),
                           starts_at(),
                           ends_at(),
                           place()};
    return form;
}

const Form& reschedule() {
    static const Form form{fields::day("meets_on", "Datum van de vergadering"), starts_at(), ends_at(), place(),
                           fields::text("move_reason", "Waarom verzet u de vergadering?")};
    return form;
}

const Form& invite() {
    static const Form form{{.name = "invited",
                            .label = "Wie nodigt u uit?",
                            .kind = FieldKind::choices,
                            .help = "De leden hoeft u niet te kiezen: zij horen erbij. Een genodigde leest de agenda, "
                                    "de stukken en de besluitenlijst.",
                            .catalogue = "candidates"}};
    return form;
}

const Form& uninvite() {
    static const Form form{{.name = "uninvited",
                            .label = "Van wie trekt u de uitnodiging in?",
                            .kind = FieldKind::choice,
                            .help = "Deze organisatie ziet de vergadering daarna niet meer.",
                            .catalogue = "guests"}};
    return form;
}

const Form& put_on() {
    static const Form form{
        item_place(),
        {.name = "item_title",
         .label = "Titel van het punt",
         .help = "Van een vertrouwelijk punt een neutrale titel.",
         .least = 5,
         .most = 120},
        {.name = "item_kind",
         .label = "Wat voor punt is het?",
         .kind = FieldKind::choice,
         .choices = meeting_agenda::kinds()},
        {.name = "author", .label = "Steller", .help = "Organisatie of functie.", .least = 3, .most = 80},
        {.name = "level",
         .label = "Wie mag het lezen?",
         .kind = FieldKind::choice,
         .choices = meeting_agenda::levels()},
        {.name = "case_number",
         .label = "Bij welke zaak hoort het?",
         .kind = FieldKind::choice,
         .required = false,
         .help = "Wie die zaak beheert, leest de vergadering mee. Het besluit over een plan legt u daarna ook bij dat "
                 "plan vast.",
         .catalogue = "agenda_cases"},
        fields::text("asked", "Gevraagde besluiten", "Elk op een eigen regel. Bolwerk nummert ze.", false),
        fields::text("annotation", "Toelichting",
                     "Aanleiding, kern, kanttekeningen, geld, communicatie en vervolg. Ten hoogste één bladzijde.",
                     false),
        {.name = "papers_at",
         .label = "Waar liggen de stukken?",
         .required = false,
         .help = "Bijvoorbeeld bij Bestanden van deze zaak. Van een vertrouwelijk punt het kenmerk elders.",
         .most = 120},
        late_reason()};
    return form;
}

const Form& bring_back() {
    static const Form form{deferred_item(), item_place(), late_reason()};
    return form;
}

const Form& leave_off() {
    static const Form form{deferred_item(),
                           fields::text("leave_reason", "Waarom komt het punt nu niet op de agenda?"),
                           {.name = "later_on",
                            .label = "Wanneer komt het wel?",
                            .kind = FieldKind::date,
                            .required = false,
                            .help = "Laat leeg als het punt niet meer terugkomt."}};
    return form;
}

const Form& take_off() {
    static const Form form{item(), fields::text("off_reason", "Waarom gaat het punt van de agenda?")};
    return form;
}

const Form& hold() {
    static const Form form{
        fields::count("members_entitled", "Hoeveel leden heeft de stuurgroep?", 1, 60),
        fields::count("members_present", "Hoeveel leden waren er?", 0, 60),
        fields::text("attendance", "Wie waren er?", "Organisaties en functies, zonder namen."),
        fields::text("conflicts", "Wie had een eigen belang, en bij welk punt?",
                     "Laat leeg als niemand een belang meldde. Wie een belang heeft, beslist niet mee.", false)};
    return form;
}

const Form& decide() {
    static const Form form{
        item(),
        {.name = "outcome",
         .label = "Wat is besloten?",
         .kind = FieldKind::choice,
         .choices = meeting_agenda::outcomes()},
        fields::text("decision_text", "Hoe luidt het besluit?", "Nodig als het anders is dan gevraagd.", false),
        fields::day("deferred_to", "Aangehouden tot", false),
        {.name = "owner",
         .label = "Wie voert het uit?",
         .kind = FieldKind::choice,
         .required = false,
         .catalogue = "owners"},
        fields::day("due_on", "Uitvoeren voor of op", false)};
    return form;
}

const Form& adopt() {
    static const Form form{{.name = "adopted_in",
                            .label = "In welke vergadering?",
                            .kind = FieldKind::choice,
                            .help = "Een latere vergadering die is gehouden, of schriftelijk.",
                            .catalogue = "later_meetings"},
                           fields::day("adopted_on", "Vastgesteld op")};
    return form;
}

const Form& carry_out() {
    static const Form form{{.name = "carried_item",
                            .label = "Welk besluit is uitgevoerd?",
                            .kind = FieldKind::choice,
                            .catalogue = "open_decisions"},
                           fields::day("carried_on", "Uitgevoerd op"),
                           fields::text("carried_how", "Wat is er gedaan?")};
    return form;
}

const Form& cancel() {
    static const Form form{fields::text("cancel_reason", "Waarom gaat de vergadering niet door?")};
    return form;
}

}  // namespace bolwerk::workflows::meeting_forms
