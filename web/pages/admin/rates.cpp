#include <algorithm>

#include "web/app/unknown_filter.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/admin/rates_view.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr const char* rates_page_path = "/beheer/tarieven";

const engine::Form& rate_form() {
    static const engine::Form form{
        Field{.name = "soort", .label = "Tarief", .kind = FieldKind::choice, .choices = rate_kinds()},
        Field{.name = "waarde",
              .label = "Hoeveel",
              .kind = FieldKind::whole_number,
              .help = "Een heel getal: procenten of euro's.",
              .most = 10'000},
        Field{.name = "van", .label = "Geldt vanaf", .kind = FieldKind::date},
        Field{.name = "tot",
              .label = "Nagezocht tot en met",
              .kind = FieldKind::date,
              .help = "Met een dag daarna rekent Bolwerk niet, tot u ook die hebt toegevoegd."},
        Field{
            .name = "bron", .label = "Bron", .help = "Het besluit, met datum en Staatsblad.", .least = 3, .most = 200}};
    return form;
}

Response rates_page(const Request& request, const Visit& visit, const TypedForm& form) {
    const auto found = visit.ask("rate/list");
    if (found.is_null()) return not_found(request, visit);
    auto values = rates_view(found, visit.today);
    values["page_title"] = "Wettelijke tarieven";
    values["crumbs"] = admin_crumbs("Wettelijke tarieven");
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "admin/rates", std::move(values), form);
}

std::string label_of_rate(std::string_view kind) {
    const auto found = std::ranges::find(rate_kinds(), kind, &engine::Choice::value);
    return std::string(found == rate_kinds().end() ? kind : found->label);
}

/// Adds what was filled in; what the database refuses becomes an error of the form.
void add_to_register(const Visit& visit, TypedForm& form) try {
    const auto answer = visit.ask("rate/add", {{"kind", form.text("soort")},
                                               {"label", label_of_rate(form.text("soort"))},
                                               {"value", std::to_string(form.number("waarde"))},
                                               {"from", form.date("van")},
                                               {"until", form.date("tot")},
                                               {"source", form.text("bron")}});
    if (!answer.at("added").get<bool>()) form.refuse("van", "Vanaf deze dag staat dit tarief er al.");
} catch (const db::DatabaseError& error) {
    refuse_for(form, error,
               {{"rate_in_order", "tot"}, {"rate_within_bounds", "waarde"}, {"rate_interest_in_per_cents", "waarde"}});
}

}  // namespace

Response list_rates(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    return rates_page(request, visit, fresh(rate_form()));
}

Response add_rate(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    auto form = typed(rate_form(), request.form);
    if (form.good()) add_to_register(visit, form);
    if (!form.good()) return rates_page(request, visit, form);
    return done(request, rates_page_path, "Het tarief is toegevoegd. Invorderingen rekenen ermee.");
}

Response remove_rate(const Request& request, Visit& visit) {
    const auto day = engine::parse_iso_date(request.capture("day"));
    const std::string kind(request.capture("kind"));
    const auto gone =
        administers(visit) && day
            ? visit.ask("rate/remove", {{"kind", kind}, {"label", label_of_rate(kind)}, {"from", engine::iso(*day)}})
            : Json();
    if (gone.is_null()) return not_found(request, visit);
    return done(request, rates_page_path, "Het tarief is weggehaald.");
}

}  // namespace bolwerk::web
