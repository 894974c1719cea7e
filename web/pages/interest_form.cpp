#include "web/pages/interest_form.hpp"

#include "web/view/day_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

/// Nobody was of two minds yesterday: what was handled then stays as it was.
void judge(TypedForm& form, const Visit& visit) {
    const auto today = engine::iso(visit.today);
    if (!form.text("tot").empty() && form.text("tot") < form.text("van"))
        form.refuse("tot", "De laatste dag ligt voor de eerste dag.");
    else if (!form.text("tot").empty() && form.text("tot") < today)
        form.refuse("tot", "De laatste dag is vandaag of later.");
    const bool organisation = !form.values.value("organisatie", Json()).is_null();
    const int named = int{organisation} + int{!form.text("terrein").empty()} + int{!form.text("zaak").empty()};
    if (named != 1) form.refuse("organisatie", "Vul een organisatie, een terrein of een zaak in, en één daarvan.");
}

}  // namespace

engine::Form interest_form() {
    return {Field{.name = "organisatie",
                  .label = "In welke organisatie?",
                  .kind = FieldKind::organisation,
                  .required = false,
                  .help = "Bijvoorbeeld een vereniging waarvan u bestuurslid bent, of het bedrijf van een familielid.",
                  .catalogue = "organisations"},
            Field{.name = "terrein",
                  .label = "Of op welk bedrijventerrein?",
                  .required = false,
                  .help = "Het RIN-nummer of de naam. Bijvoorbeeld omdat u daar een pand bezit.",
                  .most = 200},
            Field{.name = "aard",
                  .label = "Wat is het belang?",
                  .kind = FieldKind::long_text,
                  .help = "Alleen u en de beheerder lezen dit. Noem geen namen van anderen.",
                  .least = 5,
                  .most = 500},
            Field{.name = "van", .label = "Vanaf", .kind = FieldKind::date},
            Field{.name = "tot",
                  .label = "Tot en met",
                  .kind = FieldKind::date,
                  .required = false,
                  .help = "Laat leeg als u niet weet wanneer het ophoudt."}};
}

engine::Field interest_in_a_case() {
    return {.name = "zaak",
            .label = "Of in één zaak?",
            .required = false,
            .help = "Het nummer, zoals SUB-2026-0042. U geeft die zaak dan meteen terug aan het team.",
            .most = 40};
}

void declare_interest(TypedForm& form, const Visit& visit, std::optional<std::int64_t> person) try {
    judge(form, visit);
    if (!form.good()) return;
    const auto organisation = form.values.value("organisatie", Json());
    const auto made = visit.ask(
        "interest/declare",
        {{"person", person ? std::optional(std::to_string(*person)) : std::nullopt},
         {"organisation", organisation.is_null() ? std::string() : std::to_string(form.number("organisatie"))},
         {"park", form.text("terrein")},
         {"case", form.text("zaak")},
         {"nature", form.text("aard")},
         {"from", form.text("van")},
         {"until", form.date("tot")}});
    if (made.is_null()) return form.refuse("organisatie", "U kunt dit niet voor een ander vastleggen.");
    if (made.at("found").get<bool>()) return;
    if (form.text("zaak").empty())
        form.refuse("terrein", "Dit terrein is er niet, of er zijn er meer met deze naam. Vul het RIN-nummer in.");
    else
        form.refuse("zaak", "Deze zaak is er niet. Controleer het nummer.");
} catch (const db::DatabaseError& error) {
    refuse_for(form, error, {{"interest_explained", "aard"}, {"interest_period_in_order", "tot"}});
}

Json interest_row(const Json& one, const std::string& base) {
    const bool open_end = one.at("until").is_null();
    const auto by = one.value("by", Json());
    return {{"in", one.at("in")},
            {"nature", one.at("nature")},
            {"period", medium_day_of(one, "from", "") + (open_end ? std::string(" tot nader bericht")
                                                                  : " tot en met " + medium_day_of(one, "until", ""))},
            {"has_by", by.is_string()},
            {"by", by.is_string() ? by : Json("")},
            {"can_end", one.at("may_end")},
            {"end_href", base + "/" + std::to_string(one.at("id").get<std::int64_t>()) + "/stop"}};
}

}  // namespace bolwerk::web
