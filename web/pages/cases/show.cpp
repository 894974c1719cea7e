#include <algorithm>

#include "engine/busy.hpp"
#include "engine/codec.hpp"
#include "engine/desk.hpp"
#include "web/app/introduction.hpp"
#include "web/app/titles_seen.hpp"
#include "web/pages/archive/case_keeping.hpp"
#include "web/pages/cases/action_input.hpp"
#include "web/pages/cases/action_list.hpp"
#include "web/pages/cases/case_page.hpp"
#include "web/pages/cases/pages.hpp"
#include "web/pages/cases/panels.hpp"
#include "web/pages/documents/pages.hpp"
#include "web/pages/meetings/case_agenda.hpp"
#include "web/pages/parks/case_contacts.hpp"
#include "web/pages/risk/case_link.hpp"
#include "web/pages/signals/case_reporter.hpp"
#include "web/pages/subsidies/case_amount.hpp"
#include "web/pages/subsidies/case_attachments.hpp"
#include "web/pages/subsidies/case_ledger.hpp"
#include "web/pages/subsidies/case_order.hpp"
#include "web/pages/subsidies/case_recovery.hpp"
#include "web/pages/subsidies/case_standing.hpp"
#include "web/pages/subsidies/from_outside.hpp"
#include "web/pages/subsidies/penalties_view.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/clock_view.hpp"
#include "web/view/form_view.hpp"
#include "web/view/history_view.hpp"
#include "web/view/posted_view.hpp"
#include "web/view/print_view.hpp"
#include "web/view/reasons_view.hpp"
#include "web/view/taken_back_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t shown_at_first = 12;

void add_history(Json& values, const LoadedCase& file, std::vector<engine::Event> events, const Json& posted,
                 const Request& request, const Visit& visit) {
    const auto total = events.size() + posted.size();
    const bool every = request.query["geschiedenis"] == "alles";
    if (!every) leave_out_repeats(events);
    auto rows = history_view(file.definition, events, visit.today);
    if (reads_from_outside(file, visit)) retell(rows, events, file.subject().organisation);
    add_posted(rows, posted, visit.today);
    if (!every && rows.size() > shown_at_first) rows.get_ref<Json::array_t&>().resize(shown_at_first);
    const bool all = rows.size() == total;
    values["history"] = std::move(rows);
    values["has_more_history"] = !all;
    values["history_href"] = "?geschiedenis=alles#geschiedenis";
    values["history_link"] = "Toon alle " + std::to_string(total) + " gebeurtenissen";
}

/// Why there is no action here: nothing more happens to a case that is closed, and in any other it is somebody else's
/// turn.
std::string_view nothing_to_do(const LoadedCase& file) {
    return engine::state_of(file.definition, file.subject().state).final
               ? "Deze zaak is afgerond. Er hoeft niets meer te gebeuren."
               : "U hoeft nu niets te doen. Is er later iets voor u te doen, dan staat het hier.";
}

Json tab(const std::string& label, const std::string& href, bool current) {
    return {{"label", label}, {"href", href}, {"current", current}};
}

Json counted_tab(const std::string& label, const std::string& href, std::size_t count) {
    return tab(label + (count > 0 ? " (" + std::to_string(count) + ")" : ""), href, false);
}

void add_tabs(Json& values, std::size_t events) {
    Json tabs = Json::array({tab("Overzicht", "#inhoud", true)});
    if (values.at("has_links")) tabs.push_back(counted_tab("Gekoppeld", "#gekoppeld", values.at("links").size()));
    if (values.at("has_advice")) tabs.push_back(counted_tab("Advies", "#advies", values.at("advice").size()));
    tabs.push_back(counted_tab("Bestanden", "#bestanden", values.at("files").size()));
    tabs.push_back(counted_tab("Notities", "#notities", values.at("notes").size()));
    tabs.push_back(counted_tab("Geschiedenis", "#geschiedenis", events));
    values["tabs"] = tabs;
}

/// Whoever follows a case hears of every step in it, until the last one.
void add_following(Json& values, const LoadedCase& file, bool following) {
    auto& head = values["case"];
    head["is_following"] = following;
    head["can_follow"] = following || !engine::state_of(file.definition, file.subject().state).final;
    head["follow_href"] = "/zaken/" + file.subject().number + "/volgen";
}

void add_clocks(Json& values, const LoadedCase& file, const Visit& visit) {
    values["clocks"] = Json::array();
    for (const auto& running : file.subject().deadlines) values["clocks"].push_back(clock_view(running, visit.today));
    values["has_deadlines"] = false;
    values["deadlines"] = Json::array();
}

/// A case that is asked for to be printed: that it leaves is noted, and the page says under which number.
void add_print(Json& values, const LoadedCase& file, const Request& request, const Visit& visit) {
    if (!wants_print(request)) return;
    const auto& subject = file.subject();
    const auto level = static_cast<int>(subject.compartment);
    const auto noted = visit.ask(
        "view_log/take_out",
        {{"number", subject.number}, {"level", std::int64_t{level}}, {"taken_as", "print"}, {"what", "Zaak"}});
    values["print"] = print_view(level, "/zaken/" + subject.number, noted);
}

/// What was wrong with the form of the desk that was sent: on top of the page, with a link to each field.
void add_summary(Json& values, const LoadedCase& file, const DeskTry& tried) {
    const auto* action = find_action(file.definition, tried.action);
    add_error_summary(values,
                      tried.is("attach")  ? upload_form(file)
                      : action == nullptr ? engine::Form{}
                                          : form_of(*action),
                      tried.errors);
    add_refusal_summary(values, tried.refused);
}

int answer_status(const DeskTry& tried) {
    return tried.errors.empty() && tried.refused.empty() ? 200 : status_of(tried.refused);
}

/// What stands in the case and happened to it.
void add_contents(Json& values, const LoadedCase& file, const Json& around, const std::vector<engine::Event>& events,
                  const Visit& visit, const DeskTry& tried) {
    auto standing = events;
    leave_out_taken_back(standing);
    add_steps(values, file, standing, visit.today);
    add_facts(values, file, around);
    add_agenda(values, file);
    add_attachments(values, file);
    add_amount(values, file, visit);
    add_order(values, file, visit);
    add_recovery(values, file, visit);
    add_penalty(values, file, visit);
    add_standing(values, file);
    add_outcomes_link(values, file, visit);
    add_reporter_link(values, file);
    add_keeping(values, file, around.at("keeping"));
    add_links(values, file, around, visit);
    add_advice(values, file, visit);
    add_letters(values, file.subject(), around.at("letters"), visit.today);
    add_files(values, file, around, visit, tried);
    add_notes(values, file, events, visit, tried);
}

/// The same as far as it may be read outside the province; `events` become those.
void add_contents_told(Json& values, const LoadedCase& file, Json around, std::vector<engine::Event>& events,
                       const Visit& visit, const DeskTry& tried) {
    const auto owner = file.subject().organisation;
    around["files"] = told_files(std::move(around.at("files")), events, owner);
    leave_out_taken_back(events);
    const auto told = told_part(file, events, around.at("letters"));
    events = told_events(events, owner);
    add_contents(values, told, around, events, visit, tried);
    // What is booked for a decision is no news before the decision is (Awb 3:41).
    if (told_decision(told)) add_ledger(values, visit, file.subject().number, file.loaded.facts);
}

Response page_of(const Request& request, const Visit& visit, const LoadedCase& file, const Json& around,
                 const DeskTry& tried) {
    if (request.wants_json() && answer_status(tried) != 200)
        return problem_with(request, {tried.errors, tried.refused}, "Dit kan nu niet");
    note_titles_seen(visit, around.at("below"), "Zaken bij een andere zaak");
    note_titles_seen(visit, around.at("above"), "Zaken bij een andere zaak");
    std::vector<engine::Event> events;
    for (const auto& one : around.at("history")) events.push_back(engine::event_from_json(one));
    Json values{{"page_title", file.subject().number + " " + file.subject().title}, {"once_key", random_token()}};
    add_case_head(values, file, visit);
    add_print(values, file, request, visit);
    add_following(values, file, around.at("following"));
    values["actions"] = action_list(file, visit);
    values["has_actions"] = !values["actions"].empty();
    values["no_actions_text"] = nothing_to_do(file);
    add_clocks(values, file, visit);
    add_summary(values, file, tried);
    const auto busy = engine::busy_until(file.loaded.facts);
    values.update(busy ? busy_view(*busy)
                       : waiting_view(file.definition, around.at("waiting"), file.subject().number, visit.now));
    if (reads_from_outside(file, visit)) {
        add_contents_told(values, file, around, events, visit, tried);
    } else {
        const auto told = without_contacts(file, events, visit);
        add_contents(values, told ? *told : file, around, events, visit, tried);
        add_ledger(values, visit, file.subject().number, file.loaded.facts);
    }
    add_assignment(values, file, visit, tried);
    add_tabs(values, events.size());
    add_history(values, file, std::move(events), around.at("posted"), request, visit);
    return page(request, visit, "cases/show", std::move(values), answer_status(tried));
}

}  // namespace

Response case_page(const Request& request, const Visit& visit, const LoadedCase& file, const DeskTry& tried) {
    const auto around = visit.ask("case_page/around", {{"number", file.subject().number}});
    return around.is_null() ? not_found(request, visit) : page_of(request, visit, file, around, tried);
}

Response show_case(const Request& request, Visit& visit) {
    const auto number = request.capture("number");
    auto parameters = db::load_parameters(ask_for(visit, number, false));
    parameters.emplace_back("number", number);
    parameters.emplace_back("families", visit.site.families);
    auto answers =
        ask_introduced(request, visit, "case/load + case_page/around + case/openings", std::move(parameters));
    auto file = read_case(visit, std::move(answers[0]));
    if (file) file->openings = std::move(answers[2]);
    return file && !answers[1].is_null() ? page_of(request, visit, *file, answers[1], {}) : not_found(request, visit);
}

}  // namespace bolwerk::web
