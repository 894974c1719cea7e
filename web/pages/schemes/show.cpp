#include "web/app/unknown_filter.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/schemes/ceiling.hpp"
#include "web/pages/schemes/pages.hpp"
#include "web/pages/schemes/scheme_parts.hpp"
#include "web/pages/schemes/scheme_view.hpp"
#include "web/pages/subsidies/ledger_words.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json ceiling_rows(const Json& found) {
    Json rows = Json::array();
    for (const auto& one : found.at("ceilings"))
        rows.push_back(
            {{"period", one.at("period")},
             {"amount", amount_of(one.at("cents"))},
             {"published_on", engine::medium_date(engine::parse_iso_date(text_of(one, "published_on")).value())},
             {"source", one.at("source")},
             {"href", "/subsidies/budget/" + text_of(found, "id") + "/" + text_of(one, "period")}});
    return rows;
}

}  // namespace

Response scheme_page(const Request& request, const Visit& visit, const Json& found, const TypedForm& form,
                     const Json& preview) {
    const auto& versions = found.at("versions");
    const auto& now = version_on(versions, visit.today);
    const auto flat = flat_scheme(now);
    const auto href = "/beheer/regelingen/" + text_of(found, "id");
    const auto ceilings = ceiling_rows(found);
    Json values{{"page_title", now.at("name")},
                {"crumbs", admin_crumbs(text_of(now, "name"), {{"Regelingen", "/beheer/regelingen"}})},
                {"title", now.at("name")},
                {"subtitle", text_of(now, "organ") + ". Versie " + std::to_string(now.at("version").get<int>()) +
                                 ", geldt vanaf " +
                                 engine::medium_date(engine::parse_iso_date(text_of(now, "from")).value()) + "."},
                {"has_source", flat.contains("source") && flat.at("source").is_string()},
                {"source", flat.value("source", Json(""))},
                {"facts", scheme_facts(flat)},
                {"versions", version_rows(versions, visit.today)},
                {"has_ceilings", !ceilings.empty()},
                {"ceilings", ceilings},
                {"may_edit", found.at("may_edit")},
                {"edit_href", href + "/nieuwe-versie"},
                {"ceiling_href", href + "/plafond"},
                {"preview", preview}};
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "schemes/show", std::move(values), form);
}

Json found_scheme(const Request& request, const Visit& visit) {
    return visit.ask("scheme/show", {{"scheme", std::string(request.capture("scheme"))}});
}

Response list_schemes(const Request& request, Visit& visit) {
    const auto found = visit.ask("scheme/list");
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    const auto rows = scheme_rows(found.at("schemes"));
    return page(request, visit, "schemes/list",
                {{"page_title", "Regelingen"},
                 {"crumbs", admin_crumbs("Regelingen")},
                 {"may_add", found.at("may_add")},
                 {"new_href", "/beheer/nieuwe-regeling"},
                 {"has_schemes", !rows.empty()},
                 {"schemes", rows},
                 {"empty",
                  {{"empty_title", "Er is nog geen regeling"},
                   {"empty_text", "Wie de regelingen van een provincie beheert, maakt hier de eerste."},
                   {"has_empty_link", false},
                   {"empty_href", ""},
                   {"empty_link", ""}}}});
}

Response show_scheme(const Request& request, Visit& visit) {
    const auto found = found_scheme(request, visit);
    if (found.is_null()) return not_found(request, visit);
    return scheme_page(request, visit, found, fresh(ceiling_form()), false);
}

}  // namespace bolwerk::web
