#include <algorithm>

#include "db/case_store.hpp"
#include "engine/unread.hpp"
#include "web/app/once_key.hpp"
#include "web/pages/cases/action_input.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/reports/loaded_report.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/reports/take_snapshot.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/form_view.hpp"
#include "web/view/paging.hpp"
#include "web/view/reasons_view.hpp"
#include "workflows/progress_report/reference_day.hpp"

namespace bolwerk::web {
namespace {

using engine::FieldError;
using engine::Json;

/// The form of this page; the workflow's own form asks for the figures themselves, and those are taken here.
const engine::Form& new_form() {
    static const engine::Form form{{.name = "organisation",
                                    .label = "Voor welke stuurgroep?",
                                    .kind = engine::FieldKind::organisation,
                                    .help = "Die van een district, of die van het programma voor de hele provincie. "
                                            "Een gemeente kiest u straks boven de rapportage.",
                                    .catalogue = "steering_groups"},
                                   {.name = "reference_date",
                                    .label = "Peildatum",
                                    .kind = engine::FieldKind::date,
                                    .help = "De cijfers zijn die van het eind van deze dag, en van vandaag die van nu. "
                                            "Zij veranderen daarna niet meer. Het kan vanaf de dag waarop in het "
                                            "gebied de eerste zaak is geregistreerd."},
                                   {.name = "since",
                                    .label = "Periode vanaf",
                                    .kind = engine::FieldKind::date,
                                    .required = false,
                                    .help = "Voor wat in een periode wordt geteld: de eerste dag van een maand, ten "
                                            "hoogste een jaar terug. Laat leeg voor de dag na de vorige rapportage, of "
                                            "drie maanden terug als er geen is."},
                                   {.name = "title",
                                    .label = "Titel",
                                    .help = "Bijvoorbeeld: Voortgangsrapportage derde kwartaal 2026.",
                                    .least = 5,
                                    .most = 120}};
    return form;
}

Json steering_groups(const Visit& visit) { return visit.ask("report/list").at("steering_groups"); }

Response form_page(const Request& request, const Visit& visit, const Json& groups, const engine::RawInput& raw,
                   const std::vector<FieldError>& errors, const engine::Reasons& reasons, int status) {
    Json values{
        {"page_title", "Maak een voortgangsrapportage"},
        {"crumbs", Json::array({{{"label", "Rapportages"}, {"href", "/rapportages"}, {"current", false}},
                                {{"label", "Nieuwe rapportage"}, {"href", ""}, {"current", true}}})},
        {"new_title", "Maak een voortgangsrapportage"},
        {"is_choosing", false},
        {"new_text", "Bolwerk telt alles op de peildatum en legt de cijfers vast. Daarna schrijft u de toelichting."},
        {"form_title", "Waarover gaat de rapportage?"},
        {"form_href", "/rapportages/nieuw"},
        {"is_multipart", false},
        {"submit_label", "Leg de cijfers vast"},
        {"fields", fields_view(new_form(), raw, errors, {{"steering_groups", groups}})},
        {"workflows", Json::array()},
        {"once_key", raw.contains("once_key") ? raw.at("once_key").front() : random_token()},
        {"cancel_href", "/rapportages"},
        {"cancel_label", "Terug naar de rapportages"}};
    add_error_summary(values, new_form(), errors);
    add_refusal_summary(values, reasons);
    return page(request, visit, "cases/new", std::move(values), status);
}

engine::Date reference_day(const engine::Parsed& parsed) {
    return engine::parse_iso_date(parsed.values.at("reference_date").get_ref<const std::string&>()).value();
}

/// The first day of the period as somebody chose it; nothing when they did not.
std::optional<engine::Date> period_from(const engine::Parsed& parsed) {
    const auto typed = parsed.values.value("since", Json());
    if (!typed.is_string()) return std::nullopt;
    return engine::parse_iso_date(typed.get_ref<const std::string&>()).value();
}

/// What can be read of the form by itself: the stuurgroep, its first day, the day and the period.
class Readable {
public:
    Readable(const engine::Parsed& parsed, const Json& groups, const Visit& visit)
        : parsed_(parsed), groups_(groups), visit_(visit) {}

    bool reads(std::string_view field) const {
        return std::ranges::find(parsed_.errors, field, &FieldError::field) == parsed_.errors.end();
    }
    bool names_a_group() const {
        return reads("organisation") && std::ranges::any_of(groups_, [&](const Json& one) {
                   return one.at("value") == std::to_string(parsed_.values.at("organisation").get<std::int64_t>());
               });
    }
    /// Every field that is wrong, also beside one that could not be read.
    std::vector<FieldError> errors() const {
        auto all = parsed_.errors;
        if (reads("organisation") && !names_a_group())
            all.push_back({"organisation", "Kies een stuurgroep uit de lijst."});
        if (!reads("reference_date")) return all;
        const auto day = reference_day(parsed_);
        if (const auto wrong = workflows::report::why_not(day, days()); !wrong.empty())
            all.push_back({"reference_date", wrong});
        const auto from = reads("since") ? period_from(parsed_) : std::nullopt;
        if (from && !workflows::report::is_period(*from, day))
            all.push_back(
                {"since", "Kies de eerste dag van een maand, voor de peildatum en ten hoogste een jaar terug."});
        return all;
    }

private:
    /// Where no stuurgroep is chosen no first day is known: then a day that has come is not refused.
    workflows::report::ReferenceDays days() const {
        if (!names_a_group()) return {engine::Date::min(), visit_.today};
        const auto group = std::to_string(parsed_.values.at("organisation").get<std::int64_t>());
        return workflows::report::reference_days(visit_.ask("report/first_day", {{"organisation", group}}),
                                                 visit_.today);
    }

    const engine::Parsed& parsed_;
    const Json& groups_;
    const Visit& visit_;
};

/// Every wrong field and every reason that stands in the way, in one answer; the figures are not taken yet.
Wrong wrong_in(const engine::Parsed& parsed, const Json& groups, const Visit& visit) {
    const Readable form(parsed, groups, visit);
    auto errors = form.errors();
    if (errors.empty() || !form.names_a_group()) return {std::move(errors)};
    db::CaseStore store(visit.site.pool);
    const auto loaded = store.load({.asker = asker_of(visit),
                                    .opening = engine::Opening{.workflow = std::string(report_workflow),
                                                               .organisation = parsed.values.at("organisation")}});
    if (!loaded) return {std::move(errors)};
    auto unread = fields_of(errors);
    unread.emplace_back("snapshot");
    auto reasons = engine::reasons_beside(
        *visit.definition(report_workflow),
        engine::question_of(*loaded, "generate", &parsed.values, rules_of(visit), visit.now), unread);
    return wrong_beside(std::move(errors), std::move(reasons));
}

Response refused(const Request& request, const Visit& visit, const Json& groups, const Wrong& wrong) {
    if (request.wants_json()) return problem_with(request, wrong, "Er is geen rapportage gemaakt");
    return form_page(request, visit, groups, raw_of(request.form), wrong.errors, wrong.refused,
                     wrong.errors.empty() ? status_of(wrong.refused) : 422);
}

engine::Outcome open_report(const Visit& visit, const Json& values, std::int64_t snapshot,
                            const std::string& once_key) {
    db::CaseStore store(visit.site.pool);
    const engine::Command command{
        .ask = {.asker = asker_of(visit),
                .opening = engine::Opening{.workflow = std::string(report_workflow),
                                           .organisation = values.at("organisation")},
                .once_key = once_key},
        .action = "generate",
        .input = {
            {"title", values.at("title")}, {"reference_date", values.at("reference_date")}, {"snapshot", snapshot}}};
    return engine::perform(store, rules_of(visit), command, visit.now);
}

}  // namespace

Response show_new_report(const Request& request, Visit& visit) {
    const auto groups = steering_groups(visit);
    if (groups.empty() || !may_take(visit, engine::begin_state, "generate")) return not_found(request, visit);
    return form_page(request, visit, groups, {{"reference_date", {engine::iso(visit.today - std::chrono::days{1})}}},
                     {}, {}, 200);
}

Response begin_report(const Request& request, Visit& visit) {
    const auto groups = steering_groups(visit);
    if (groups.empty() || !may_take(visit, engine::begin_state, "generate")) return not_found(request, visit);
    const auto parsed = engine::parse(new_form(), raw_of(request.form));
    if (const auto wrong = wrong_in(parsed, groups, visit); !wrong.errors.empty())
        return refused(request, visit, groups, wrong);
    const auto day = reference_day(parsed);
    const auto snapshot = take_snapshot(visit, parsed.values.at("organisation"), day, period_from(parsed));
    if (!snapshot) return not_found(request, visit);
    const auto outcome = open_report(visit, parsed.values, *snapshot, once_key_of(request));
    if (const auto* done = std::get_if<engine::Performed>(&outcome)) {
        if (request.wants_json())
            return Response::json({{"number", done->number}, {"href", "/rapportages/" + done->number}}, 201);
        return redirect_with("/rapportages/" + done->number, "ok",
                             "De cijfers van " + engine::medium_date(day) + " zijn vastgelegd: " + done->number + ".");
    }
    const auto* stopped = std::get_if<engine::Refused>(&outcome);
    if (stopped == nullptr) return not_found(request, visit);
    return refused(request, visit, groups, {input_errors(stopped->reasons), stopped->reasons});
}

}  // namespace bolwerk::web
