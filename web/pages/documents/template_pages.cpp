#include "web/pages/documents/template_pages.hpp"

#include <algorithm>

#include "web/app/unknown_filter.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/documents/template_preview.hpp"
#include "web/pages/documents/template_text.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/due_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr std::string_view all_organisations = "alle organisaties";

const engine::Form& template_form() {
    static const engine::Form form{Field{.name = "onderwerp", .label = "Onderwerp", .least = 3, .most = 150},
                                   Field{.name = "tekst",
                                         .label = "Tekst van de brief",
                                         .kind = FieldKind::long_text,
                                         .help = "Een veld staat tussen {{ en }}. De velden staan onder de tekst.",
                                         .least = 20,
                                         .most = 20'000,
                                         .may_hold = engine::MayHold::contact_details}};
    return form;
}

std::string own_href(const Request& request, const LetterPlan& plan) {
    return template_href(plan.workflow, plan.document, owner_in(request));
}

std::string workflow_title(const Visit& visit, std::string_view id) {
    const auto* definition = visit.site.definition(id);
    return std::string(definition == nullptr ? id : definition->title);
}

std::string moment_text(const Json& at, const Visit& visit) {
    const auto moment = at.is_string() ? engine::parse_moment(at.get<std::string>()) : engine::parse_moment("");
    return moment ? near_moment(*moment, visit.today) : "";
}

Json fields_rows(const Visit& visit, const LetterPlan& plan) {
    Json rows = Json::array();
    for (const auto& field : fields_for(visit, plan)) {
        const bool must = std::ranges::find(plan.named, field.name) != plan.named.end();
        rows.push_back({{"tag", "{{" + field.name + "}}"},
                        {"type", label_of(field.kind)},
                        {"meaning", field.meaning},
                        {"must", must}});
    }
    return rows;
}

Json version_rows(const Json& versions, const Visit& visit, const std::string& page) {
    Json rows = Json::array();
    const auto href = page + (page.find('?') == std::string::npos ? "?versie=" : "&versie=");
    for (const auto& one : versions) {
        const auto status = one.at("status").get<std::string>();
        rows.push_back({{"version", "Versie " + std::to_string(one.at("version").get<int>())},
                        {"version_href", href + std::to_string(one.at("version").get<int>())},
                        {"status", status == "draft"    ? "Concept"
                                   : status == "in_use" ? "In gebruik"
                                                        : "Ingetrokken"},
                        {"by", one.at("by").is_string() ? one.at("by") : Json("Bolwerk")},
                        {"at", moment_text(one.at("at"), visit)},
                        {"letters", std::to_string(one.at("letters").get<std::int64_t>())}});
    }
    return rows;
}

Json organisations_of(const Request& request, const Json& found) {
    auto all = found.at("organisations");
    for (auto& one : all) one["selected"] = one.at("value") == owner_in(request);
    return all;
}

/// What another administrator asked for waits, as an entry; none where nothing waits.
Json asked_view(const Json& found, const Visit& visit) {
    const auto& draft = found.at("draft");
    if (!found.at("of").is_null() || draft.is_null() || !draft.at("asked_by").is_string()) return Json::array();
    return Json::array({{{"asked_by", draft.at("asked_by")},
                         {"asked_at", moment_text(draft.at("asked_at"), visit)},
                         {"draft_seen", draft.at("seen")},
                         {"is_mine", draft.at("is_own")}}});
}

/// The editor; `faults` of the text in the form, or of the draft that is there.
Response editor(const Request& request, const Visit& visit, const LetterPlan& plan, const Json& found,
                const TypedForm& form) {
    const auto faults = faults_in(visit, plan, form.raw.contains("tekst") ? form.raw.at("tekst").front() : "");
    const auto on = preview_case(request, visit, plan);
    const bool own = found.at("of").is_string();
    Json values{{"page_title", "Sjabloon: " + plan.document},
                {"crumbs", admin_crumbs(plan.document, {{"Sjablonen", templates_path}})},
                {"title", plan.document},
                {"workflow_title", workflow_title(visit, plan.workflow)},
                {"href", own_href(request, plan)},
                {"page_href", template_href(plan.workflow, plan.document, "")},
                {"owner", owner_in(request)},
                {"is_own", own},
                {"owner_text", own ? found.at("of") : Json(all_organisations)},
                {"is_borrowed", own && found.at("own").is_null()},
                {"may_withdraw", !found.at("own").is_null()},
                {"organisations", organisations_of(request, found)},
                {"has_draft", !found.at("draft").is_null()},
                {"seen", (found.at("draft").is_null() ? found.at("now") : found.at("draft")).at("seen")},
                {"has_old_version", !looked_at(request).empty()},
                {"old_version", looked_at(request)},
                {"has_faults", !faults.empty()},
                {"faults", faults_view(faults)},
                {"asked", asked_view(found, visit)},
                {"is_used_by_two", !own},
                {"preview_href", letter_href(templates_path, request, plan, on.number, looked_at(request))},
                {"typed_href", letter_href(templates_path, request, plan, on.number)},
                {"try_href", template_href(plan.workflow, plan.document, owner_in(request), tried_path)},
                {"has_cases", !on.choices.empty()},
                {"cases", on.choices},
                {"is_refused", on.refused},
                {"is_invented", on.number.empty()},
                {"letter_fields", fields_rows(visit, plan)},
                {"versions", version_rows(found.at("versions"), visit, own_href(request, plan))}};
    show_form(values, "fields", form, Json::object());
    values["fields"].back()["rows"] = 24;
    return form_page(request, visit, "documents/template", std::move(values), form);
}

/// Keeps the draft as it was typed; false when somebody else changed it meanwhile.
bool keep_draft(const Request& request, const Visit& visit, const LetterPlan& plan, TypedForm& form) {
    std::string whole;
    try {
        whole = visit.site.letters->shelf().whole(form.text("tekst"));
    } catch (const std::runtime_error&) {
        whole = form.text("tekst");  // a part that does not exist is one of the faults: it is never put in use
    }
    return !visit
                .ask("letter_template/save_draft", {{"workflow", plan.workflow},
                                                    {"document", plan.document},
                                                    {"organisation", owner_of(request)},
                                                    {"title", form.text("onderwerp")},
                                                    {"body", form.text("tekst")},
                                                    {"whole", whole},
                                                    {"seen", request.form["gezien"]}})
                .is_null();
}

/// From now on the letters of the organisation are made from the text for all.
Response withdraw(const Request& request, const Visit& visit, const LetterPlan& plan) {
    const auto gone =
        visit.ask("letter_template/withdraw",
                  {{"workflow", plan.workflow}, {"document", plan.document}, {"organisation", owner_of(request)}});
    if (gone.is_null()) return refusal(request, visit, "Deze organisatie heeft geen eigen versie in gebruik.");
    return done(request, own_href(request, plan),
                "De eigen versie is ingetrokken. Nieuwe brieven komen van de versie voor alle organisaties.");
}

/// The text for all organisations waits for another administrator; an organisation's own is in use at once.
Response put_in_use(const Request& request, const Visit& visit, const LetterPlan& plan, const TypedForm& form) {
    const auto owner = owner_of(request);
    const auto title = form.text("onderwerp"), body = form.text("tekst");
    const auto used =
        owner ? visit.ask("letter_template/put_in_use", {{"workflow", plan.workflow},
                                                         {"document", plan.document},
                                                         {"organisation", owner},
                                                         {"title", title},
                                                         {"body", body}})
              : visit.ask("letter_template/ask_to_use",
                          {{"workflow", plan.workflow}, {"document", plan.document}, {"title", title}, {"body", body}});
    if (used.is_null())
        return refusal(request, visit, "Iemand anders heeft dit concept net veranderd. Bekijk het eerst opnieuw.");
    return done(request, own_href(request, plan),
                owner
                    ? "Het sjabloon is in gebruik. Brieven die al gemaakt zijn, blijven zoals ze zijn."
                    : "Het concept is bewaard. Een andere beheerder neemt het in gebruik: de andere beheerders kregen "
                      "een melding.");
}

/// The answer of another administrator on the text for all organisations, as that administrator saw it.
Response settle(const Request& request, const Visit& visit, const LetterPlan& plan, const Json& found) {
    const auto& draft = found.at("draft");
    const bool is_used = request.form["doe"] == "bevestig";
    if (is_used && !draft.is_null() && !faults_in(visit, plan, draft.at("body").get<std::string>()).empty())
        return refusal(request, visit, "In deze tekst staan fouten. Zo gaat hij niet in gebruik.");
    if (is_used && !draft.is_null() && draft.at("is_own") == true)
        return refusal(request, visit, "U vroeg dit zelf. Een andere beheerder neemt de tekst in gebruik.");
    const auto settled = visit.ask("letter_template/settle", {{"workflow", plan.workflow},
                                                              {"document", plan.document},
                                                              {"seen", request.form["gezien"]},
                                                              {"outcome", request.form["doe"]}});
    if (settled.is_null()) return refusal(request, visit, "Er wacht geen of een andere tekst. Bekijk wat er nu staat.");
    return done(request, own_href(request, plan),
                is_used ? "Het sjabloon is in gebruik. Brieven die al gemaakt zijn, blijven zoals ze zijn."
                        : "De tekst is niet in gebruik genomen. Het concept staat er nog.");
}

}  // namespace

Response list_letter_templates(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    Json rows = Json::array();
    for (const auto& one : visit.ask("letter_template/list")) {
        const auto workflow = one.at("workflow").get<std::string>(), document = one.at("document").get<std::string>();
        const auto& owner = one.at("organisation");
        rows.push_back({{"href", template_href(workflow, document, owner.is_null() ? std::string() : owner.dump())},
                        {"document", document},
                        {"title", one.at("title")},
                        {"workflow_title", workflow_title(visit, workflow)},
                        {"version", one.at("in_use").get<bool>() ? std::to_string(one.at("version").get<int>()) : "–"},
                        {"owner", one.at("of").is_string() ? one.at("of") : Json(all_organisations)},
                        {"by", one.at("by").is_string() ? one.at("by") : Json("Bolwerk")},
                        {"has_draft", one.at("draft")}});
    }
    return page(request, visit, "documents/templates",
                {{"page_title", "Sjablonen"}, {"crumbs", admin_crumbs("Sjablonen")}, {"templates", rows}});
}

Response show_letter_template(const Request& request, Visit& visit) {
    const auto* plan = plan_in(request, visit);
    const auto found = found_for(request, visit, plan);
    if (found.is_null()) return not_found(request, visit);
    const auto& text = text_of_version(found, looked_at(request));
    return editor(request, visit, *plan, found,
                  fresh(template_form(), {{"onderwerp", {text.at("title").get<std::string>()}},
                                          {"tekst", {text.at("body").get<std::string>()}}}));
}

Response save_letter_template(const Request& request, Visit& visit) {
    const auto* plan = plan_in(request, visit);
    auto found = found_for(request, visit, plan);
    if (found.is_null()) return not_found(request, visit);
    if (request.form["doe"] == "intrekken") return withdraw(request, visit, *plan);
    if (request.form["doe"] == "bevestig" || request.form["doe"] == "wijs_af")
        return settle(request, visit, *plan, found);
    auto form = typed(template_form(), request.form);
    if (!form.good()) return editor(request, visit, *plan, found, form);
    if (!keep_draft(request, visit, *plan, form)) {
        form.refuse("",
                    "Iemand anders heeft dit concept net veranderd. Bekijk het in een ander venster; wat u hier typte, "
                    "staat er nog.");
        return editor(request, visit, *plan, found, form);
    }
    const auto href = own_href(request, *plan);
    if (request.form["doe"] != "gebruik") return done(request, href, "Het concept is bewaard.");
    for (const auto& fault : faults_in(visit, *plan, form.text("tekst"))) form.refuse("tekst", fault_text(fault));
    if (!form.good()) return editor(request, visit, *plan, found_for(request, visit, plan), form);
    return put_in_use(request, visit, *plan, form);
}

}  // namespace bolwerk::web
