#include "web/app/titles_seen.hpp"
#include "web/app/unread.hpp"
#include "web/pages/cases/action_input.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/parks/depends_view.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/pages/parks/park_record.hpp"
#include "web/pages/typed_form.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/effects_view.hpp"
#include "web/view/form_view.hpp"
#include "web/view/reasons_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// What becomes of a park as a whole: taken out of the register, put back, merged or split.
struct Standing {
    std::string_view action, path;
    std::string_view done_for;  ///< of the record: the organisation for which it is done
    std::string_view from, to;  ///< how the park stands in the register
    std::string_view explanation, sentence, counts, later;
};
constexpr std::string_view in_register = "In het register", outside = "Afgevoerd";
constexpr Standing removal{"remove",
                           "afvoeren",
                           "kept_for",
                           in_register,
                           outside,
                           "Het terrein telt niet meer mee en er kunnen geen zaken meer op beginnen. De gegevens en de "
                           "geschiedenis blijven bewaard, en u kunt het terrein later terugzetten.",
                           "Het terrein is afgevoerd.",
                           "Het terrein telt niet meer mee in lijsten, kaarten en rapportages.",
                           "Er kan geen zaak meer op beginnen. U kunt het terrein later terugzetten."};
constexpr Standing restoration{"restore",
                               "terugzetten",
                               "kept_for",
                               outside,
                               in_register,
                               "Het terrein telt weer mee, met de gegevens zoals ze waren toen het werd afgevoerd.",
                               "Het terrein staat weer in het register.",
                               "Het terrein telt weer mee in lijsten, kaarten en rapportages.",
                               "De gegevens zijn die van toen het werd afgevoerd. Er kunnen weer zaken op beginnen."};
constexpr Standing merging{
    "propose_merge",
    "samenvoegen",
    "own_organisation",
    in_register,
    "Samenvoeging voorgesteld",
    "Het terrein gaat op in een ander terrein: de oppervlakte en de kavels komen daarbij, en wie het oude RIN-nummer "
    "opzoekt, komt daar uit. De provincie maakt dit definitief. Dat is niet terug te draaien: alleen een splitsing "
    "maakt er weer twee terreinen van.",
    "De samenvoeging is voorgesteld. De provincie beoordeelt haar.",
    "Het register blijft zoals het is tot de provincie de terreinen samenvoegt.",
    "Risicorondes die nu lopen, blijven naar dit terrein vragen."};
constexpr Standing splitting{
    "propose_split",
    "splitsen",
    "own_organisation",
    in_register,
    "Splitsing voorgesteld",
    "Een deel wordt een terrein met een eigen RIN-nummer. De rest houdt het nummer en de naam van nu en wordt zo veel "
    "kleiner. De zaken die lopen, blijven bij de rest. De provincie maakt dit definitief.",
    "De splitsing is voorgesteld. De provincie beoordeelt haar.",
    "Er verandert niets in het register tot de provincie het terrein splitst.",
    "Het deel begint met dezelfde kenmerken als het hele terrein. Werk ze daarna bij."};

/// One look at one of the two: the park, what hangs on it, and what was typed.
struct Look {
    const Standing& standing;
    const Json& record;
    TypedForm form;
    engine::Reasons refused = {};
};

const engine::ActionInfo& action_for(const Visit& visit, const Standing& standing) {
    return engine::action_of(*visit.site.definition(record_workflow), standing.action);
}
const engine::Form& form_for(const Visit& visit, const Standing& standing) {
    return form_of(action_for(visit, standing));
}
const Json& done_for(const Json& record, const Standing& standing) { return record.at(std::string(standing.done_for)); }
std::string standing_href(const Look& look) {
    return "/terreinen/" + text_of(look.record, "rin") + "/" + std::string(look.standing.path);
}
std::string key_in(const TypedForm& form) {
    return form.raw.contains("once_key") ? form.raw.at("once_key").front() : random_token();
}
Json depends_on(const Visit& visit, const Json& record) {
    auto found = visit.ask("park/depends", {{"rin", text_of(record, "rin")}});
    for (const auto* list : {"open", "rounds"}) note_titles_seen(visit, found.at(list), "Wat aan een terrein hangt");
    return found;
}

Response standing_form(const Request& request, const Visit& visit, const Look& look, int status) {
    const auto& action = action_for(visit, look.standing);
    const auto title = std::string(action.label) + ": " + text_of(look.record, "name");
    Json values{{"page_title", title},
                {"crumbs", record_crumbs(look.record, action.label)},
                {"new_title", title},
                {"is_choosing", false},
                {"new_text", look.standing.explanation},
                {"form_title", action.label},
                {"form_href", standing_href(look)},
                {"is_multipart", false},
                {"submit_label", "Bekijk wat er gebeurt"},
                {"fields", fields_view(look.form.form, look.form.raw, look.form.errors, Json::object())},
                {"workflows", Json::array()},
                {"once_key", key_in(look.form)},
                {"cancel_href", "/terreinen/" + text_of(look.record, "rin")},
                {"cancel_label", "Terug naar het terrein"}};
    add_error_summary(values, look.form.form, look.form.errors);
    add_refusal_summary(values, look.refused);
    if (status_of(look.refused) == 409 && !engine::all_met(look.refused))
        for (auto& one : in_the_way(depends_on(visit, look.record), visit.definitions()))
            values["errors"].push_back(std::move(one));
    return page(request, visit, "cases/new", std::move(values), status);
}

Response refused_standing(const Request& request, const Visit& visit, Look look) {
    const auto status = status_of(look.refused);
    if (request.wants_json())
        return error(request, visit, status, "Dit kan nu niet", "Er is niets gewijzigd.", reasons_view(look.refused));
    look.form.errors = input_errors(look.refused);
    return standing_form(request, visit, look, status);
}

Json register_badge(std::string_view label) { return {{"label", label}, {"kind", "neutral"}, {"is_paused", false}}; }

/// The register, who is told, and what hangs on the park.
Json consequences_of(const Visit& visit, const Look& look, const engine::Preview& preview) {
    Json groups = Json::array({{{"group_title", "Het terreinregister"},
                                {"effects", Json::array({{{"icon", "edit"},
                                                          {"text", look.standing.counts},
                                                          {"has_note", true},
                                                          {"note", look.standing.later}}})}}});
    for (const auto& group : effects_view(*preview.definition, preview.event->effects, preview.loaded.subject))
        groups.push_back(group);
    for (const auto& group : depends_view(depends_on(visit, look.record), visit.definitions())) groups.push_back(group);
    return groups;
}

/// What will happen, with a button to confirm.
Response standing_preview(const Request& request, const Visit& visit, const Look& look,
                          const engine::Preview& preview) {
    const auto& action = action_for(visit, look.standing);
    const auto title = "Controleer: " + std::string(action.label);
    const auto facts = facts_view(look.form.form, look.form.values, Json::object());
    return page(request, visit, "cases/preview",
                {{"page_title", title},
                 {"preview_title", title},
                 {"crumbs", record_crumbs(look.record, action.label)},
                 {"print", false},
                 {"case",
                  {{"number", "RIN " + text_of(look.record, "rin")},
                   {"title", look.record.at("name")},
                   {"href", "/terreinen/" + text_of(look.record, "rin")},
                   {"version", 0}}},
                 {"action", {{"href", standing_href(look)}}},
                 {"asked", false},
                 {"once_key", key_in(look.form)},
                 {"state_stays", false},
                 {"from_state", register_badge(look.standing.from)},
                 {"to_state", register_badge(look.standing.to)},
                 {"effect_groups", consequences_of(visit, look, preview)},
                 {"has_warning", false},
                 {"warning", ""},
                 {"kept", kept_fields(look.form.form, look.form.raw)},
                 {"confirm_label", action.label},
                 {"has_input", !facts.empty()},
                 {"facts", facts}});
}

/// The preview, or why it cannot be done.
Response look_ahead(const Request& request, const Visit& visit, Look look) {
    const auto found = preview_record(
        visit, look.record, {look.standing.action, done_for(look.record, look.standing), look.form.values, request});
    const auto* preview = std::get_if<engine::Preview>(&found);
    if (preview == nullptr) return not_found(request, visit);
    if (const auto* no = std::get_if<engine::Refused>(&preview->decision)) {
        look.refused = no->reasons;
        return refused_standing(request, visit, std::move(look));
    }
    return standing_preview(request, visit, look, *preview);
}

Response show(const Request& request, const Visit& visit, const Standing& standing) {
    const auto record = read_record(visit, request.capture("rin"));
    if (record.is_null() || done_for(record, standing).is_null()) return not_found(request, visit);
    return standing_form(request, visit, {standing, record, fresh(form_for(visit, standing))}, 200);
}

/// A browser sees the preview before it confirms; a program carries out at once.
Response carry_out(const Request& request, const Visit& visit, const Standing& standing) {
    const auto record = read_record(visit, request.capture("rin"));
    if (record.is_null() || done_for(record, standing).is_null()) return not_found(request, visit);
    Look look{standing, record, typed(form_for(visit, standing), request.form)};
    if (auto unread = refuse_unread(request, look.form.form, {"stap", "version"})) return *std::move(unread);
    const auto stage = request.form["stap"];
    if (stage == "wijzig") {
        look.form.errors.clear();
        return standing_form(request, visit, look, 200);
    }
    if (!look.form.good()) {
        if (request.wants_json()) return problem_with(request, {.errors = look.form.errors});
        return standing_form(request, visit, look, 422);
    }
    if (stage == "voorbeeld" || (!request.wants_json() && stage != "bevestig"))
        return look_ahead(request, visit, std::move(look));
    const auto outcome =
        change_record(visit, record, {standing.action, done_for(record, standing), look.form.values, request}, false);
    if (std::holds_alternative<engine::Performed>(outcome))
        return done(request, "/terreinen/" + text_of(record, "rin"), standing.sentence);
    const auto* no = std::get_if<engine::Refused>(&outcome);
    if (no == nullptr) return not_found(request, visit);
    look.refused = no->reasons;
    return refused_standing(request, visit, std::move(look));
}

}  // namespace

Response show_park_removal(const Request& request, Visit& visit) { return show(request, visit, removal); }
Response remove_park(const Request& request, Visit& visit) { return carry_out(request, visit, removal); }
Response show_park_restoration(const Request& request, Visit& visit) { return show(request, visit, restoration); }
Response restore_park(const Request& request, Visit& visit) { return carry_out(request, visit, restoration); }

Response show_park_merge(const Request& request, Visit& visit) { return show(request, visit, merging); }
Response propose_park_merge(const Request& request, Visit& visit) { return carry_out(request, visit, merging); }
Response show_park_split(const Request& request, Visit& visit) { return show(request, visit, splitting); }
Response propose_park_split(const Request& request, Visit& visit) { return carry_out(request, visit, splitting); }

}  // namespace bolwerk::web
