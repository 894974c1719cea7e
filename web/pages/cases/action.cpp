#include "web/pages/cases/action_pages.hpp"
#include "web/pages/cases/pages.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/reasons_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Fields that stand in the address, such as the number of an advice.
ActionInput from_address(const Request& request) {
    ActionInput input{.once_key = random_token()};
    for (const auto& [name, value] : request.query) input.raw[name].push_back(value);
    return input;
}

Response refusal(const Request& request, Visit& visit, const LoadedCase& file, const engine::ActionInfo& action,
                 const ActionInput& input, const engine::Refused& refused) {
    const auto status = status_of(refused.reasons);
    if (request.wants_json())
        return error(request, visit, status, action.label, "Dit kan nu niet. Er is niets gewijzigd.", reasons_view(refused.reasons));
    // Loaded again: the reason may be what somebody else did meanwhile.
    const auto fresh = load_case(visit, file.subject().number);
    if (!fresh) return not_found(request, visit);
    return action_form(request, visit, *fresh, action, input, {.errors = input_errors(refused.reasons), .refused = refused.reasons});
}

Response carry_out(const Request& request, Visit& visit, const LoadedCase& file, const engine::ActionInfo& action,
                   const ActionInput& input, const Json& values) {
    db::CaseStore store(visit.site.pool);
    const engine::Command command{
        .ask = {.asker = asker_of(visit), .number = file.subject().number, .once_key = input.once_key, .desk = true},
        .action = std::string(action.id),
        .input = values,
        .made_from = input.version};
    const auto outcome = engine::perform(store, rules_of(visit), command, visit.now);
    if (const auto* done = std::get_if<engine::Performed>(&outcome))
        return back_to_case(request, visit, done->number, "", "Gedaan: " + std::string(action.label) + ".",
                            {{"version", done->version}, {"repeated", done->repeated}});
    if (const auto* refused = std::get_if<engine::Refused>(&outcome))
        return refusal(request, visit, file, action, input, *refused);
    if (const auto* changed = std::get_if<engine::Changed>(&outcome)) {
        const auto fresh = load_case(visit, file.subject().number);
        return fresh ? changed_meanwhile(request, visit, *fresh, action, input, changed->last) : not_found(request, visit);
    }
    return not_found(request, visit);
}

}  // namespace

Response show_action(const Request& request, Visit& visit) {
    const auto file = load_case(visit, request.capture("number"));
    const auto* action = file ? find_action(file->definition, request.capture("action")) : nullptr;
    if (action == nullptr) return not_found(request, visit);
    return action_form(request, visit, *file, *action, from_address(request));
}

Response take_action(const Request& request, Visit& visit) {
    const auto file = load_case(visit, request.capture("number"));
    const auto* action = file ? find_action(file->definition, request.capture("action")) : nullptr;
    if (action == nullptr) return not_found(request, visit);
    const auto input = read_action(request);
    if (!input) return Response::problem(400, "Dit is geen geldige JSON", "Stuur een object met input, version en once_key.");
    if (input->stage == Stage::change_again) return action_form(request, visit, *file, *action, *input);
    const auto parsed = engine::parse(form_of(*action), input->raw);
    if (!parsed.errors.empty()) {
        if (request.wants_json()) return problem_with_fields(parsed.errors);
        return action_form(request, visit, *file, *action, *input, {.errors = parsed.errors});
    }
    if (input->stage == Stage::carry_out) return carry_out(request, visit, *file, *action, *input, parsed.values);
    if (input->version && *input->version != file->subject().version && file->loaded.last)
        return changed_meanwhile(request, visit, *file, *action, *input, *file->loaded.last);
    const auto rules = rules_of(visit);
    const auto decision = engine::decide(file->definition, engine::question_of(file->loaded, action->id, &parsed.values, rules, visit.now));
    if (const auto* refused = std::get_if<engine::Refused>(&decision))
        return action_form(request, visit, *file, *action, *input, {.errors = input_errors(refused->reasons), .refused = refused->reasons});
    return action_preview(request, visit, *file, *action, *input, std::get<engine::Accepted>(decision), parsed.values);
}

}  // namespace bolwerk::web
