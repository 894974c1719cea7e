#include "web/app/unknown_filter.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/interest_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

const std::string all_interests_path = "/beheer/belangen";

engine::Form form_for_somebody() {
    auto form = interest_form();
    form.insert(
        form.begin(),
        Field{.name = "wie", .label = "Wie heeft het belang?", .kind = FieldKind::person, .catalogue = "people"});
    return form;
}

Response all_interests_page(const Request& request, const Visit& visit, const TypedForm& form) {
    const auto found = visit.ask("interest/all");
    if (found.is_null()) return not_found(request, visit);
    Json rows = Json::array();
    for (const auto& one : found) {
        auto row = interest_row(one, all_interests_path);
        row["person"] = one.at("person");
        rows.push_back(std::move(row));
    }
    Json values{{"page_title", "Belangen"},
                {"crumbs", admin_crumbs("Belangen")},
                {"has_interests", !rows.empty()},
                {"interests", rows},
                {"empty",
                 {{"empty_title", "Niemand gaf een belang op"},
                  {"empty_text", "Mensen geven een belang zelf op bij hun account. U kunt het ook hier doen."},
                  {"has_empty_link", false},
                  {"empty_href", ""},
                  {"empty_link", ""}}}};
    show_form(values, "fields", form, visit.ask("admin/choices"));
    return form_page(request, visit, "admin/interests", std::move(values), form);
}

}  // namespace

Response list_interests(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    return all_interests_page(request, visit, fresh(form_for_somebody(), {{"van", {engine::iso(visit.today)}}}));
}

Response add_interest_of(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    auto form = typed(form_for_somebody(), request.form);
    if (form.good()) declare_interest(form, visit, form.number("wie"));
    if (form.good()) return done(request, all_interests_path, "Het belang is vastgelegd.");
    return all_interests_page(request, visit, form);
}

Response end_interest_of(const Request& request, Visit& visit) {
    const auto id = id_in(request.capture("interest"));
    const auto ended = administers(visit) && id ? visit.ask("interest/end", {{"interest", *id}}) : Json();
    if (ended.is_null()) return not_found(request, visit);
    return done(request, all_interests_path, "Vandaag is de laatste dag van dit belang.");
}

}  // namespace bolwerk::web
