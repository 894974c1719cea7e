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

/// The calendar as it is, with that day or without it.
engine::term::Calendar calendar_after(const Visit& visit, const ProposedDay& proposed) {
    std::vector<engine::term::Holiday> days;
    for (const auto& one : visit.site.pool.ask_json("holiday/calendar", {}))
        if (const auto day = engine::parse_iso_date(one.at("day").get<std::string>()).value();
            day != proposed.holiday.day)
            days.push_back({day, one.at("name"), one.at("source")});
    if (proposed.is_added) days.push_back(proposed.holiday);
    return {std::move(days), visit.site.calendar.now()->known_until()};
}

bool by_decree(const Visit& visit, engine::Date day) {
    for (const auto& one : visit.site.pool.ask_json("holiday/calendar", {}))
        if (one.at("day") == engine::iso(day)) return one.at("source").get<std::string>().starts_with("KB");
    return false;
}

/// How many running terms get another last day by it.
int terms_moved(const Visit& visit, const ProposedDay& proposed) {
    const auto after = calendar_after(visit, proposed);
    int moved = 0;
    for (const auto& clock : visit.ask("holiday/running_terms", {{"day", engine::iso(proposed.holiday.day)}})) {
        const auto running = engine::term::deadline_from_json(clock);
        const auto computed = engine::term::recompute(running, after);
        moved += computed && computed->last_day != running.last_day;
    }
    return moved;
}

Json requests_view(const Visit& visit) {
    Json rows = Json::array();
    for (const auto& request : visit.ask("holiday/requests")) {
        const auto proposed = proposed_day(request);
        rows.push_back(proposal_view(request, proposed, terms_moved(visit, proposed), visit.today));
    }
    return rows;
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

/// Puts it before another administrator, or says at the field why not.
void propose(TypedForm& form, const Visit& visit) try {
    const auto answer =
        visit.ask("holiday/ask_to_add",
                  {{"day", form.text("dag")}, {"name", form.text("naam")}, {"decree", form.text("besluit")}});
    if (answer.contains("known_as"))
        form.refuse("dag", "Deze dag staat al in de lijst: " + answer.at("known_as").get<std::string>() + ".");
} catch (const db::DatabaseError& error) {
    refuse_for(form, error, {{"decree_day_request_open_once", "dag"}});
}

Response holidays_page(const Request& request, const Visit& visit, const TypedForm& form,
                       std::optional<engine::Date> to_remove = std::nullopt) {
    const auto found = visit.ask("holiday/list");
    if (found.is_null()) return not_found(request, visit);
    auto values = holidays_view(found, visit.site.calendar.now()->known_until(), visit.today);
    values["page_title"] = "Feestdagen";
    values["crumbs"] = admin_crumbs("Feestdagen");
    show_form(values, "fields", form, Json::object());
    values["proposals"] = requests_view(visit);
    values["has_proposals"] = !values["proposals"].empty();
    values["removes"] = false;
    if (to_remove) values["removes"] = removal_view(*to_remove, terms_moved(visit, {false, {*to_remove, "", ""}}));
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
    if (form.good()) propose(form, visit);
    if (!form.good()) return holidays_page(request, visit, form);
    const auto day = engine::parse_iso_date(form.text("dag")).value();
    return done(request, holidays_path,
                asked_text(terms_moved(visit, {true, {day, form.text("naam"), form.text("besluit")}})));
}

Response remove_holiday(const Request& request, Visit& visit) {
    const auto day = engine::parse_iso_date(request.capture("day"));
    if (administers(visit) && day && !request.wants_json() && request.form["bevestig"] != "ja") {
        const auto form = fresh(holiday_form(), {{"naam", {"gelijkgesteld bij KB"}}});
        if (!by_decree(visit, *day)) return not_found(request, visit);
        return holidays_page(request, visit, form, *day);
    }
    if (!administers(visit) || !day) return not_found(request, visit);
    TypedForm form{};
    Json answer;
    try {
        answer = visit.ask("holiday/ask_to_remove", {{"day", engine::iso(*day)}});
    } catch (const db::DatabaseError& error) {
        refuse_for(form, error, {});
    }
    if (!form.good()) return refusal(request, visit, form.errors.front().sentence);
    if (answer.is_null()) return not_found(request, visit);
    return done(request, holidays_path, asked_text(terms_moved(visit, {false, {*day, "", ""}})));
}

Response settle_holiday(const Request& request, Visit& visit) {
    const auto id = id_in(request.capture("request"));
    const auto choice = request.form["doe"];
    if (!administers(visit) || !id) return not_found(request, visit);
    if (choice != "bevestig" && choice != "weiger")
        return refusal(request, visit, "Bevestig het voorstel, wijs het af of trek het in.");
    TypedForm form{};
    Json answer;
    try {
        answer = visit.ask("holiday/settle", {{"request", *id}, {"agrees", choice == "bevestig"}});
    } catch (const db::DatabaseError& error) {
        refuse_for(form, error, {});
    }
    if (!form.good()) return refusal(request, visit, form.errors.front().sentence);
    if (answer.is_null()) return not_found(request, visit);
    visit.site.calendar.reload(visit.site.pool);
    return done(request, holidays_path, settled_text(answer));
}

}  // namespace bolwerk::web
