#include "web/app/unknown_filter.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/substitution_period.hpp"
#include "web/view/substitution_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr std::string_view substitutions_path = "/beheer/vervangingen";

const engine::Form& substitution_form() {
    static const engine::Form form{
        Field{.name = "wie", .label = "Wie is er niet?", .kind = FieldKind::person, .catalogue = "people"},
        Field{.name = "vervanger",
              .label = "Wie vervangt?",
              .kind = FieldKind::person,
              .help = "Een collega uit dezelfde organisatie. De vervanging geldt voor alle rollen, behalve beheer.",
              .catalogue = "people"},
        Field{.name = "van", .label = "Vanaf", .kind = FieldKind::date},
        Field{.name = "tot", .label = "Tot en met", .kind = FieldKind::date}};
    return form;
}

Json row_of(const Json& one, engine::Date today) {
    Json row{
        {"absent", one.at("absent")}, {"organisation", one.at("organisation")}, {"substitute", one.at("substitute")}};
    add_substitution_words(row, one, std::string(substitutions_path), today);
    return row;
}

Response substitutions_page(const Request& request, const Visit& visit, const TypedForm& form) {
    const auto found = visit.ask("admin/substitutions");
    if (found.is_null()) return not_found(request, visit);
    Json rows = Json::array();
    for (const auto& one : found) rows.push_back(row_of(one, visit.today));
    Json values{{"page_title", "Vervangingen"},
                {"crumbs", admin_crumbs("Vervangingen")},
                {"has_substitutions", !rows.empty()},
                {"substitutions", rows},
                {"empty",
                 {{"empty_title", "Niemand wordt vervangen"},
                  {"empty_text", "Iedereen doet nu zijn eigen werk."},
                  {"has_empty_link", false},
                  {"empty_href", ""},
                  {"empty_link", ""}}}};
    show_form(values, "fields", form, visit.ask("admin/choices"));
    return form_page(request, visit, "admin/substitutes", std::move(values), form);
}

void arrange(TypedForm& form, const Visit& visit) try {
    const auto made = visit.ask("admin/add_substitution", {{"absent", form.number("wie")},
                                                           {"substitute", form.number("vervanger")},
                                                           {"from", form.text("van")},
                                                           {"until", form.text("tot")}});
    if (made.is_null() || !made.at("colleague").get<bool>())
        return form.refuse("vervanger", "Kies een collega uit dezelfde organisatie.");
    if (made.at("overlaps").get<bool>())
        form.refuse("van", "Deze collega vervangt deze persoon in deze periode al voor een van deze rollen.");
} catch (const db::DatabaseError& error) {
    refuse_for(form, error,
               {{"substitute_is_somebody_else", "vervanger"},
                {"substitution_period_in_order", "tot"},
                {"substitution_names_a_role", "wie"}});
}

}  // namespace

Response list_substitutions(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    return substitutions_page(request, visit, fresh(substitution_form(), {{"van", {engine::iso(visit.today)}}}));
}

Response add_substitution(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    auto form = typed(substitution_form(), request.form);
    judge_substitution_period(form, visit.today);
    if (form.good()) arrange(form, visit);
    if (form.good()) return done(request, std::string(substitutions_path), "De vervanging is vastgelegd.");
    return substitutions_page(request, visit, form);
}

Response stop_substitution(const Request& request, Visit& visit) {
    const auto id = id_in(request.capture("substitution"));
    const auto stopped =
        administers(visit) && id ? visit.ask("admin/stop_substitution", {{"substitution", *id}}) : Json();
    if (stopped.is_null()) return not_found(request, visit);
    return done(request, std::string(substitutions_path),
                "De vervanging van " + stopped.at("absent").get<std::string>() + " is gestopt.");
}

}  // namespace bolwerk::web
