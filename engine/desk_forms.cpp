#include "engine/desk.hpp"

#include <algorithm>
#include <cassert>

#include "engine/advice.hpp"
#include "engine/take_back.hpp"

namespace bolwerk::engine {
namespace {

const Form hand_over_form{
    {.name = "person", .label = "Aan wie geeft u de zaak?", .kind = FieldKind::person, .catalogue = "colleagues"},
    {.name = "reason", .label = "Toelichting", .kind = FieldKind::long_text, .required = false, .most = 1000}};

const Form ask_advice_form{
    {.name = "organisation",
     .label = "Aan welke organisatie vraagt u advies?",
     .kind = FieldKind::organisation,
     .catalogue = "organisations"},
    {.name = "person",
     .label = "Aan wie daar?",
     .kind = FieldKind::person,
     .required = false,
     .help = "Laat dit leeg als iedereen van die organisatie mag antwoorden. Is de zaak vertrouwelijk (V2), dan leest "
             "alleen wie u hier kiest de zaak.",
     .catalogue = "advisers"},
    {.name = "question", .label = "Wat is uw vraag?", .kind = FieldKind::long_text, .least = 10, .most = 2000},
    {.name = "due", .label = "Uiterlijk op", .kind = FieldKind::date, .help = "Een dag na vandaag."}};

const Form answer_advice_form{
    {.name = "advice", .label = "Nummer van de vraag", .kind = FieldKind::whole_number, .least = 1, .most = 9999},
    {.name = "answer", .label = "Uw advies", .kind = FieldKind::long_text, .least = 10, .most = 8000}};

const Form remind_advice_form{
    {.name = "advice", .label = "Nummer van de vraag", .kind = FieldKind::whole_number, .least = 1, .most = 9999}};

const Form withdraw_advice_form{
    {.name = "advice", .label = "Nummer van de vraag", .kind = FieldKind::whole_number, .least = 1, .most = 9999},
    {.name = "reason",
     .label = "Waarom trekt u de vraag in?",
     .kind = FieldKind::long_text,
     .help =
         "Dit komt in de geschiedenis. Wie om advies was gevraagd, krijgt bericht en leest de zaak hierdoor niet meer.",
     .least = 5,
     .most = 1000}};

const Form note_form{{.name = "text",
                      .label = "Notitie",
                      .kind = FieldKind::long_text,
                      .help = "Noem iemand die deze zaak mag zien met @ en de naam, dan krijgt die bericht.",
                      .least = 1,
                      .most = 4000,
                      .may_hold = MayHold::anything},  // Judged by the level of the case, with a tick below V2.
                     {.name = "personal_data_needed",
                      .label = "De persoonsgegevens in mijn notitie zijn nodig.",
                      .kind = FieldKind::yes_no,
                      .required = false}};

const Form take_back_form{{.name = "reason",
                           .label = "Waarom neemt u de stap terug?",
                           .kind = FieldKind::long_text,
                           .help = "Dit komt in de geschiedenis van de zaak.",
                           .least = 5,
                           .most = 1000}};

const Form attach_form{
    {.name = "file_name", .label = "Document", .most = 200},
    {.name = "sha256", .label = "Controlegetal", .least = 64, .most = 64, .may_hold = MayHold::anything},
    {.name = "answers",
     .label = "Welke verplichte bijlage is dit?",
     .kind = FieldKind::choice,
     .required = false,
     .help = "Kies niets als het een ander document is.",
     .catalogue = "mandatory_attachments"},
    {.name = "remark",
     .label = "Toelichting",
     .kind = FieldKind::long_text,
     .required = false,
     .help = "Wat staat erin, of waarvoor is het?",
     .most = 1000}};

const Form withdraw_file_form{
    {.name = "file", .label = "Welk document trekt u in?", .kind = FieldKind::choice, .catalogue = "files_to_withdraw"},
    {.name = "file_name", .label = "Document", .most = 200, .may_hold = MayHold::anything},
    {.name = "reason",
     .label = "Waarom trekt u het document in?",
     .kind = FieldKind::long_text,
     .help = "Dit komt in de geschiedenis. Niemand kan het document daarna nog openen.",
     .least = 5,
     .most = 1000}};

/// Which text for which letter: it stands in the store, as it was uploaded.
const Form letter_form{
    {.name = "proposal",
     .label = "Nummer van de tekst",
     .kind = FieldKind::whole_number,
     .least = 1,
     .most = 999'999'999},
    {.name = "letter", .label = "Brief", .most = 60, .may_hold = MayHold::anything},
    {.name = "sha256", .label = "Controlegetal", .least = 64, .most = 64, .may_hold = MayHold::anything}};

}  // namespace

const std::vector<ActionInfo>& desk_actions() {
    static const std::vector<ActionInfo> all{
        {"claim", "Neem in behandeling", "nam de zaak in behandeling", nullptr, false},
        {"take_over", "Neem de zaak over", "nam de zaak over van een collega", nullptr, false},
        {"release", "Geef de zaak terug", "gaf de zaak terug aan het team", nullptr, false},
        {"hand_over", "Draag de zaak over", "droeg de zaak over", &hand_over_form, false},
        {"ask_advice", "Vraag advies", "vroeg advies", &ask_advice_form, false},
        {"answer_advice", "Geef advies", "gaf advies", &answer_advice_form, false},
        {"remind_advice", "Herinner aan het advies", "herinnerde aan het advies", &remind_advice_form, false},
        {withdrawing_advice, "Trek de adviesvraag in", "trok de adviesvraag in", &withdraw_advice_form, false},
        {"note", "Schrijf een notitie", "schreef een notitie", &note_form, false},
        {"attach", "Voeg een document toe", "voegde een document toe", &attach_form, false},
        {"withdraw_file", "Trek een document in", "trok een document in", &withdraw_file_form, false},
        {"propose_letter", "Stel een andere tekst voor", "stelde een andere tekst voor een brief voor", &letter_form,
         false},
        {"read_letter", "Akkoord met de andere tekst", "gaf akkoord met een andere tekst voor een brief", &letter_form,
         false},
        {"adapt_letter", "Zet de tekst in de brief", "zette een andere tekst in een brief", &letter_form, false},
        {take_back, "Neem de stap terug", "nam de stap terug", &take_back_form, false}};
    return all;
}

const ActionInfo& desk_action(std::string_view id) {
    const auto found = std::ranges::find(desk_actions(), id, &ActionInfo::id);
    assert(found != desk_actions().end());
    return *found;
}

}  // namespace bolwerk::engine
