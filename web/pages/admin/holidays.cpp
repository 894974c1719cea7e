#include <optional>

#include "engine/term/compute.hpp"
#include "engine/term/json.hpp"
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
        Field{.name = "besluit",
              .label = "Besluit",
              .help = "Het koninklijk besluit met zijn vindplaats, bijvoorbeeld: 12 mei 2025, Stcrt. 2025, 16893.",
              .most = 200}};
    return form;
}

/// The calendar as it is, without that day.
engine::term::Calendar calendar_without(const Visit& visit, engine::Date gone) {
    std::vector<engine::term::Holiday> days;
    for (const auto& one : visit.site.pool.ask_json("holiday/calendar", {}))
        if (const auto day = engine::parse_iso_date(one.at("day").get<std::string>()).value(); day != gone)
            days.push_back({day, one.at("name"), one.at("source")});
    return {std::move(days), visit.site.calendar.now()->known_until()};
}

bool by_decree(const Visit& visit, engine::Date day) {
    for (const auto& one : visit.site.pool.ask_json("holiday/calendar", {}))
        if (one.at("day") == engine::iso(day)) return one.at("source").get<std::string>().starts_with("KB");
    return false;
}

/// How many running terms get another last day without that day.
int terms_moved(const Visit& visit, engine::Date gone) {
    const auto without = calendar_without(visit, gone);
    int moved = 0;
    for (const auto& clock : visit.ask("holiday/running_terms", {{"day", engine::iso(gone)}})) {
        const auto running = engine::term::deadline_from_json(clock);
        const auto computed = engine::term::recompute(running, without);
        moved += computed && computed->last_day != running.last_day;
    }
    return moved;
}

/// What a day that is put on a par must be: an ordinary day until now, by a decree that can be found (Atw art. 3 lid
/// 3).
void check_day(TypedForm& form, const Visit& visit) {
    const auto day = engine::parse_iso_date(form.text("dag"));
    if (day && engine::year_of(*day) + 1 < engine::year_of(visit.today))
        form.refuse("dag", "Deze dag is te lang geleden: er loopt geen termijn meer die ermee rekent.");
    const auto free = day ? visit.site.calendar.now()->why_not_ordinary(*day) : std::string();
    if (free == "zaterdag" || free == "zondag")
        form.refuse("dag", "Dit is een dag in het weekend: daarop eindigt al geen wettelijke termijn.");
    const auto decree = form.text("besluit");
    const bool found = decree.find("Stb") != std::string::npos || decree.find("Stcrt") != std::string::npos;
    if (!found || decree.find_first_of("0123456789") == std::string::npos)
        form.refuse("besluit",
                    "Noem de vindplaats in het Staatsblad (Stb.) of de Staatscourant (Stcrt.), met het nummer.");
}

Response holidays_page(const Request& request, const Visit& visit, const TypedForm& form,
                       std::optional<engine::Date> to_remove = std::nullopt) {
    const auto found = visit.ask("holiday/list");
    if (found.is_null()) return not_found(request, visit);
    auto values = holidays_view(found, visit.site.calendar.now()->known_until(), visit.today);
    values["page_title"] = "Feestdagen";
    values["crumbs"] = admin_crumbs("Feestdagen");
    show_form(values, "fields", form, Json::object());
    values["removes"] = false;
    if (to_remove) values["removes"] = removal_view(*to_remove, terms_moved(visit, *to_remove));
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
    if (form.good()) check_day(form, visit);
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
    if (administers(visit) && day && !request.wants_json() && request.form["bevestig"] != "ja") {
        const auto form = fresh(holiday_form(), {{"naam", {"gelijkgesteld bij KB"}}});
        if (!by_decree(visit, *day)) return not_found(request, visit);
        return holidays_page(request, visit, form, *day);
    }
    const auto gone = administers(visit) && day ? visit.ask("holiday/remove", {{"day", engine::iso(*day)}}) : Json();
    if (gone.is_null()) return not_found(request, visit);
    visit.site.calendar.reload(visit.site.pool);
    return done(request, holidays_path,
                "De dag is weggehaald. Wettelijke termijnen rekenen er niet meer mee, ook als zij al lopen.");
}

}  // namespace bolwerk::web
