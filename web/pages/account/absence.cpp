#include "web/pages/account/pages.hpp"
#include "web/pages/substitution_period.hpp"
#include "web/view/substitution_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

const engine::Form& absence_form() {
    static const engine::Form form{
        Field{.name = "vervanger",
              .label = "Wie vervangt u?",
              .kind = FieldKind::person,
              .help = "Kies een collega uit uw organisatie.",
              .catalogue = "colleagues"},
        Field{.name = "van", .label = "Vanaf", .kind = FieldKind::date},
        Field{.name = "tot", .label = "Tot en met", .kind = FieldKind::date},
        Field{.name = "rollen", .label = "Voor welke rollen?", .kind = FieldKind::choices, .catalogue = "roles"}};
    return form;
}

Json rows_of(const Json& found, const char* list, const char* name, const std::string& base, const Visit& visit) {
    Json rows = Json::array();
    for (const auto& one : found.at(list)) {
        Json row{{name, one.at("name")}};
        add_substitution_words(row, one, base, visit.today);
        rows.push_back(std::move(row));
    }
    return rows;
}

Response absence_page(const Request& request, const Visit& visit, const Json& found, const TypedForm& form) {
    const auto substitutes = rows_of(found, "substitutes", "substitute", "/account/vervanging", visit);
    const auto replacing = rows_of(found, "replacing", "absent", "", visit);
    Json values{{"page_title", "Vervanging"},
                {"has_substitutes", !substitutes.empty()},
                {"substitutes", substitutes},
                {"has_replacing", !replacing.empty()},
                {"replacing", replacing}};
    show_form(values, "fields", form, found);
    return form_page(request, visit, "account/substitution", std::move(values), form);
}

TypedForm first_form(const Json& found, const Visit& visit) {
    std::vector<std::string> roles;
    for (const auto& role : found.at("roles")) roles.push_back(role.at("value"));
    return fresh(absence_form(), {{"van", {engine::iso(visit.today)}}, {"rollen", roles}});
}

void judge(TypedForm& form, const Visit& visit) {
    if (form.number("vervanger") == visit.person_id())
        form.refuse("vervanger", "U kunt uzelf niet vervangen. Kies een collega.");
    judge_substitution_period(form, visit.today);
}

void arrange(TypedForm& form, const Visit& visit) try {
    const auto made = visit.ask("substitution/add", {{"substitute", form.number("vervanger")},
                                                     {"roles", form.values.at("rollen")},
                                                     {"from", form.text("van")},
                                                     {"until", form.text("tot")}});
    if (made.is_null() || !made.at("colleague").get<bool>())
        return form.refuse("vervanger", "Kies een collega uit uw organisatie.");
    if (made.at("overlaps").get<bool>())
        return form.refuse("van", "Deze collega vervangt u in deze periode al voor een van deze rollen.");
    if (!made.at("held").get<bool>()) form.refuse("rollen", "Kies alleen rollen die u zelf hebt.");
} catch (const db::DatabaseError& error) {
    refuse_for(form, error,
               {{"substitute_is_somebody_else", "vervanger"},
                {"substitution_period_in_order", "tot"},
                {"substitution_names_a_role", "rollen"}});
}

}  // namespace

Response show_absence(const Request& request, Visit& visit) {
    const auto found = visit.ask("substitution/mine");
    return absence_page(request, visit, found, first_form(found, visit));
}

Response add_absence(const Request& request, Visit& visit) {
    auto form = typed(absence_form(), request.form);
    judge(form, visit);
    if (form.good()) arrange(form, visit);
    if (form.good()) return done(request, "/account/vervanging", "De vervanging is vastgelegd.");
    return absence_page(request, visit, visit.ask("substitution/mine"), form);
}

Response stop_absence(const Request& request, Visit& visit) {
    const auto id = id_in(request.capture("substitution"));
    const auto stopped = id ? visit.ask("substitution/stop", {{"substitution", *id}}) : Json();
    if (stopped.is_null()) return not_found(request, visit);
    return done(request, "/account/vervanging", stopped.at("substitute").get<std::string>() + " vervangt u niet meer.");
}

}  // namespace bolwerk::web
