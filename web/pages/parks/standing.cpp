#include "web/pages/cases/action_input.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/pages/parks/park_record.hpp"
#include "web/pages/typed_form.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/form_view.hpp"
#include "web/view/reasons_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Taking a park out of the register, or putting it back.
struct Standing {
    std::string_view action, path, explanation, sentence;
};
constexpr Standing removal{"remove", "afvoeren",
                           "Het terrein telt niet meer mee en er kunnen geen zaken meer op beginnen. De gegevens en de "
                           "geschiedenis blijven bewaard, en u kunt het terrein later terugzetten.",
                           "Het terrein is afgevoerd."};
constexpr Standing restoration{"restore", "terugzetten",
                               "Het terrein telt weer mee, met de gegevens zoals ze waren toen het werd afgevoerd.",
                               "Het terrein staat weer in het register."};

Response standing_form(const Request& request, const Visit& visit, const Json& record, const Standing& standing,
                       const TypedForm& form, const engine::Reasons& refused, int status) {
    const auto& action = engine::action_of(*visit.site.definition(record_workflow), standing.action);
    const auto rin = text_of(record, "rin");
    Json values{{"page_title", std::string(action.label) + ": " + text_of(record, "name")},
                {"crumbs", record_crumbs(record, action.label)},
                {"new_title", std::string(action.label) + ": " + text_of(record, "name")},
                {"is_choosing", false},
                {"new_text", standing.explanation},
                {"form_title", action.label},
                {"form_href", "/terreinen/" + rin + "/" + std::string(standing.path)},
                {"is_multipart", false},
                {"submit_label", action.label},
                {"fields", fields_view(form.form, form.raw, form.errors, Json::object())},
                {"workflows", Json::array()},
                {"once_key", form.raw.contains("once_key") ? form.raw.at("once_key").front() : random_token()},
                {"cancel_href", "/terreinen/" + rin},
                {"cancel_label", "Terug naar het terrein"}};
    add_error_summary(values, form.form, form.errors);
    add_refusal_summary(values, refused);
    return page(request, visit, "cases/new", std::move(values), status);
}

const engine::Form& form_for(const Visit& visit, const Standing& standing) {
    return form_of(engine::action_of(*visit.site.definition(record_workflow), standing.action));
}

Response show(const Request& request, const Visit& visit, const Standing& standing) {
    const auto record = read_record(visit, request.capture("rin"));
    if (record.is_null() || record.at("kept_for").is_null()) return not_found(request, visit);
    return standing_form(request, visit, record, standing, fresh(form_for(visit, standing)), {}, 200);
}

Response carry_out(const Request& request, const Visit& visit, const Standing& standing) {
    const auto record = read_record(visit, request.capture("rin"));
    if (record.is_null() || record.at("kept_for").is_null()) return not_found(request, visit);
    auto form = typed(form_for(visit, standing), request.form);
    if (!form.good()) {
        if (request.wants_json()) return problem_with_fields(form.errors);
        return standing_form(request, visit, record, standing, form, {}, 422);
    }
    const auto outcome =
        change_record(visit, record, {standing.action, record.at("kept_for"), form.values, request}, false);
    if (std::holds_alternative<engine::Performed>(outcome))
        return done(request, "/terreinen/" + text_of(record, "rin"), standing.sentence);
    const auto* refused = std::get_if<engine::Refused>(&outcome);
    if (refused == nullptr) return not_found(request, visit);
    const auto status = status_of(refused->reasons);
    if (request.wants_json())
        return error(request, visit, status, "Dit kan nu niet", "Er is niets gewijzigd.",
                     reasons_view(refused->reasons));
    form.errors = input_errors(refused->reasons);
    return standing_form(request, visit, record, standing, form, refused->reasons, status);
}

}  // namespace

Response show_park_removal(const Request& request, Visit& visit) { return show(request, visit, removal); }
Response remove_park(const Request& request, Visit& visit) { return carry_out(request, visit, removal); }
Response show_park_restoration(const Request& request, Visit& visit) { return show(request, visit, restoration); }
Response restore_park(const Request& request, Visit& visit) { return carry_out(request, visit, restoration); }

}  // namespace bolwerk::web
