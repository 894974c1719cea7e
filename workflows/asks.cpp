#include "workflows/asks.hpp"

#include "engine/fields.hpp"

namespace bolwerk::workflows::asks_of_all {

using engine::FieldKind;
using engine::Form;
using engine::fields::amount;
using engine::fields::day;
using engine::fields::long_text;

engine::Field subject() {
    return {.name = "title", .label = "Onderwerp", .help = "Zonder persoonsgegevens.", .least = 5, .most = 120};
}

engine::Field text_checked(std::string_view what) {
    return {.name = "read_checked", .label = what, .kind = FieldKind::yes_no, .required = false};
}

engine::Field motivation() {
    return long_text("motivation", "Motivering", "Waarom dit besluit, en op welk artikel (Awb 3:46 en 3:47).");
}

engine::Field view_weighed() {
    return long_text(
        "view_weighed", "Wat vindt u van de zienswijze?",
        "Ga in op wat de aanvrager schreef en waarom dat het besluit wel of niet verandert (Awb 3:46 en 4:12).", false);
}

engine::Field costs_again(std::string_view label) {
    return amount("eligible_cents", label, false, "Alleen als andere kosten meetellen dan bij het laatste besluit.");
}

engine::Field deficit_again() {
    return amount("deficit_cents", "Tekort in de financiering", false,
                  "Alleen als het tekort anders is dan bij het laatste besluit.");
}

engine::Field other_subsidies_again() {
    return amount("public_now_cents", "Andere subsidies voor dezelfde kosten", false,
                  "Alleen als zij samen anders zijn dan bij het laatste besluit.");
}

engine::Field register_seen_again() {
    return day("register_checked_on", "De-minimisregister bekeken op", false, "Alleen bij een hoger bedrag.");
}

engine::Field aid_in_register() {
    return amount("register_aid_cents", "De-minimissteun volgens het register", false,
                  "Alle steun in de laatste drie jaar aan de onderneming en haar groep, ook deze subsidie als zij er "
                  "al in staat.");
}

engine::Field worked_out(std::string_view name, std::string_view label, FieldKind kind,
                         engine::Json (*follows)(const engine::Question&)) {
    return {.name = name,
            .label = label,
            .kind = kind,
            .required = false,
            .may_hold = engine::MayHold::anything,
            .worked_out = follows};
}

const Form& ask_repair() {
    static const Form form{engine::fields::with_contact_details(
        long_text("missing", "Wat ontbreekt er?", "Noem alles in deze ene brief (Awb 4:5)."))};
    return form;
}

const Form& supplement() {
    static const Form form{long_text("supplement", "Wat vult u aan?", "Voeg stukken toe bij Bestanden.")};
    return form;
}

const Form& ask_view() {
    static const Form form{long_text("intention", "Wat bent u van plan, en waarom?")};
    return form;
}

const Form& give_view() {
    static const Form form{long_text("view", "Uw zienswijze")};
    return form;
}

const Form& postpone() {
    static const Form form{day("postponed_until", "Wanneer beslist de provincie dan?"),
                           long_text("postpone_reason", "Waarom lukt het niet eerder?")};
    return form;
}

const Form& send_back() {
    static const Form form{long_text("return_reason", "Wat moet anders?")};
    return form;
}

engine::Field channel() {
    return {.name = "published_by",
            .label = "Hoe?",
            .kind = FieldKind::choice,
            .help = "In het portaal kan alleen als de ontvanger dat wil (Awb 2:8).",
            .choices = {{"post", "Per post"}, {"portal", "In het portaal"}, {"registered", "Aangetekend"}}};
}

engine::Field day_of_publication(std::string_view name) {
    return day(
        name, "Bekendgemaakt op", false,
        "Per post: de dag van verzending. In het portaal is het vandaag: laat de dag leeg. Vanaf de dag erna loopt "
        "de termijn.");
}

const Form& publish() {
    static const Form form{channel(), day_of_publication("published_on")};
    return form;
}

}  // namespace bolwerk::workflows::asks_of_all
