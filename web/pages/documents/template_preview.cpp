#include "web/pages/documents/template_preview.hpp"

#include <algorithm>

#include "engine/codec.hpp"
#include "web/app/titles_seen.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/pages/documents/letter_alone.hpp"
#include "web/pages/documents/template_text.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view list_name = "Zaken om een sjabloon op te proberen";

Json subject_of(const Visit& visit, const LetterPlan& plan, const std::string& number) {
    if (number.empty()) return {};
    auto subject = visit.ask("letter_template/case_subject", {{"number", number}, {"workflow", plan.workflow}});
    if (!subject.is_null())
        note_titles_seen(visit, Json::array({{{"number", number}, {"level", subject.at("case").at("compartment")}}}),
                         list_name);
    return subject;
}

Json case_values(const Visit& visit, const LetterPlan& plan, const std::string& title, const std::string& number) {
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
         .title = title,
         .dated = visit.today,
         .calendar = *visit.calendar});
}

/// A text as it is shown: `whole` with its parts in place, empty where they are still to be put there.
struct Shown {
    std::string title, body, whole;
};

Shown shown(const Json& text) {
    return {text.at("title").get<std::string>(), text.at("body").get<std::string>(),
            text.value("whole", std::string())};
}

/// Not found for a case that is not there for this person; faults instead of a letter where the text has them.
Response letter_of(const Shown& text, const Visit& visit, const Request& request, const LetterPlan& plan) {
    const auto number = std::string(request.query["zaak"]);
    const auto values =
        number.empty() ? letter_example(fields_for(visit, plan)) : case_values(visit, plan, text.title, number);
    if (values.is_null()) return not_found(request, visit);
    const auto faults = faults_view(faults_in(visit, plan, text.body));
    if (!faults.empty()) return letter_alone(visit.site.templates.render("documents/no_preview", {{"faults", faults}}));
    const auto& shelf = visit.site.letters->shelf();
    const auto whole = text.whole.empty() ? shelf.whole(text.body) : text.whole;
    return letter_alone(shelf.with_fonts_inside(MustacheText(whole).filled(values)));
}

/// What letter_template/to_try gives; null where there is none for this person: who prepares no such letters.
Json tried_text(const Request& request, const Visit& visit, const LetterPlan* plan) {
    if (plan == nullptr || (!owner_in(request).empty() && !owner_of(request))) return {};
    return visit.ask("letter_template/to_try",
                     {{"workflow", plan->workflow}, {"document", plan->document}, {"organisation", owner_of(request)}});
}

}  // namespace

PreviewCase preview_case(const Request& request, const Visit& visit, const LetterPlan& plan) {
    PreviewCase found;
    const auto asked = std::string(request.query["zaak"]);
    found.choices = visit.ask("letter_template/cases", {{"workflow", plan.workflow}});
    note_titles_seen(visit, found.choices, list_name);
    const auto is_asked = [&](const Json& one) { return one.at("value") == asked; };
    if (!asked.empty() && std::ranges::none_of(found.choices, is_asked)) {
        found.refused = subject_of(visit, plan, asked).is_null();
        if (!found.refused) found.choices.push_back({{"value", asked}, {"label", asked}});
    }
    if (!found.refused) found.number = asked;
    for (auto& one : found.choices) one["selected"] = is_asked(one);
    return found;
}

Response preview_letter_template(const Request& request, Visit& visit) {
    const auto* plan = plan_in(request, visit);
    const auto found = found_for(request, visit, plan);
    if (found.is_null()) return not_found(request, visit);
    return letter_of(shown(text_of_version(found, looked_at(request))), visit, request, *plan);
}

Response preview_typed_letter(const Request& request, Visit& visit) {
    const auto* plan = plan_in(request, visit);
    if (found_for(request, visit, plan).is_null()) return not_found(request, visit);
    const auto body = std::string(request.form["tekst"]);
    if (request.wants_json()) return Response::json({{"faults", faults_view(faults_in(visit, *plan, body))}});
    return letter_of({std::string(request.form["onderwerp"]), body, {}}, visit, request, *plan);
}

Response try_letter(const Request& request, Visit& visit) {
    const auto* plan = plan_in(request, visit);
    const auto text = tried_text(request, visit, plan);
    if (text.is_null()) return not_found(request, visit);
    const auto on = preview_case(request, visit, *plan);
    if (on.choices.empty() || on.refused) return not_found(request, visit);
    return page(request, visit, "documents/try_letter",
                {{"page_title", "Probeer een brief: " + plan->document},
                 {"title", plan->document},
                 {"subject", text.at("title")},
                 {"is_draft", text.at("is_draft")},
                 {"has_owner", !owner_in(request).empty()},
                 {"owner", owner_in(request)},
                 {"cases", on.choices},
                 {"has_case", !on.number.empty()},
                 {"preview_href", letter_href(tried_path, request, *plan, on.number)}});
}

Response show_tried_letter(const Request& request, Visit& visit) {
    const auto* plan = plan_in(request, visit);
    const auto text = tried_text(request, visit, plan);
    if (text.is_null() || request.query["zaak"].empty()) return not_found(request, visit);
    return letter_of(shown(text), visit, request, *plan);
}

}  // namespace bolwerk::web
