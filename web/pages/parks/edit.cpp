#include "web/app/unread.hpp"
#include "web/pages/cases/action_input.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/pages/parks/park_record.hpp"
#include "web/pages/typed_form.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/form_view.hpp"
#include "web/view/reasons_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/park_record/plots.hpp"
#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace ibis = workflows::ibis;

const engine::Form& edit_form(const Visit& visit) {
    return form_of(engine::action_of(*visit.site.definition(record_workflow), "propose"));
}

/// Whether the person keeps a change of this park that waits: sending again replaces it.
bool replaces(const Json& record) {
    const auto& pending = record.at("pending");
    return pending.is_object() && pending.at("organisation") == record.at("own_organisation");
}

struct Sent {
    engine::RawInput raw;
    std::vector<engine::FieldError> errors = {};
    engine::Reasons refused = {};
};

/// What is wrong with the plots, line by line and sum by sum: more than one sentence of a condition can say.
void add_plot_errors(std::vector<engine::FieldError>& errors, const Json& typed) {
    const auto value = typed.value("plots", Json());
    if (!value.is_string()) return;
    const auto lines = ibis::read_plots(value.get_ref<const std::string&>());
    for (const auto& problem : lines.problems) errors.push_back({"plots", problem});
    if (!lines.problems.empty()) return;
    const auto sums = ibis::sums_of(lines.plots);
    const auto compare = [&](const char* name, ibis::SquareMetres sum) {
        const auto given = typed.value(name, Json());
        const auto stated =
            given.is_string() ? ibis::parse_hectares(given.get_ref<const std::string&>(), {}) : ibis::SquareMetres{0};
        if (stated && !ibis::adds_up(sum, *stated))
            errors.push_back({name, "De kavels tellen op tot " + ibis::dutch_hectares(sum) + " hectare, hier staat " +
                                        ibis::dutch_hectares(*stated) + "."});
    };
    compare("ha_bruto", sums.bruto);
    compare("ha_netto", sums.netto);
}

/// The fields under the headings of the record; the reason stands in the last part.
Json groups_view(const engine::Form& form, const Sent& sent) {
    Json groups = Json::array();
    for (auto& view : fields_view(form, sent.raw, sent.errors, Json::object())) {
        const auto* field = ibis::record_field(view.at("name").get<std::string>());
        const auto title = field == nullptr ? std::string("Toelichting") : std::string(ibis::title_of(field->group));
        if (groups.empty() || groups.back().at("group_title") != title)
            groups.push_back({{"group_id", "deel-" + std::to_string(groups.size() + 1)},
                              {"group_title", title},
                              {"fields", Json::array()}});
        groups.back()["fields"].push_back(std::move(view));
    }
    return groups;
}

Response edit_page(const Request& request, const Visit& visit, const Json& record, const Sent& sent, int status) {
    const auto rin = text_of(record, "rin");
    const auto& form = edit_form(visit);
    const bool again = replaces(record);
    const auto keys = sent.raw.find("once_key");
    Json values{{"page_title", "Wijzig " + text_of(record, "name")},
                {"crumbs", record_crumbs(record, "Wijzig")},
                {"park_name", record.at("name")},
                {"form_href", "/terreinen/" + rin + "/wijzigen"},
                {"back_href", "/terreinen/" + rin},
                {"replaces", again},
                {"pending_number", again ? record.at("pending").at("number") : Json("")},
                {"version", again ? Json(record.at("pending").at("version").dump()) : Json("")},
                {"once_key", keys == sent.raw.end() ? random_token() : keys->second.front()},
                {"groups", groups_view(form, sent)}};
    add_error_summary(values, form, sent.errors);
    add_refusal_summary(values, sent.refused);
    return page(request, visit, "parks/edit", std::move(values), status);
}

Response refused(const Request& request, const Visit& visit, const Json& record, Sent sent,
                 const engine::Reasons& reasons) {
    const auto status = status_of(reasons);
    if (request.wants_json())
        return error(request, visit, status, "Wijzig het terrein", "Er is niets gewijzigd.", reasons_view(reasons));
    sent.errors = input_errors(reasons);
    sent.refused = reasons;
    return edit_page(request, visit, record, sent, status);
}

Response overtaken(const Request& request, const Visit& visit, const Json& record, Sent sent) {
    constexpr std::string_view text =
        "Iemand anders heeft dit voorstel intussen veranderd. Kijk het na en verstuur opnieuw.";
    if (request.wants_json()) return Response::problem(409, "Dit voorstel is intussen veranderd", text);
    const auto fresh = read_record(visit, text_of(record, "rin"));
    sent.refused = {{engine::ReasonKind::conflict, text, false, {}, {}}};
    return edit_page(request, visit, fresh.is_null() ? record : fresh, sent, 409);
}

}  // namespace

Response show_park_edit(const Request& request, Visit& visit) {
    const auto record = read_record(visit, request.capture("rin"));
    if (record.is_null() || record.at("own_organisation").is_null()) return not_found(request, visit);
    const auto raw = replaces(record) ? typed_input(edit_form(visit), record.at("pending").at("data"))
                                      : typed_of(record.at("register"));
    return edit_page(request, visit, record, {raw}, 200);
}

Response propose_park_edit(const Request& request, Visit& visit) {
    const auto record = read_record(visit, request.capture("rin"));
    if (record.is_null() || record.at("own_organisation").is_null()) return not_found(request, visit);
    if (auto unread = refuse_unread(request, edit_form(visit), {"version"})) return *std::move(unread);
    Sent sent{raw_of(request.form)};
    auto parsed = engine::parse(edit_form(visit), sent.raw);
    add_plot_errors(parsed.errors, parsed.values);
    if (!parsed.errors.empty()) {
        if (request.wants_json()) return problem_with(request, {.errors = parsed.errors});
        sent.errors = parsed.errors;
        return edit_page(request, visit, record, sent, 422);
    }
    parsed.values["was"] = record.at("register");
    const auto outcome = change_record(
        visit, record, {"propose", record.at("own_organisation"), std::move(parsed.values), request}, replaces(record));
    if (const auto* made = std::get_if<engine::Performed>(&outcome))
        return done(request, "/terreinen/wijzigingen/" + made->number,
                    "De wijziging is verstuurd: " + made->number + ". De provincie beoordeelt haar.");
    if (const auto* reasons = std::get_if<engine::Refused>(&outcome))
        return refused(request, visit, record, std::move(sent), reasons->reasons);
    return std::holds_alternative<engine::Changed>(outcome) ? overtaken(request, visit, record, std::move(sent))
                                                            : not_found(request, visit);
}

}  // namespace bolwerk::web
