#include "web/app/unknown_filter.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/holidays_view.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr const char* holidays_path = "/beheer/feestdagen";

const engine::Form& holiday_form() {
    static const engine::Form form{
        Field{.name = "dag", .label = "Dag", .kind = FieldKind::date},
        Field{.name = "naam",
              .label = "Naam",
              .help = "Bijvoorbeeld: gelijkgesteld bij koninklijk besluit.",
              .most = 120},
        Field{.name = "besluit", .label = "Besluit", .help = "Het koninklijk besluit, met datum.", .most = 200}};
    return form;
}

Response holidays_page(const Request& request, const Visit& visit, const TypedForm& form) {
    const auto found = visit.ask("holiday/list");
    if (found.is_null()) return not_found(request, visit);
    auto values = holidays_view(found, visit.site.calendar.now()->known_until(), visit.today);
    values["page_title"] = "Feestdagen";
    values["crumbs"] = admin_crumbs("Feestdagen");
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "admin/holidays", std::move(values), form);
}

}  // namespace

Response list_holidays(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    return holidays_page(request, visit, fresh(holiday_form(), {{"naam", {"gelijkgesteld bij KB"}}}));
}

Response add_holiday(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    auto form = typed(holiday_form(), request.form);
    if (form.good()) {
        const auto answer = visit.ask(
            "holiday/add", {{"day", form.text("dag")}, {"name", form.text("naam")}, {"decree", form.text("besluit")}});
        if (answer.is_null()) return not_found(request, visit);
        if (!answer.at("added").get<bool>())
            form.refuse("dag", "Deze dag staat al in de lijst: " + answer.at("known_as").get<std::string>() + ".");
    }
    if (!form.good()) return holidays_page(request, visit, form);
    visit.site.calendar.reload(visit.site.pool);
    return done(request, holidays_path,
                "De dag is toegevoegd. Wettelijke termijnen rekenen ermee, ook als zij al lopen.");
}

Response remove_holiday(const Request& request, Visit& visit) {
    const auto day = engine::parse_iso_date(request.capture("day"));
    const auto gone = administers(visit) && day ? visit.ask("holiday/remove", {{"day", engine::iso(*day)}}) : Json();
    if (gone.is_null()) return not_found(request, visit);
    visit.site.calendar.reload(visit.site.pool);
    return done(request, holidays_path,
                "De dag is weggehaald. Wettelijke termijnen rekenen er niet meer mee, ook als zij al lopen.");
}

}  // namespace bolwerk::web
