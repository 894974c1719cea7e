#include "web/view/history_view.hpp"

#include <algorithm>
#include <map>
#include <ranges>

#include "engine/advice.hpp"
#include "engine/calendar_change.hpp"
#include "engine/counted_from_post.hpp"
#include "engine/desk.hpp"
#include "engine/local_time.hpp"
#include "engine/mention.hpp"
#include "engine/take_back.hpp"
#include "web/view/changed_answers.hpp"
#include "web/view/due_view.hpp"
#include "web/view/form_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Event;
using engine::Json;

const engine::ActionInfo* action_named(const engine::Definition& definition, std::string_view id) {
    for (const auto* action : {&engine::recompute_deadlines, &engine::count_from_post})
        if (id == action->id) return action;
    for (const auto* actions : {&definition.actions, &engine::desk_actions()}) {
        const auto found = std::ranges::find(*actions, id, &engine::ActionInfo::id);
        if (found != actions->end()) return &*found;
    }
    return nullptr;
}

/// "begroting.pdf: verkeerde versie", for what was put with the case or withdrawn.
std::string document_in(const Event& event) {
    const auto said = event.input.value(event.action == "attach" ? "remark" : "reason", Json());
    return event.input["file_name"].get<std::string>() + (said.is_string() ? ": " + said.get<std::string>() : "");
}

std::string reason_in(const Event& event) {
    const bool of_a_file = event.action == "attach" || event.action == "withdraw_file";
    if (of_a_file && event.input.contains("file_name")) return document_in(event);
    for (const auto& [name, value] : event.input.items()) {
        const bool told = name.ends_with("reason") || name == "question" || name == "answer" || name == "decision_text";
        if (told && value.is_string()) return value.get<std::string>();
    }
    return {};
}

Json change(std::string_view field, std::string_view before, std::string_view after) {
    return {{"field", field}, {"old_value", before}, {"new_value", after}};
}

struct Standing {
    std::string last_day;
    bool still;
};

Standing standing_of(const engine::RunningDeadline& running) {
    return {engine::medium_date(running.clock.last_day), engine::term::stands_still_since(running.clock).has_value()};
}

/// How the terms that run stand, by name, before an event.
using Standings = std::map<std::string, Standing>;

std::string before(const Standings& running, const std::string& name) {
    const auto found = running.find(name);
    return found == running.end() ? "geen termijn" : found->second.last_day;
}

void follow(Standings& running, const Event& event) {
    if (const auto restored = engine::taken_back_to(event)) {
        running.clear();
        for (const auto& one : restored->deadlines) running[one.name] = standing_of(one);
    }
    for (const auto& effect : event.effects) {
        if (const auto* ended = std::get_if<engine::EndDeadline>(&effect)) running.erase(ended->name);
        if (const auto* started = std::get_if<engine::StartDeadline>(&effect))
            running[started->deadline.name] = standing_of(started->deadline);
        if (const auto* replaced = std::get_if<engine::ReplaceDeadline>(&effect))
            running[replaced->deadline.name] = standing_of(replaced->deadline);
    }
}

/// A clock that stopped or runs again, or a last day that moved without that: the holidays
/// changed, or it counts from the post.
Json replaced_term(const engine::RunningDeadline& deadline, const Standings& running) {
    const auto now = standing_of(deadline);
    const auto found = running.find(deadline.name);
    const auto& label = deadline.label;
    if (found == running.end()) return change(label, "geen termijn", now.still ? "klok staat stil" : now.last_day);
    const auto& [last_day, still] = found->second;
    if (!still && now.still) return change(label, "klok loopt", "klok staat stil");
    if (still && !now.still) return change(label, "klok stond stil", now.last_day);
    const std::string without = still ? "zonder stilstand " : "";
    return change(label, without + last_day, without + now.last_day);
}

/// What was known before an event: the terms that ran, the answers and whom each question for advice was asked of.
struct Before {
    Standings running;
    Json data = Json::object();
    std::map<int, std::string> asked;
};

void follow(Before& before, const Event& event) {
    follow(before.running, event);
    follow_answers(before.data, event);
    for (const auto& effect : event.effects)
        if (const auto* asked = std::get_if<engine::AskAdvice>(&effect))
            before.asked[asked->advice.id] = engine::asked_whom(asked->advice);
}

/// What else the event is about: to whom the case went, which organisation was asked, which letter it is.
std::string about(const Event& event, const Before& known) {
    if (event.action == "propose_letter" || event.action == "read_letter" || event.action == "adapt_letter")
        return ", " + event.input.value("letter", std::string());
    for (const auto& effect : event.effects) {
        if (const auto* assign = std::get_if<engine::Assign>(&effect); assign && event.action == "hand_over")
            return " aan " + assign->to.name;
        if (const auto* asked = std::get_if<engine::AskAdvice>(&effect))
            return " aan " + engine::asked_whom(asked->advice);
    }
    const auto withdrawn = known.asked.find(engine::advice_withdrawn_by(event));
    return withdrawn == known.asked.end() ? std::string() : " aan " + withdrawn->second;
}

Json changes_in(const engine::Definition& definition, const Event& event, const Before& known) {
    const auto& running = known.running;
    Json changes = Json::array();
    if (event.from != event.to && event.from != engine::begin_state)
        changes.push_back(change("Status", engine::state_of(definition, event.from).label,
                                 engine::state_of(definition, event.to).label));
    for (const auto& effect : event.effects) {
        if (const auto* started = std::get_if<engine::StartDeadline>(&effect))
            changes.push_back(change(started->deadline.label, before(running, started->deadline.name),
                                     engine::medium_date(started->deadline.clock.last_day)));
        if (const auto* replaced = std::get_if<engine::ReplaceDeadline>(&effect))
            changes.push_back(replaced_term(replaced->deadline, running));
    }
    for (auto& answer : changed_answers(definition, event, known.data)) changes.push_back(std::move(answer));
    return changes;
}

Json part(std::string_view text, bool mention) { return {{"is_mention", mention}, {"part_text", text}}; }

/// Splits the text at the names of those who were really told about it.
Json note_parts(const Event& event, std::string_view text) {
    const auto told = event.input.value("told", std::vector<std::string>{});
    Json parts = Json::array();
    std::size_t shown = 0;
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const auto length = engine::name_told_at(text, at, told);
        if (length == 0) continue;
        if (at > shown) parts.push_back(part(text.substr(shown, at - shown), false));
        shown = at + 1 + length;
        parts.push_back(part(text.substr(at, shown - at), true));
    }
    if (shown < text.size()) parts.push_back(part(text.substr(shown), false));
    return parts;
}

Json row(const engine::Definition& definition, const Event& event, const Before& known, engine::Date today,
         bool undone) {
    const auto reason = reason_in(event);
    auto changes = changes_in(definition, event, known);
    const bool moved = event.from != event.to;
    return {{"time_iso", engine::iso(event.at)},
            {"time_text", near_moment(event.at, today)},
            {"actor", event.by.name},
            {"sentence", past_of(definition, event.action) + about(event, known) + (undone ? " (teruggenomen)." : ".")},
            {"event_class", moved ? "is-step" : ""},
            {"has_changes", !changes.empty()},
            {"changes", std::move(changes)},
            {"has_reason", !reason.empty()},
            {"reason", reason},
            {"has_on_behalf_of", event.by.on_behalf_of != 0},
            {"on_behalf_of", event.by.on_behalf_of_name}};
}

}  // namespace

std::string past_of(const engine::Definition& definition, std::string_view action) {
    const auto* known = action_named(definition, action);
    return known == nullptr ? "deed een stap die er nu niet meer is (" + std::string(action) + ")"
                            : std::string(known->past);
}

Json history_view(const engine::Definition& definition, const std::vector<Event>& events, engine::Date today) {
    Json rows = Json::array();
    Before known;
    std::vector<std::int64_t> undone;
    for (const auto& event : events) undone.push_back(engine::taken_back_by(event));
    for (const auto& event : events | std::views::reverse) {
        const bool stands = std::ranges::find(undone, event.sequence) == undone.end();
        rows.push_back(row(definition, event, known, today, !stands));
        follow(known, event);
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
}

void leave_out_repeats(std::vector<Event>& events) {
    const auto adds_nothing = [](const Event& newer, const Event& older) {
        return older.by.person == 0 && newer.by.person == 0 && older.action == newer.action && older.from == older.to &&
               older.effects.empty();
    };
    events.erase(std::ranges::unique(events, adds_nothing).begin(), events.end());
}

Json notes_view(const std::vector<Event>& events, engine::Date today) {
    Json notes = Json::array();
    for (const auto& event : events) {
        if (event.action != "note" || !event.input.contains("text")) continue;
        notes.push_back({{"author", engine::shown_name(event.by)},
                         {"time_iso", engine::iso(event.at)},
                         {"time_text", near_moment(event.at, today)},
                         {"note_parts", note_parts(event, event.input["text"].get_ref<const std::string&>())}});
    }
    return notes;
}

}  // namespace bolwerk::web
