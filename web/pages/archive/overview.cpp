#include "engine/fields.hpp"
#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/archive/overview_view.hpp"
#include "web/pages/archive/pages.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::FieldKind;
using engine::Json;
namespace fields = engine::fields;

constexpr const char* here = "/archief";

const engine::Form& hold_form() {
    static const engine::Form form{
        {.name = "organisatie", .label = "Archief", .kind = FieldKind::choice, .catalogue = "organisations"},
        {.name = "wat",
         .label = "Zaaknummer of RIN-nummer van een terrein",
         .help = "Bij een terrein geldt het voor alle zaken van uw organisatie op dat terrein.",
         .most = 40},
        {.name = "reden",
         .label = "Waarom blijft het bewaard?",
         .kind = FieldKind::long_text,
         .help = "Bijvoorbeeld: beroep, of een verzoek onder de Woo. Zonder namen.",
         .least = 10,
         .most = 1000},
        fields::day("tot", "Tot en met", false, "Laat leeg als nog niet bekend is tot wanneer.")};
    return form;
}

const engine::Form& lift_form() {
    static const engine::Form form{
        {.name = "reden", .label = "Waarom is dat niet meer nodig?", .least = 10, .most = 1000}};
    return form;
}

Response archive_page(const Request& request, Visit& visit, const TypedForm& form) {
    const auto found = visit.ask("archive/overview");
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    note_titles_seen(visit, found.at("lists"), "Archief");
    auto values = overview_view(found, visit.site, visit.today);
    show_form(values, "fields", form, {{"organisations", found.at("organisations")}});
    return form_page(request, visit, "archive/overview", std::move(values), form);
}

}  // namespace

Response show_archive(const Request& request, Visit& visit) { return archive_page(request, visit, fresh(hold_form())); }

Response hold_records(const Request& request, Visit& visit) {
    if (!visit.has_role("archivist")) return not_found(request, visit);
    auto form = typed(hold_form(), request.form);
    const auto organisation = id_in(form.text("organisatie"));
    if (form.good() && !organisation) form.refuse("organisatie", "Kies een archief uit de lijst.");
    if (form.good()) try {
            const auto held = visit.ask("archive/hold", {{"organisation", std::to_string(*organisation)},
                                                         {"subject", form.text("wat")},
                                                         {"because", form.text("reden")},
                                                         {"until", form.date("tot")}});
            if (held.is_null())
                form.refuse("wat", "Dit is geen zaak van uw organisatie en geen RIN-nummer van een terrein.");
        } catch (const db::DatabaseError& error) {
            refuse_for(form, error, {{"archivist_of_the_organisation", "organisatie"}});
        }
    if (!form.good()) return archive_page(request, visit, form);
    return done(request, here, "De bewaarplicht is vastgelegd. Tot die is opgeheven, wordt er niets van vernietigd.");
}

Response lift_hold(const Request& request, Visit& visit) {
    const auto hold = id_in(request.capture("hold"));
    if (!hold || !visit.has_role("archivist")) return not_found(request, visit);
    const auto form = typed(lift_form(), request.form);
    if (!form.good()) return refusal(request, visit, "Waarom is dat niet meer nodig? " + form.errors.front().sentence);
    try {
        if (visit.ask("archive/lift", {{"hold", std::to_string(*hold)}, {"because", form.text("reden")}}).is_null())
            return not_found(request, visit);
    } catch (const db::DatabaseError& error) {
        if (error.constraint == "archivist_of_the_organisation") return not_found(request, visit);
        throw;
    }
    return done(request, here, "De bewaarplicht is opgeheven.");
}

Response show_destruction_list(const Request& request, Visit& visit) {
    const auto found = visit.ask("archive/list", {{"number", request.capture("number")}});
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    return page(request, visit, "archive/list", destruction_view(found, visit.site));
}

}  // namespace bolwerk::web
