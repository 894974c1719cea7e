#include "web/pages/schemes/typed_scheme.hpp"

#include "db/checksum.hpp"
#include "web/pages/schemes/scheme_parts.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/subsidy/applicants.hpp"
#include "workflows/subsidy/title.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string kinds_known() {
    std::string all = "Kies uit:";
    for (const auto& kind : workflows::subsidy_rules::applicant_kinds)
        all += (all.back() == ':' ? " " : ", ") + std::string(kind.id);
    return all + ".";
}

/// A rule does not work before it was published.
void refuse_days(TypedForm& form, engine::Date today) {
    if (form.text("from") < engine::iso(today))
        form.refuse("from", "Een wijziging van een regeling begint vandaag of later.");
    if (form.text("published_on") > engine::iso(today))
        form.refuse("published_on", "Leg een regeling vast als zij is bekendgemaakt: vandaag of eerder.");
}

void refuse_applicants(TypedForm& form, const Json& before) {
    const auto applicants = scheme_as_meant(form.values, before).at("applicants");
    for (const auto& kind : applicants)
        if (workflows::subsidy_rules::applicant_label(kind.get<std::string>()).empty())
            form.refuse("applicants",
                        "Dit soort aanvrager is er niet: " + kind.get<std::string>() + ". " + kinds_known());
    if (const auto wrong = workflows::subsidy_rules::wrong_title(form.text("title_4_2"), applicants))
        form.refuse("title_4_2", std::string(*wrong));
}

std::string applications(const Json& effect, const char* which) {
    const auto count = effect.at(which).get<int>();
    return count == 0 ? "geen" : std::to_string(count) + (count == 1 ? " aanvraag" : " aanvragen");
}

Json figures_of(const Json& effect) {
    if (effect.is_null()) return Json::array();
    return {fact("Krijgen de nieuwe regels", applications(effect, "touched")),
            fact("Houden de regels van nu", applications(effect, "keep")),
            fact("Daarvan wachten op een besluit", applications(effect, "waiting"))};
}

Json waiting_of(const Json& effect) {
    Json rows = Json::array();
    if (effect.is_null()) return rows;
    for (const auto& number : effect.at("numbers"))
        rows.push_back({{"number", number}, {"href", "/zaken/" + number.get<std::string>()}});
    return rows;
}

std::string effect_text(const SchemePreview& preview) {
    const auto from = engine::medium_date(engine::parse_iso_date(text_of(preview.after, "from")).value());
    if (preview.effect.is_null()) return "De regeling geldt vanaf " + from + ". Maak daarna het plafond bekend.";
    return "Aanvragen die voor " + from +
           " zijn ontvangen, houden de regels van nu. Wie nog niet heeft ingediend, "
           "krijgt de regels van de dag waarop hij dat doet.";
}

}  // namespace

void refuse_disorder(TypedForm& form, const Json& before, engine::Date today) {
    refuse_days(form, today);
    for (const auto& wrong : wrong_lines(form.values)) form.refuse(wrong.field, wrong.sentence);
    if (form.text("allocation") == "tender" && form.text("criteria").empty())
        form.refuse("criteria", "Een tender heeft ten minste één criterium.");
    if (form.number("minimum_cents") > form.number("maximum_cents"))
        form.refuse("minimum_cents", "Het minimum is hoger dan het maximum.");
    if (form.number("direct_below_cents") > form.number("costs_from_cents"))
        form.refuse("direct_below_cents", "Deze grens is hoger dan de grens voor verantwoording van de kosten.");
    if (form.text("open_from") > form.text("open_until"))
        form.refuse("open_until", "De laatste dag ligt voor de eerste dag.");
    refuse_applicants(form, before);
}

std::string SchemePreview::seal() const { return db::checksum(after.dump() + effect.dump()).substr(0, 16); }

Response scheme_form_page(const Request& request, const Visit& visit, const SchemeHead& head, const TypedForm& form,
                          const SchemePreview* preview) {
    const bool seen = preview != nullptr;
    const auto changes = seen ? preview->changes : Json::array();
    const auto waiting = seen ? waiting_of(preview->effect) : Json::array();
    Json values{{"page_title", head.heading + (head.title.empty() ? "" : " van " + head.title)},
                {"crumbs", head.crumbs},
                {"heading", head.heading},
                {"intro", head.intro},
                {"title", head.title},
                {"edit_href", head.edit_href},
                {"cancel_href", head.cancel_href},
                {"has_preview", seen},
                {"has_changes", !changes.empty()},
                {"changes", changes},
                {"facts", seen ? figures_of(preview->effect) : Json::array()},
                {"has_waiting", !waiting.empty()},
                {"waiting", waiting},
                {"seal", seen ? preview->seal() : std::string()},
                {"save_label", head.save_label},
                {"effect_text", seen ? effect_text(*preview) : std::string()}};
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "schemes/edit", std::move(values), form);
}

Json keep_scheme(std::string_view query, const Visit& visit, const std::string& scheme, TypedForm& form,
                 const Json& after) {
    auto rules = after;
    for (const auto* column :
         {"name", "organ", "legal_basis", "published_on", "published_in", "from", "version", "province"})
        rules.erase(column);
    try {
        return visit.ask(query, {{"scheme", scheme},
                                 {"version", std::to_string(after.value("version", 0))},
                                 {"from_day", text_of(after, "from")},
                                 {"name", text_of(after, "name")},
                                 {"organ", text_of(after, "organ")},
                                 {"legal_basis", text_of(after, "legal_basis")},
                                 {"published_on", text_of(after, "published_on")},
                                 {"published_in", text_of(after, "published_in")},
                                 {"rules", rules}});
    } catch (const db::DatabaseError& error) {
        refuse_for(form, error,
                   {{"scheme_not_for_the_past", "from"},
                    {"scheme_version_once_from_a_day", "from"},
                    {"scheme_published_before_it_works", "from"},
                    {"scheme_published_somewhere", "published_in"},
                    {"scheme_pkey", "name"},
                    {"scheme_id_form", "name"}});
        return {};
    }
}

}  // namespace bolwerk::web
