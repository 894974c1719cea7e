#include <algorithm>

#include "engine/publication.hpp"
#include "engine/take_back.hpp"
#include "engine/unread.hpp"
#include "web/app/introduction.hpp"
#include "web/pages/cases/action_pages.hpp"
#include "web/pages/cases/asked_form.hpp"
#include "web/pages/cases/click.hpp"
#include "web/pages/cases/known_answers.hpp"
#include "web/pages/cases/merged_answers.hpp"
#include "web/pages/cases/pages.hpp"
#include "web/pages/post/decisions.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/reasons_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Fields that stand in the address, such as the number of an advice, and what was answered before.
ActionInput opening_input(const Request& request, const LoadedCase& file, const engine::ActionInfo& action) {
    engine::RawInput from_address;
    for (const auto& [name, value] : request.query) from_address[name].push_back(value);
    const auto known = known_answers(file.definition, action, file.subject());
    return {.raw = with_known_answers(std::move(from_address), known), .once_key = random_token()};
}

/// Whether some action of that name asks for an organisation: which workflow the case has is not known yet.
bool asks_for_organisation(const Visit& visit, std::string_view id) {
    const auto asks = [&](const engine::Definition& definition) {
        const auto* action = find_action(definition, id);
        return action != nullptr && std::ranges::find(form_of(*action), "organisations", &engine::Field::catalogue) !=
                                        form_of(*action).end();
    };
    return std::ranges::any_of(visit.site.definitions, asks);
}

/// One form that was sent: what is read and what is written belong to the same question.
struct Sent {
    engine::Ask ask;
    const engine::ActionInfo& action;
    const ActionInput& input;
};

/// What the form needs, read anew: under the once-key it would be what was done before.
std::optional<LoadedCase> load_again(const Visit& visit, const Sent& sent) {
    auto ask = ask_for(visit, sent.ask.number, true);
    ask.last_step = sent.ask.last_step;
    return load_case(visit, ask);
}

Response refusal(const Request& request, Visit& visit, const Sent& sent, const engine::Refused& refused) {
    if (request.wants_json())
        return problem_with(request, {input_errors(refused.reasons), refused.reasons}, sent.action.label);
    // Loaded again: the reason may be what somebody else did meanwhile.
    const auto fresh = load_again(visit, sent);
    if (!fresh) return not_found(request, visit);
    return action_form(request, visit, *fresh, sent.action, sent.input,
                       {.errors = input_errors(refused.reasons), .refused = refused.reasons});
}

Response carry_out(const Request& request, Visit& visit, const Sent& sent, LoadedCase file, const Json& values) {
    db::CaseStore store(visit.site.pool);
    const engine::Command command{
        .ask = sent.ask, .action = std::string(sent.action.id), .input = values, .made_from = sent.input.version};
    const auto outcome = engine::perform(store, rules_of(visit), command, visit.now, std::move(file.loaded));
    if (const auto* done = std::get_if<engine::Performed>(&outcome))
        return back_to_case(request, *done, "", "Gedaan: " + std::string(sent.action.label) + ".",
                            {{"version", done->version}, {"repeated", done->repeated}});
    if (const auto* refused = std::get_if<engine::Refused>(&outcome)) return refusal(request, visit, sent, *refused);
    const auto* changed = std::get_if<engine::Changed>(&outcome);
    const auto fresh = changed ? load_again(visit, sent) : std::nullopt;
    return fresh ? changed_meanwhile(request, visit, *fresh, sent.action, sent.input, changed->last)
                 : not_found(request, visit);
}

/// A step is written on the version that somebody looked at, so that nothing that happened meanwhile goes unseen. A
/// note adds to whatever stands there.
bool says_enough(const Sent& sent) { return sent.input.version.has_value() || sent.action.id == "note"; }

Response version_wanted(const LoadedCase& file) {
    return Response::problem(428, "Zeg van welke versie van de zaak u uitgaat",
                             "Er is niets gewijzigd. Stuur version mee: het getal van de zaak zoals die is gelezen.",
                             {{"version", file.subject().version}});
}

/// The form once more, on the case as it is now: nobody gets there past what changed meanwhile.
Response form_again(const Request& request, const Visit& visit, const LoadedCase& file, const Sent& sent) {
    const auto& [ask, action, input] = sent;
    if (input.version && engine::changed_since(file.loaded, action.id, *input.version))
        return changed_meanwhile(request, visit, file, action, input, *file.loaded.last);
    const auto form = form_in(file, action);
    auto chosen = input;
    const auto open = choose_answers(chosen.raw, form, file.subject().data, lists_for(visit, form, file));
    return action_form(request, visit, file, action, chosen, {.errors = open});
}

/// What a program leaves out stays as it is, as in a form that opens with what was answered before.
void leave_unsaid(const Request& request, const LoadedCase& file, const engine::ActionInfo& action,
                  engine::RawInput& raw) {
    if (!request.json.empty()) raw.merge(known_answers(file.definition, action, file.subject()));
}

/// A document is chosen by its id; its name, which the history keeps, follows from that. Whoever chose none is told
/// that alone, and the store refuses what is not there.
void name_chosen_file(const Visit& visit, const LoadedCase& file, const engine::ActionInfo& action,
                      engine::RawInput& raw) {
    if (action.id != "withdraw_file" || raw.contains("file_name")) return;
    raw["file_name"] = {"onbekend"};
    const auto chosen = raw.find("file");
    const auto around = visit.ask("case_page/around", {{"number", file.subject().number}});
    if (around.is_null() || chosen == raw.end() || chosen->second.empty()) return;
    for (const auto& one : around.at("files"))
        if (one.at("id").dump() == chosen->second.front()) raw["file_name"] = {one.at("name").get<std::string>()};
}

/// On paper a decision is made known from here by the rule of the page for letters (Awb 3:41): printed, or said how it
/// went.
std::vector<engine::FieldError> wrong_posting(const Visit& visit, const Sent& sent, const Json& values) {
    const auto day = engine::day_of_publication(sent.action);
    const auto channel = values.value("published_by", Json());
    if (day.empty() || (channel != "post" && channel != "registered")) return {};
    const auto why = unfit_letter({.number = sent.ask.number, .day = values.value(std::string(day), "")}, visit);
    return why.empty() ? std::vector<engine::FieldError>{} : std::vector<engine::FieldError>{{"published_by", why}};
}

/// What could not be read, and what stands in the way of the step or is wrong beside that.
Wrong all_wrong(const Visit& visit, const LoadedCase& file, const engine::ActionInfo& action,
                const engine::Parsed& parsed) {
    const auto rules = rules_of(visit);
    return wrong_beside(parsed.errors, engine::reasons_beside(file.definition,
                                                              engine::question_of(file.loaded, action.id,
                                                                                  &parsed.values, rules, visit.now),
                                                              fields_of(parsed.errors)));
}

/// What to do with a case that is there and an input that was read.
Response answer(const Request& request, Visit& visit, const Sent& sent, LoadedCase file) {
    const auto& [ask, action, input] = sent;
    const auto form = form_in(file, action);
    if (auto unread = unread_members(request, form)) return *std::move(unread);
    if (input.stage == Stage::change_again) return form_again(request, visit, file, sent);
    auto parsed = engine::parse(form, input.raw);
    engine::fill_in_day_in_portal(action, parsed.values, visit.today);
    if (parsed.errors.empty()) parsed.errors = wrong_posting(visit, sent, parsed.values);
    if (!parsed.errors.empty())
        return action_form(request, visit, file, action, input, all_wrong(visit, file, action, parsed));
    const bool carries_out = input.stage == Stage::carry_out;
    if (carries_out && says_enough(sent)) return carry_out(request, visit, sent, std::move(file), parsed.values);
    if (input.version && engine::changed_since(file.loaded, action.id, *input.version))
        return changed_meanwhile(request, visit, file, action, input, *file.loaded.last);
    const auto rules = rules_of(visit);
    const auto decision =
        engine::decide(file.definition, engine::question_of(file.loaded, action.id, &parsed.values, rules, visit.now));
    if (const auto* refused = std::get_if<engine::Refused>(&decision))
        return action_form(request, visit, file, action, input,
                           {.errors = input_errors(refused->reasons), .refused = refused->reasons});
    if (carries_out && request.wants_json()) return version_wanted(file);
    return action_preview(request, visit, file, action, input, std::get<engine::Accepted>(decision), parsed.values);
}

}  // namespace

Response show_action(const Request& request, Visit& visit) {
    auto ask = ask_for(visit, request.capture("number"), true);
    ask.last_step = request.capture("action") == engine::take_back;
    auto answers = ask_introduced(request, visit, "case/load", db::load_parameters(ask));
    const auto file = read_case(visit, std::move(answers.front()));
    const auto* action = file ? find_action(file->definition, request.capture("action")) : nullptr;
    if (action == nullptr) return not_found(request, visit);
    return action_form(request, visit, *file, *action, opening_input(request, *file, *action));
}

Response take_action(const Request& request, Visit& visit) {
    auto input = read_action(request);
    if (!input)
        return error(request, visit, 400, "Deze aanvraag kon niet worden gelezen",
                     "Er is niets gewijzigd. Een programma stuurt een object met input, version (het getal van de zaak "
                     "zoals die is gelezen) en once_key.");
    const auto name = request.capture("action");
    auto read = read_click(request, visit, asks_for_organisation(visit, name));
    auto* click = std::get_if<Click>(&read);
    if (click == nullptr) return std::get<Response>(std::move(read));
    const auto* action = find_action(click->file.definition, name);
    if (action == nullptr) return not_found(request, visit);
    name_chosen_file(visit, click->file, *action, input->raw);
    leave_unsaid(request, click->file, *action, input->raw);
    return answer(request, visit, {click->ask, *action, *input}, std::move(click->file));
}

}  // namespace bolwerk::web
