#include "workflows/signal/forms.hpp"

#include "engine/fields.hpp"
#include "workflows/signal_words.hpp"

namespace bolwerk::workflows::signal_forms {

using engine::Field;
using engine::FieldKind;
using engine::Form;
namespace fields = engine::fields;

namespace {

Field what_was_seen() {
    return fields::text("what_seen", "Wat is er gezien?",
                        "Over het terrein of een plek daar. Schrijf geen namen, adressen, kentekens of telefoonnummers "
                        "op. Weet u die? Bel Meld Misdaad Anoniem: 0800-7000.");
}

Field when() { return fields::day("seen_on", "Wanneer?", false, "Laat leeg als u het niet precies weet."); }

Field danger() {
    return {.name = "acute",
            .label = "Is er nu gevaar?",
            .kind = FieldKind::choice,
            .help = "Bel dan 112. Zo'n melding wordt hier niet bewaard.",
            .choices = {{"no", "Nee"}, {"yes", "Ja"}}};
}

}  // namespace

const Form& anonymous() {
    static const Form form = fields::about_parks(Form{what_was_seen(), when(), danger()});
    return form;
}

const Form& report() {
    static const Form form = fields::about_parks(
        Form{{.name = "title", .label = "Onderwerp", .help = "Zonder persoonsgegevens.", .least = 5, .most = 120},
             {.name = "channel",
              .label = "Hoe kwam het signaal binnen?",
              .kind = FieldKind::choice,
              .choices = {signal_channels().begin(), signal_channels().end()}},
             what_was_seen(),
             when(),
             danger()});
    return form;
}

const Form& forward() {
    static const Form form = fields::about_parks(
        Form{{.name = "forwarded_to",
              .label = "Waar gaat het signaal naartoe?",
              .kind = FieldKind::choice,
              .choices = {{"mma", "Meld Misdaad Anoniem (0800-7000)"},
                          {"police", "De politie (0900-8844)"},
                          {"environment_service", "De omgevingsdienst"},
                          {"inspectorate", "Een inspectie"}}},
             {.name = "forward_reference", .label = "Kenmerk bij de ontvanger", .required = false, .most = 60}});
    return form;
}

const Form& inquire() {
    static const Form form = fields::about_parks(Form{fields::text("inquiry", "Wat zoekt de gemeente zelf uit?")});
    return form;
}

const Form& register_at_riec() {
    static const Form form = fields::about_parks(
        Form{{.name = "crime_form",
              .label = "Op welke vorm van georganiseerde criminaliteit wijst het signaal?",
              .kind = FieldKind::choice,
              .help = "Bgs 2.16.",
              .choices = {{"trafficking", "Mensenhandel of mensensmokkel"},
                          {"drugs", "Georganiseerde drugscriminaliteit"},
                          {"property", "Fraude met of misbruik van vastgoed"},
                          {"laundering", "Witwassen of andere financieel-economische criminaliteit"},
                          {"other", "Andere zware georganiseerde criminaliteit"}}},
             fields::text("observation", "Welke concrete waarneming bij de eigen taak ligt eraan ten grondslag?"),
             fields::text("weight", "Hoe ernstig is het, en wat is er al gedaan?"),
             fields::text("joint_need", "Waarom zijn meer deelnemers nodig?"),
             {.name = "region_fits",
              .label = "Het past bij de regio van dit RIEC.",
              .kind = FieldKind::yes_no,
              .required = false},
             {.name = "riec_reference",
              .label = "Kenmerk in het systeem van het RIEC",
              .help = "Alleen het kenmerk. De inhoud staat daar, niet hier.",
              .least = 3,
              .most = 60}});
    return form;
}

const Form& riec_took_it() {
    static const Form form = fields::about_parks(Form{fields::day("riec_answered_on", "Het RIEC antwoordde op")});
    return form;
}

const Form& riec_left_it() {
    static const Form form =
        fields::about_parks(Form{fields::day("riec_answered_on", "Het RIEC antwoordde op"),
                                 {.name = "riec_left_because",
                                  .label = "Waarom pakt het RIEC het niet op?",
                                  .kind = FieldKind::choice,
                                  .help = "Wat het RIEC van het signaal heeft, vernietigt het zelf meteen (Bgs 1.16).",
                                  .choices = {{"criteria", "Het voldoet niet aan de criteria (Bgs 2.16)"},
                                              {"one_party", "Eén organisatie kan het zelf aan"},
                                              {"known", "Het loopt al in een andere zaak"},
                                              {"no_capacity", "Andere signalen gaan voor"}}},
                                 fields::text("riec_left_note", "Toelichting",
                                              "Over het terrein. Dit wordt met het signaal vernietigd.", false)});
    return form;
}

const Form& leave() {
    static const Form form = fields::about_parks(Form{
        fields::text("no_action_reason", "Waarom gebeurt er niets met het signaal?",
                     "Sluit het daarna meteen af: dan ziet niemand het meer en wordt het vernietigd (Bgs 1.16).")});
    return form;
}

const Form& conclude() {
    static const Form form = fields::about_parks(Form{fields::text("conclusion", "Wat kwam er uit het onderzoek?")});
    return form;
}

const Form& feed_back() {
    static const Form form =
        fields::about_parks(Form{{.name = "told",
                                  .label = "Is het verteld aan wie het signaal gaf?",
                                  .kind = FieldKind::choice,
                                  .choices = {{"yes", "Ja"}, {"anonymous", "Nee, dat kan niet: het was anoniem"}}},
                                 fields::text("feedback", "Wat is er met het signaal gedaan?")});
    return form;
}

}  // namespace bolwerk::workflows::signal_forms
