#include "web/pages/cases/action_pages.hpp"

#include <algorithm>

#include "engine/codec.hpp"
#include "engine/desk.hpp"
#include "engine/local_time.hpp"
#include "engine/take_back.hpp"
#include "web/pages/cases/action_list.hpp"
#include "web/pages/cases/asked_form.hpp"
#include "web/pages/cases/merged_answers.hpp"
#include "web/pages/cases/new_readers.hpp"
#include "web/pages/subsidies/from_outside.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/changed_answers.hpp"
#include "web/view/effects_view.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/form_view.hpp"
#include "web/view/history_view.hpp"
#include "web/view/one_of.hpp"
#include "web/view/reasons_view.hpp"
#include "web/view/taken_back_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json action_of(const LoadedCase& file, const engine::ActionInfo& action, bool may) {
    return {{"id", action.id},
            {"label", action.label},
            {"may", may},
            {"href", "/zaken/" + file.subject().number + "/acties/" + std::string(action.id)}};
}

Json about_step(const LoadedCase& file, const engine::ActionInfo& action, const engine::Decision& decision) {
    Json facts = Json::array();
    for (const auto& step : file.definition.steps) {
        if (step.action != action.id || !step.leaves(file.subject().state)) continue;
        std::vector<std::string> who;
        for (const auto& role : step.who) who.emplace_back(role.label);
        facts.push_back(fact("Wie mag dit", one_of(who)));
        break;
    }
    const auto* accepted = std::get_if<engine::Accepted>(&decision);
    const std::string now{engine::state_of(file.definition, file.subject().state).label};
    if (accepted != nullptr && accepted->state == file.subject().state) {
        facts.push_back(fact("Status", "Blijft " + now));
        return facts;
    }
    facts.push_back(fact("Van", now));
    if (accepted != nullptr)
        facts.push_back(fact("Naar", std::string(engine::state_of(file.definition, accepted->state).label)));
    return facts;
}

/// The question for advice that the step is about, so that whoever answers it need not look it up.
void add_question(Json& values, const LoadedCase& file, const ActionInput& input) {
    values["asked"] = false;
    const auto typed = input.raw.find("advice");
    if (typed == input.raw.end() || typed->second.empty()) return;
    for (const auto& advice : file.subject().advice)
        if (std::to_string(advice.id) == typed->second.front() && !advice.answered_by)
            values["asked"] = {{"asked_text", "Gevraagd aan " + engine::asked_whom(advice) + ". Antwoord uiterlijk " +
                                                  engine::long_date(advice.due) + "."},
                               {"question", advice.question}};
}

/// A question for advice is chosen by what it asks: its number says nothing to people.
void ask_by_question(engine::Form& form, Json& lists, const LoadedCase& file, const engine::ActionInfo& action) {
    const auto numbered = std::ranges::find(form, "advice", &engine::Field::name);
    if (numbered == form.end() || !engine::is_desk_action(action.id)) return;
    numbered->kind = engine::FieldKind::choice;
    numbered->label = "Om welke vraag gaat het?";
    numbered->catalogue = "open_advice";
    const auto is_mine = [&](const engine::Advice& advice) {
        return std::ranges::find(file.loaded.actor.holdings, advice.organisation, &engine::Holding::organisation) !=
               file.loaded.actor.holdings.end();
    };
    auto& open = lists["open_advice"] = Json::array();
    for (const auto& advice : file.subject().advice)
        if (!advice.answered_by && (action.id != "answer_advice" || is_mine(advice)))
            open.push_back(
                {{"value", std::to_string(advice.id)}, {"label", engine::asked_whom(advice) + ": " + advice.question}});
}

/// The question that the step is about stands above the form: there is nothing left to choose.
void hide_what_was_chosen(Json& values) {
    if (!values.at("asked").is_object()) return;
    for (auto& field : values.at("fields"))
        if (field.at("name") == "advice")
            field = {{"is_hidden", true}, {"name", "advice"}, {"value", field.at("value")}};
}

/// The name of a document follows from which one is chosen.
void leave_out_name(engine::Form& form) {
    std::erase_if(form, [](const engine::Field& field) { return field.name == "file_name"; });
}

/// What was typed, and what follows from the case beside it.
Json shown_before(const LoadedCase& file, const Visit& visit, const engine::ActionInfo& action, const Json& typed,
                  const engine::Accepted& accepted) {
    auto form = form_in(file, action);
    if (action.id == "withdraw_file") leave_out_name(form);
    if (engine::is_desk_action(action.id))
        std::erase_if(form, [](const auto& field) { return field.name == "advice"; });
    std::ranges::copy_if(form_of(action), std::back_inserter(form),
                         [](const engine::Field& field) { return field.worked_out != nullptr; });
    auto values = typed;
    values.update(accepted.worked_out);
    return facts_view(form, values, lists_for(visit, form, file));
}

/// What follows from the case and from what was typed so far, for whoever may take the step.
void add_worked_out(Json& facts, const LoadedCase& file, const Visit& visit, const engine::ActionInfo& action,
                    const ActionInput& input) {
    const auto typed = engine::parse(form_in(file, action), input.raw).values;
    const auto rules = rules_of(visit);
    const auto question = engine::question_of(file.loaded, action.id, &typed, rules, visit.now);
    engine::Form follows;
    Json values = Json::object();
    for (const auto& field : form_of(action)) {
        auto value = field.worked_out == nullptr ? Json() : field.worked_out(question);
        if (value.is_null()) continue;
        follows.push_back(field);
        values[std::string(field.name)] = std::move(value);
    }
    for (auto& one : facts_view(follows, values, Json::object())) facts.push_back(std::move(one));
}

/// Something that no other input would mend.
bool stands_in_the_way(const engine::Reasons& reasons) {
    return std::ranges::any_of(
        reasons, [](const engine::Reason& reason) { return !reason.met && reason.kind != engine::ReasonKind::input; });
}

bool changes_something(const Request& request) { return request.method == "POST"; }

/// What can be chosen is for whoever may take the step: the lists name cases and people.
Json lists_offered(const Visit& visit, const engine::Form& form, const LoadedCase& file,
                   const engine::Reasons& reasons) {
    const bool part_of_somebody_else = std::ranges::any_of(
        reasons, [](const engine::Reason& one) { return !one.met && one.kind == engine::ReasonKind::role; });
    return part_of_somebody_else ? Json::object() : lists_for(visit, form, file);
}

Json start(const LoadedCase& file, const Visit& visit, const engine::ActionInfo& action, const ActionInput& input) {
    Json values{{"page_title", action.label}, {"once_key", input.once_key.empty() ? random_token() : input.once_key}};
    add_case_head(values, file, visit, action.label);
    add_question(values, file, input);
    return values;
}

/// What happened, newest first, as far as whoever asks is told.
std::vector<engine::Event> events_told(const LoadedCase& file, const Visit& visit) {
    const auto around = visit.ask("case_page/around", {{"number", file.subject().number}});
    std::vector<engine::Event> events;
    if (around.is_null()) return events;
    for (const auto& one : around.at("history")) events.push_back(engine::event_from_json(one));
    return reads_from_outside(file, visit) ? told_events(events, file.subject().organisation) : events;
}

/// The rows of what happened after a version; at least the last change, by whoever made it.
Json history_since(const LoadedCase& file, const Visit& visit, const std::vector<engine::Event>& events,
                   std::int64_t version, const engine::LastChange& last) {
    const auto later = std::ranges::count_if(events, [&](const engine::Event& one) { return one.sequence > version; });
    if (later == 0)
        return history_view(file.definition,
                            {{.sequence = last.version,
                              .action = last.action,
                              .by = last.by,
                              .at = last.at,
                              .from = file.subject().state,
                              .to = file.subject().state}},
                            visit.today);
    auto rows = history_view(file.definition, events, visit.today);
    if (reads_from_outside(file, visit)) retell(rows, events, file.subject().organisation);
    rows.get_ref<Json::array_t&>().resize(static_cast<std::size_t>(later));
    return rows;
}

/// What the case holds of the fields that are about to be replaced: field, what it is and what it becomes.
Json replaced_answers(const LoadedCase& file, const engine::ActionInfo& action, std::string_view state,
                      const Json& typed) {
    engine::Event event{.action = std::string(action.id), .from = file.subject().state, .to = std::string(state)};
    for (const auto& [name, value] : typed.items())
        if (!file.subject().data.value(name, Json()).is_null()) event.patch[name] = value;
    return changed_answers(file.definition, event, file.subject().data);
}

}  // namespace

Response action_form(const Request& request, const Visit& visit, const LoadedCase& file,
                     const engine::ActionInfo& action, const ActionInput& input, const Wrong& wrong) {
    const auto rules = rules_of(visit);
    const auto decision =
        engine::decide(file.definition, engine::question_of(file.loaded, action.id, nullptr, rules, visit.now));
    const auto& reasons = wrong.refused.empty() ? engine::reasons_of(decision) : wrong.refused;
    const bool may = engine::accepted(decision) && !stands_in_the_way(wrong.refused);
    if (request.wants_json() && !(may && wrong.errors.empty()))
        return problem_with(request, {wrong.errors, reasons}, action.label);
    auto form = form_in(file, action);
    if (action.id == "withdraw_file") leave_out_name(form);
    const bool typed = changes_something(request);
    auto values = start(file, visit, action, input);
    values["action"] = action_of(file, action, may);
    values["form_title"] = action.label;
    values["is_multipart"] = false;
    values["has_form"] = may || typed;
    values["has_fields"] = !form.empty();
    auto lists = lists_offered(visit, form, file, reasons);
    ask_by_question(form, lists, file, action);
    values["fields"] = fields_view(form, input.raw, wrong.errors, lists);
    mark_demanded(values["fields"], file.definition, action.id);
    hide_what_was_chosen(values);
    values["has_reasons"] = !may;
    values["reasons"] = reasons_view(reasons);
    values["facts"] = about_step(file, action, decision);
    if (may) add_worked_out(values["facts"], file, visit, action, input);
    add_error_summary(values, form, wrong.errors);
    if (!may && typed) add_refusal_summary(values, reasons);
    const int asked_well = wrong.errors.empty() ? 200 : 422;
    return page(request, visit, "cases/action", std::move(values), may ? asked_well : status_of(reasons));
}

Response action_preview(const Request& request, const Visit& visit, const LoadedCase& file,
                        const engine::ActionInfo& action, const ActionInput& input, const engine::Accepted& accepted,
                        const Json& typed) {
    const auto form = form_in(file, action);
    auto values = start(file, visit, action, input);
    values["preview_title"] = "Controleer: " + std::string(action.label);
    values["page_title"] = values["preview_title"];
    values["action"] = action_of(file, action, true);
    values["state_stays"] = accepted.state == file.subject().state;
    values["from_state"] = badge(engine::state_of(file.definition, file.subject().state));
    values["to_state"] = badge(engine::state_of(file.definition, accepted.state));
    values["effect_groups"] = action.id == engine::take_back
                                  ? taken_back_view(file.definition, file.loaded.facts.at("last_step"), file.subject())
                                  : effects_view(file.definition, accepted.effects, file.subject());
    if (action.id != engine::take_back) add_new_readers(values["effect_groups"], file, visit, accepted.effects);
    const bool final = engine::state_of(file.definition, accepted.state).final;
    values["has_warning"] = final;
    values["warning"] = "Hierna is de zaak afgesloten. U kunt dit niet terugdraaien.";
    values["kept"] = kept_fields(form, input.raw);
    values["confirm_label"] = action.label;
    values["facts"] = shown_before(file, visit, action, typed, accepted);
    values["has_input"] = !values["facts"].empty();
    values["replaced"] = replaced_answers(file, action, accepted.state, typed);
    values["has_replaced"] = !values["replaced"].empty();
    return page(request, visit, "cases/preview", std::move(values));
}

Response changed_meanwhile(const Request& request, const Visit& visit, const LoadedCase& file,
                           const engine::ActionInfo& action, const ActionInput& input, const engine::LastChange& last) {
    const auto who = engine::shown_name(last.by);
    const auto what = who + " " + past_of(file.definition, last.action) + " op " + engine::local_stamp(last.at) + ".";
    const auto form = form_in(file, action);
    const auto lists = lists_for(visit, form, file);
    const auto events = events_told(file, visit);
    const auto version = input.version.value_or(file.subject().version);
    const auto merged = merge_answers(file.definition, action, form, file.subject(), events, version, input.raw);
    if (request.wants_json())
        return Response::problem(409, "Deze zaak is intussen veranderd", what,
                                 {{"version", file.subject().version},
                                  {"changed_fields", other_answers(merged.taken_over, lists)},
                                  {"changed_by_both", other_answers(merged.asked, lists)}});
    const auto rules = rules_of(visit);
    const auto decision =
        engine::decide(file.definition, engine::question_of(file.loaded, action.id, nullptr, rules, visit.now));
    auto values = start(file, visit, action, {});
    values["conflict_text"] = last.by.person == file.loaded.actor.person
                                  ? "U veranderde deze zaak zelf al, misschien in een ander tabblad."
                                  : who + " was u voor.";
    values["history"] = history_since(file, visit, events, version, last);
    values["current_state"] = values["case"]["state"];
    values["action"] = action_of(file, action, engine::accepted(decision));
    values["taken_over"] = other_answers(merged.taken_over, lists);
    values["has_taken_over"] = !merged.taken_over.empty();
    values["fields"] = fields_to_choose(merged.asked, lists);
    values["asks"] = engine::accepted(decision) && !merged.asked.empty();
    values["facts"] = facts_view(form, engine::parse(form, merged.input).values, lists);
    values["has_input"] = !values["facts"].empty();
    values["has_reasons"] = !engine::accepted(decision);
    values["reasons"] = reasons_view(engine::reasons_of(decision));
    values["still_possible"] = engine::accepted(decision);
    values["kept"] = kept_fields(form, merged.input);
    return page(request, visit, "cases/conflict", std::move(values), 409);
}

}  // namespace bolwerk::web
