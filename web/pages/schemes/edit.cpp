#include "db/checksum.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/schemes/pages.hpp"
#include "web/pages/schemes/scheme_parts.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/row_text.hpp"
#include "workflows/subsidy/applicants.hpp"
#include "workflows/subsidy/title.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// The newest version, which a new one is made from; null for who may not change the scheme.
Json newest(const Request& request, const Visit& visit) {
    const auto found = visit.ask("scheme/show", {{"scheme", std::string(request.capture("scheme"))}});
    if (found.is_null() || !found.at("may_edit").get<bool>()) return {};
    return found.at("versions").front();
}

/// What somebody saw in the preview: keeping anything else shows the preview again.
std::string seal_of(const Json& after) { return db::checksum(after.dump()).substr(0, 16); }

std::string kinds_known() {
    std::string all = "Kies uit:";
    for (const auto& kind : workflows::subsidy_rules::applicant_kinds)
        all += (all.back() == ':' ? " " : ", ") + std::string(kind.id);
    return all + ".";
}

void refuse_disorder(TypedForm& form, const Json& before, engine::Date today) {
    if (form.text("from") < engine::iso(today))
        form.refuse("from", "Een wijziging van een regeling begint vandaag of later.");
    for (const auto& wrong : wrong_lines(form.values)) form.refuse(wrong.field, wrong.sentence);
    if (form.text("allocation") == "tender" && form.text("criteria").empty())
        form.refuse("criteria", "Een tender heeft ten minste één criterium.");
    if (form.number("minimum_cents") > form.number("maximum_cents"))
        form.refuse("minimum_cents", "Het minimum is hoger dan het maximum.");
    if (form.number("direct_below_cents") > form.number("costs_from_cents"))
        form.refuse("direct_below_cents", "Deze grens is hoger dan de grens voor verantwoording van de kosten.");
    if (form.text("open_from") > form.text("open_until"))
        form.refuse("open_until", "De laatste dag ligt voor de eerste dag.");
    const auto applicants = scheme_as_meant(form.values, before).at("applicants");
    for (const auto& kind : applicants)
        if (workflows::subsidy_rules::applicant_label(kind.get<std::string>()).empty())
            form.refuse("applicants",
                        "Dit soort aanvrager is er niet: " + kind.get<std::string>() + ". " + kinds_known());
    if (const auto wrong = workflows::subsidy_rules::wrong_title(form.text("title_4_2"), applicants))
        form.refuse("title_4_2", std::string(*wrong));
}

Response edit_page(const Request& request, const Visit& visit, const Json& before, const TypedForm& form,
                   const Json& after) {
    const auto href = "/beheer/regelingen/" + std::string(request.capture("scheme"));
    const bool seen = !after.is_null();
    const auto changes = seen ? scheme_changes(before, after) : Json::array();
    const auto next = std::to_string(before.at("version").get<int>() + 1);
    Json values{{"page_title", "Nieuwe versie van " + text_of(before, "name")},
                {"crumbs", admin_crumbs("Nieuwe versie",
                                        {{"Regelingen", "/beheer/regelingen"}, {text_of(before, "name"), href}})},
                {"title", before.at("name")},
                {"edit_href", href + "/nieuwe-versie"},
                {"cancel_href", href},
                {"has_preview", seen},
                {"has_changes", !changes.empty()},
                {"changes", changes},
                {"seal", seen ? seal_of(after) : std::string()},
                {"version", std::to_string(before.at("version").get<int>())},
                {"save_label", "Bewaar als versie " + next},
                {"effect_text", seen ? "Aanvragen die voor " +
                                           engine::medium_date(engine::parse_iso_date(text_of(after, "from")).value()) +
                                           " zijn ontvangen, houden de regels van nu."
                                     : std::string()}};
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "schemes/edit", std::move(values), form);
}

/// The new version, unless somebody else was faster; what the database refuses becomes an error of the form.
Json keep(const Request& request, const Visit& visit, TypedForm& form, Json after) {
    const auto name = text_of(after, "name"), organ = text_of(after, "organ"), basis = text_of(after, "legal_basis"),
               from = text_of(after, "from");
    const auto version = std::to_string(after.at("version").get<int>());
    for (const auto* column : {"name", "organ", "legal_basis", "from", "version", "province"}) after.erase(column);
    try {
        return visit.ask("scheme/add_version", {{"scheme", std::string(request.capture("scheme"))},
                                                {"version", version},
                                                {"from_day", from},
                                                {"name", name},
                                                {"organ", organ},
                                                {"legal_basis", basis},
                                                {"rules", after}});
    } catch (const db::DatabaseError& error) {
        refuse_for(form, error, {{"scheme_not_for_the_past", "from"}, {"scheme_version_once_from_a_day", "from"}});
        return {};
    }
}

}  // namespace

Response show_new_version(const Request& request, Visit& visit) {
    const auto version = newest(request, visit);
    if (version.is_null()) return not_found(request, visit);
    const auto before = flat_scheme(version);
    return edit_page(request, visit, before, fresh(scheme_form(), scheme_as_typed(before)), nullptr);
}

Response add_version(const Request& request, Visit& visit) {
    const auto version = newest(request, visit);
    if (version.is_null()) return not_found(request, visit);
    const auto before = flat_scheme(version);
    auto form = typed(scheme_form(), request.form);
    if (form.good()) refuse_disorder(form, before, visit.today);
    if (!form.good()) return edit_page(request, visit, before, form, nullptr);
    const auto after = scheme_as_meant(form.values, before);
    if (request.form["gezien"] != seal_of(after)) return edit_page(request, visit, before, form, after);
    const auto kept = keep(request, visit, form, after);
    if (!form.good()) return edit_page(request, visit, before, form, after);
    if (kept.is_null())
        return refusal(request, visit, "Iemand anders heeft net een nieuwe versie gemaakt. Bekijk die eerst.");
    return done(request, "/beheer/regelingen/" + std::string(request.capture("scheme")),
                "De nieuwe versie is bewaard.");
}

}  // namespace bolwerk::web
