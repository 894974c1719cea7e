#include "web/pages/documents/template_pages.hpp"

#include <algorithm>

#include "engine/codec.hpp"
#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/documents/letter_check.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/documents/letter_alone.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/due_view.hpp"
#include "web/view/link.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr std::string_view templates_path = "/beheer/sjablonen", organisation_key = "organisatie",
                           all_organisations = "alle organisaties";

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

/// The letter that an address names; nullptr when the program has none of that name or this server makes none.
const LetterPlan* plan_in(const Request& request, const Visit& visit) {
    if (visit.site.letters == nullptr) return nullptr;
    auto document = std::string(request.capture("document"));
    std::ranges::replace(document, '_', ' ');
    return visit.site.letters->shelf().plan(request.capture("workflow"), document);
}

/// The page of a letter: of the text for all, or of that organisation's own.
std::string href_of(const std::string& workflow, std::string document, const std::string& organisation) {
    std::ranges::replace(document, ' ', '_');
    Fields query;
    query.add(std::string(organisation_key), organisation);
    return link_to(std::string(templates_path) + "/" + workflow + "/" + document, query);
}

/// The id of the organisation whose text it is; empty for the text for all.
std::string owner_in(const Request& request) { return std::string(request.query[organisation_key]); }

/// The same for a query: null is the text for all.
std::optional<std::string> owner_of(const Request& request) {
    const auto id = id_in(owner_in(request));
    return id ? std::optional(std::to_string(*id)) : std::nullopt;
}

std::string href_of(const Request& request, const LetterPlan& plan) {
    return href_of(plan.workflow, plan.document, owner_in(request));
}

/// The number of an earlier version that somebody looks at; empty for the text that is there now.
std::string looked_at(const Request& request) {
    const std::string asked(request.query["versie"]);
    return id_in(asked) ? asked : std::string{};
}

/// The preview of the text that the page shows, on that case or on invented data.
std::string preview_href(const Request& request, const LetterPlan& plan, std::string_view number) {
    Fields query;
    query.add(std::string(organisation_key), owner_in(request));
    query.add("zaak", std::string(number));
    query.add("versie", looked_at(request));
    return link_to(href_of(plan.workflow, plan.document, "") + "/voorbeeld", query);
}

std::string workflow_title(const Visit& visit, std::string_view id) {
    const auto* definition = visit.site.definition(id);
    return std::string(definition == nullptr ? id : definition->title);
}

std::string moment_text(const Json& at, const Visit& visit) {
    const auto moment = at.is_string() ? engine::parse_moment(at.get<std::string>()) : engine::parse_moment("");
    return moment ? near_moment(*moment, visit.today) : "";
}

std::vector<LetterField> fields_for(const Visit& visit, const LetterPlan& plan) {
    const auto* definition = visit.site.definition(plan.workflow);
    return definition == nullptr ? std::vector<LetterField>{} : letter_fields(*definition, visit.site.definitions);
}

std::vector<TemplateFault> faults_in(const Visit& visit, const LetterPlan& plan, const std::string& text) {
    const auto fields = fields_for(visit, plan);
    return check_letter(text, {fields, plan.named, visit.site.letters->shelf().parts()});
}

Json faults_view(const std::vector<TemplateFault>& faults) {
    Json rows = Json::array();
    for (const auto& fault : faults)
        rows.push_back(
            {{"text", (fault.line > 0 ? "Regel " + std::to_string(fault.line) + ": " : "") + fault.sentence}});
    return rows;
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

/// The title and text of that version; of what is there now when there is no such version.
const Json& text_of_version(const Json& found, const std::string& version) {
    for (const auto& one : found.at("versions"))
        if (std::to_string(one.at("version").get<int>()) == version) return one;
    return found.at("draft").is_null() ? found.at("now") : found.at("draft");
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

/// On which case the preview can be set: of those that this person may read, and no other is named.
struct PreviewCase {
    Json choices = Json::array();  ///< {value, label, selected}
    std::string number;            ///< of the chosen one; empty: invented data
    bool refused = false;          ///< another was asked for, which is not there for this person
};

Json subject_of(const Visit& visit, const LetterPlan& plan, const std::string& number) {
    return number.empty()
               ? Json()
               : visit.ask("letter_template/case_subject", {{"number", number}, {"workflow", plan.workflow}});
}

PreviewCase preview_case(const Request& request, const Visit& visit, const LetterPlan& plan) {
    PreviewCase found;
    const auto asked = std::string(request.query["zaak"]);
    found.choices = visit.ask("letter_template/cases", {{"workflow", plan.workflow}});
    note_titles_seen(visit, found.choices, "Zaken om een sjabloon op te proberen");
    const auto is_asked = [&](const Json& one) { return one.at("value") == asked; };
    if (!asked.empty() && std::ranges::none_of(found.choices, is_asked)) {
        found.refused = subject_of(visit, plan, asked).is_null();
        if (!found.refused) found.choices.push_back({{"value", asked}, {"label", asked}});
    }
    if (!found.refused) found.number = asked;
    for (auto& one : found.choices) one["selected"] = is_asked(one);
    return found;
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
                {"href", href_of(request, plan)},
                {"page_href", href_of(plan.workflow, plan.document, "")},
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
                {"preview_href", preview_href(request, plan, on.number)},
                {"has_cases", !on.choices.empty()},
                {"cases", on.choices},
                {"is_refused", on.refused},
                {"is_invented", on.number.empty()},
                {"letter_fields", fields_rows(visit, plan)},
                {"versions", version_rows(found.at("versions"), visit, href_of(request, plan))}};
    show_form(values, "fields", form, Json::object());
    values["fields"].back()["rows"] = 24;
    return form_page(request, visit, "documents/template", std::move(values), form);
}

Json found_for(const Request& request, const Visit& visit, const LetterPlan* plan) {
    if (plan == nullptr || !administers(visit) || (!owner_in(request).empty() && !owner_of(request))) return {};
    return visit.ask("letter_template/show",
                     {{"workflow", plan->workflow}, {"document", plan->document}, {"organisation", owner_of(request)}});
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
    return done(request, href_of(request, plan),
                "De eigen versie is ingetrokken. Nieuwe brieven komen van de versie voor alle organisaties.");
}

Json case_values(const Visit& visit, const LetterPlan& plan, const Json& text, const std::string& number) {
    const auto* workflow = visit.site.definition(plan.workflow);
    const auto subject = subject_of(visit, plan, number);
    if (workflow == nullptr || subject.is_null()) return {};
    const auto& facts = subject.at("facts");
    const auto& above = facts.at("above");
    const auto file = engine::case_from_json(subject.at("case"));
    const engine::Signature by;
    return letter_values(
        {.plan = plan,
         .workflow = *workflow,
         .above = above.is_null() ? nullptr : visit.site.definition(above.at("workflow").get<std::string>()),
         .subject = file,
         .by = by,
         .facts = facts,
         .number = number + "-B0",
         .title = text.at("title"),
         .dated = visit.today,
         .calendar = *visit.calendar});
}

}  // namespace

Response list_letter_templates(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    Json rows = Json::array();
    for (const auto& one : visit.ask("letter_template/list")) {
        const auto workflow = one.at("workflow").get<std::string>(), document = one.at("document").get<std::string>();
        const auto& owner = one.at("organisation");
        rows.push_back({{"href", href_of(workflow, document, owner.is_null() ? std::string() : owner.dump())},
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
    auto form = typed(template_form(), request.form);
    if (!form.good()) return editor(request, visit, *plan, found, form);
    if (!keep_draft(request, visit, *plan, form)) {
        form.refuse("",
                    "Iemand anders heeft dit concept net veranderd. Bekijk het in een ander venster; wat u hier typte, "
                    "staat er nog.");
        return editor(request, visit, *plan, found, form);
    }
    const auto href = href_of(request, *plan);
    if (request.form["doe"] != "gebruik") return done(request, href, "Het concept is bewaard.");
    for (const auto& fault : faults_in(visit, *plan, form.text("tekst")))
        form.refuse("tekst", (fault.line > 0 ? "Regel " + std::to_string(fault.line) + ": " : "") + fault.sentence);
    if (!form.good()) return editor(request, visit, *plan, found_for(request, visit, plan), form);
    const auto used = visit.ask("letter_template/put_in_use", {{"workflow", plan->workflow},
                                                               {"document", plan->document},
                                                               {"organisation", owner_of(request)},
                                                               {"title", form.text("onderwerp")},
                                                               {"body", form.text("tekst")}});
    if (used.is_null())
        return refusal(request, visit, "Iemand anders heeft dit concept net veranderd. Bekijk het eerst opnieuw.");
    return done(request, href, "Het sjabloon is in gebruik. Brieven die al gemaakt zijn, blijven zoals ze zijn.");
}

Response preview_letter_template(const Request& request, Visit& visit) {
    const auto* plan = plan_in(request, visit);
    const auto found = found_for(request, visit, plan);
    if (found.is_null()) return not_found(request, visit);
    const auto& text = text_of_version(found, looked_at(request));
    const auto body = text.at("body").get<std::string>();
    const auto number = std::string(request.query["zaak"]);
    const auto values =
        number.empty() ? letter_example(fields_for(visit, *plan)) : case_values(visit, *plan, text, number);
    if (values.is_null()) return not_found(request, visit);
    if (!faults_in(visit, *plan, body).empty())
        return letter_alone(visit.site.templates.render("documents/no_preview", Json::object()));
    const auto& shelf = visit.site.letters->shelf();
    const auto whole = text.contains("whole") ? text.at("whole").get<std::string>() : shelf.whole(body);
    return letter_alone(shelf.with_fonts_inside(MustacheText(whole).filled(values)));
}

}  // namespace bolwerk::web
