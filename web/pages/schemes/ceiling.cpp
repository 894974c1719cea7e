#include "web/pages/schemes/ceiling.hpp"

#include "db/checksum.hpp"
#include "web/pages/schemes/ceiling_view.hpp"
#include "web/pages/schemes/pages.hpp"
#include "web/pages/subsidies/ledger_words.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// What somebody saw in the preview: publishing anything else, or when something changed meanwhile, shows it anew.
std::string ceiling_seal(const TypedForm& form, const Json& effect) {
    return db::checksum(form.values.dump() + effect.dump()).substr(0, 16);
}

Json preview_of(const TypedForm& form, const Json& effect) {
    const auto cents = form.number("bedrag");
    const auto published_on = engine::parse_iso_date(form.text("bekendgemaakt")).value();
    Json outside = Json::array();
    for (const auto& number : effect.at("numbers"))
        outside.push_back({{"number", number}, {"href", "/zaken/" + number.get<std::string>()}});
    return {{"title", "Plafond " + form.text("tijdvak") + ": dit verandert er"},
            {"facts", ceiling_figures(effect, cents)},
            {"counts_for", ceiling_counts_for(effect, cents, published_on)},
            {"has_outside", !outside.empty()},
            {"outside", std::move(outside)},
            {"seal", ceiling_seal(form, effect)}};
}

/// Null for who may not publish it; what the database refuses becomes an error of the form.
Json ask_with(std::string_view query, const Visit& visit, const Json& found, TypedForm& form) {
    try {
        return visit.ask(query, {{"scheme", text_of(found, "id")},
                                 {"period", form.text("tijdvak")},
                                 {"cents", std::to_string(form.number("bedrag"))},
                                 {"published_on", form.date("bekendgemaakt")},
                                 {"source", form.text("bron")}});
    } catch (const db::DatabaseError& error) {
        refuse_for(form, error,
                   {{"ceiling_in_order_of_publication", "bekendgemaakt"},
                    {"budget_period_form", "tijdvak"},
                    {"budget_ceiling_amount_not_negative", "bedrag"}});
        return Json::object();
    }
}

}  // namespace

engine::Form ceiling_form() {
    return {engine::Field{.name = "tijdvak", .label = "Tijdvak", .help = "Een jaar, bijvoorbeeld 2027.", .most = 9},
            engine::Field{.name = "bedrag", .label = "Plafond", .kind = engine::FieldKind::money},
            engine::Field{.name = "bekendgemaakt",
                          .label = "Bekendgemaakt op",
                          .kind = engine::FieldKind::date,
                          .help = "Een lager plafond geldt alleen voor aanvragen van na deze dag (Awb 4:27)."},
            engine::Field{.name = "bron",
                          .label = "Waar staat het?",
                          .help = "Bijvoorbeeld: Provinciaal blad 2026, 12345.",
                          .most = 200}};
}

Response publish_ceiling(const Request& request, Visit& visit) {
    const auto found = found_scheme(request, visit);
    if (found.is_null() || !found.at("may_edit").get<bool>()) return not_found(request, visit);
    auto form = typed(ceiling_form(), request.form);
    if (form.good() && form.date("bekendgemaakt") > engine::iso(visit.today))
        form.refuse("bekendgemaakt", "Leg een plafond vast als het is bekendgemaakt: vandaag of eerder.");
    const auto effect = form.good() ? ask_with("scheme/ceiling_effect", visit, found, form) : Json::object();
    if (effect.is_null()) return not_found(request, visit);
    if (form.good() && request.form["gezien"] != ceiling_seal(form, effect))
        return scheme_page(request, visit, found, form, preview_of(form, effect));
    if (form.good() && ask_with("scheme/set_ceiling", visit, found, form).is_null()) return not_found(request, visit);
    if (!form.good()) return scheme_page(request, visit, found, form, false);
    return done(
        request, "/beheer/regelingen/" + text_of(found, "id"),
        "Het plafond is bekendgemaakt: " + amount_of(form.values.at("bedrag")) + " voor " + form.text("tijdvak") + ".");
}

}  // namespace bolwerk::web
