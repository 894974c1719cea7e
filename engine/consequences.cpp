#include "engine/consequences.hpp"

#include <algorithm>

#include "engine/advice.hpp"
#include "engine/calendar_change.hpp"
#include "engine/desk.hpp"
#include "engine/due.hpp"
#include "engine/publication.hpp"

namespace bolwerk::engine {
namespace {

std::int64_t organisation_of(const Case& subject, const RoleInfo& role) {
    if (role.reach == Reach::own) return subject.organisation;
    if (role.reach != Reach::party) return 0;
    const auto* party = party_of(subject, role.party);
    return party == nullptr ? -1 : party->organisation;
}

/// Whoever has the case does the step when it is one for the role with which it was taken; another role's step goes to
/// the whole group: a second reader must not look for it in vain.
bool is_for_whoever_has_it(const Case& subject, const RoleInfo& role, std::int64_t organisation) {
    const auto& assignee = subject.assignee;
    if (!assignee || (organisation != 0 && organisation != assignee->organisation)) return false;
    return role.reach == Reach::party || role.id == assignee->role;
}

bool stands_still(const RunningDeadline& running) { return term::stands_still_since(running.clock).has_value(); }

/// A reminder names days and not how long it still takes: it may go late, or with a step that was taken late itself.
std::string text_of(const Reminder& reminder, const RunningDeadline& running, Date after) {
    const bool in_time = reminder.before || reminder.span.count == 0;
    return (in_time ? "Laatste dag " + medium_date(running.clock.last_day) : "Te laat sinds " + medium_date(after)) +
           ": " + running.label;
}

void add_alarms(Json& alarms, const Definition& definition, const RunningDeadline& running) {
    const auto add = [&](std::string_view kind, Date day, Json detail) {
        alarms.push_back(
            {{"deadline", running.name}, {"kind", kind}, {"day", iso(day)}, {"detail", std::move(detail)}});
    };
    const auto after = running.clock.last_day + std::chrono::days{1};
    for (const auto& reminder : running.reminders) {
        const auto& overdue_goes_to = reminder.role.empty() ? running.escalates_to : reminder.role;
        add("remind", day_of(reminder, running),
            {{"text", text_of(reminder, running, after)}, {"role", reminder.before ? reminder.role : overdue_goes_to}});
    }
    if (!running.escalates_to.empty())
        add("escalate", after, {{"role", running.escalates_to}, {"text", "Te laat: " + running.label}});
    const auto known = std::ranges::any_of(
        definition.actions, [&](const ActionInfo& action) { return action.timer && action.id == running.name; });
    if (running.fires && known) add("fire", after, {{"action", running.name}});
}

Json task(std::string_view kind, std::string_view role, std::int64_t organisation, std::string_view label, Json due,
          bool paused, Moment since) {
    return {{"kind", kind},      {"role", role},       {"organisation", organisation},
            {"person", nullptr}, {"label", label},     {"due", std::move(due)},
            {"paused", paused},  {"since", iso(since)}};
}

/// The role of that name as the table lets it act; nullptr when it takes no step.
const RoleInfo* role_in(const Definition& definition, std::string_view id) {
    for (const auto& step : definition.steps)
        for (const auto& role : step.who)
            if (role.id == id) return &role;
    return nullptr;
}

/// Whose work a term is beside the next step: the role in the area that the table reminds of it by name beforehand.
const RoleInfo* keeper_of(const Definition& definition, const RunningDeadline& running) {
    for (const auto& reminder : running.reminders)
        if (const auto* role = reminder.before ? role_in(definition, reminder.role) : nullptr)
            if (role->reach == Reach::area) return role;
    return nullptr;
}

void add_terms_to_keep(Json& tasks, const Definition& definition, const Case& subject, Moment since) {
    for (const auto& running : subject.deadlines) {
        const auto* keeper = keeper_of(definition, running);
        if (keeper == nullptr) continue;
        tasks.push_back(
            task("term", keeper->id, 0, running.label, iso(running.clock.last_day), stands_still(running), since));
        if (is_for_whoever_has_it(subject, *keeper, 0)) tasks.back()["person"] = subject.assignee->person;
    }
}

Json message(std::string_view kind, std::string_view role, std::int64_t organisation, std::int64_t person,
             const std::string& text) {
    return {{"kind", kind}, {"role", role}, {"organisation", organisation}, {"person", person}, {"text", text}};
}

struct KindOfAction {
    std::string_view action, kind;
};
constexpr KindOfAction kinds_by_action[]{{"hand_over", "assignment"}, {"take_over", "assignment"},
                                         {"note", "mention"},         {"answer_advice", "advice"},
                                         {"remind_advice", "advice"}, {recompute_deadlines.id, "calendar"}};

/// A decision is published by sending it to its addressee (Awb 3:41): that word nobody can switch off. Its addressee is
/// a party, or the organisation whose case it is when another one acts; the store tells its own people of a step.
std::string_view kind_of(const Case& subject, const Event& event, const Notify& told) {
    for (const auto& one : kinds_by_action)
        if (one.action == event.action) return one.kind;
    const bool has_document =
        std::ranges::any_of(event.effects, [](const Effect& effect) { return is_letter(effect); });
    const bool to_addressee =
        !told.party.empty() || (event.by.organisation != 0 && event.by.organisation != subject.organisation);
    return (has_document || publishes(event)) && to_addressee ? "decision" : "step";
}

/// The organisation behind a party key; "advice:3" is the organisation asked for advice number 3.
std::int64_t organisation_behind(const Case& subject, const std::string& key) {
    if (const auto* party = party_of(subject, key)) return party->organisation;
    for (const auto& advice : subject.advice)
        if (key == "advice:" + std::to_string(advice.id)) return advice.organisation;
    return -1;
}

void collect_words(const Json& value, std::string& words) {
    if (value.is_string()) words.append(value.get_ref<const std::string&>()).append(" ");
    if (value.is_structured())
        for (const auto& one : value) collect_words(one, words);
}

}  // namespace

Json tasks_of(const Definition& definition, const Case& subject, Moment since) {
    Json tasks = Json::array();
    const auto day = due_day(subject);
    const Json due = day ? Json(iso(*day)) : Json();
    const bool still = std::ranges::any_of(subject.deadlines, stands_still) && due.is_null();
    if (const auto* step = next_step(definition, subject)) {
        for (const auto& role : step->who) {
            if (role.reach == Reach::system || role.reach == Reach::anyone) continue;
            const auto organisation = organisation_of(subject, role);
            if (organisation < 0) continue;
            const auto id = role.reach == Reach::party ? std::string_view{} : role.id;
            tasks.push_back(
                task("main", id, organisation, action_of(definition, step->action).label, due, still, since));
            if (is_for_whoever_has_it(subject, role, organisation)) tasks.back()["person"] = subject.assignee->person;
        }
    }
    add_terms_to_keep(tasks, definition, subject, since);
    for (const auto& advice : subject.advice) {
        if (advice.answered_by) continue;
        tasks.push_back(task("advice", "", advice.organisation, "Geef advies", iso(advice.due), false, since));
        if (advice.person != 0) tasks.back()["person"] = advice.person;
    }
    return tasks;
}

Json deadlines_of(const Case& subject) {
    Json all = Json::array();
    for (const auto& running : subject.deadlines)
        all.push_back({{"name", running.name},
                       {"label", running.label},
                       {"last_day", iso(running.clock.last_day)},
                       {"paused", stands_still(running)}});
    return all;
}

Json alarms_of(const Definition& definition, const Case& subject) {
    Json alarms = Json::array();
    for (const auto& running : subject.deadlines)
        if (!stands_still(running)) add_alarms(alarms, definition, running);
    return alarms;
}

Json readers_of(const Case& subject) {
    Json readers = Json::array();
    for (const auto& party : subject.parties)
        readers.push_back({{"organisation", party.organisation}, {"because", "party"}});
    for (const auto& advice : subject.advice) {
        if (subject.compartment >= Compartment::riec)
            continue;  // Only whoever takes part is asked, and no longer than that.
        readers.push_back({{"organisation", advice.organisation}, {"because", "advice"}});
        if (opens_to_one_alone(subject, advice)) readers.back()["person"] = advice.person;
    }
    return readers;
}

Json notifications_of(const Case& subject, const Event& event) {
    Json messages = Json::array();
    for (const auto& effect : event.effects) {
        if (const auto* told = std::get_if<Notify>(&effect)) {
            const auto organisation = told->party.empty() ? 0 : organisation_behind(subject, told->party);
            if (organisation >= 0)
                messages.push_back(
                    message(kind_of(subject, event, *told), told->role, organisation, told->person, told->text));
        } else if (const auto* asked = std::get_if<AskAdvice>(&effect)) {
            messages.push_back(message("advice", "", asked->advice.organisation, asked->advice.person,
                                       "Er is advies gevraagd aan " + asked->advice.organisation_name));
        }
    }
    return messages;
}

Json outbox_of(const Effects& effects) {
    Json rows = Json::array();
    for (const auto& effect : effects) {
        if (const auto* told = std::get_if<TellLinked>(&effect)) {
            Json payload{{"relation", told->relation}, {"action", told->action}};
            if (!told->told.empty()) payload["told"] = told->told;
            rows.push_back({{"kind", "tell_linked"}, {"payload", std::move(payload)}});
        } else if (const auto* made = std::get_if<MakeDocument>(&effect)) {
            Json payload{{"document", made->document}};
            if (made->only_for) payload["only_for"] = *made->only_for;
            rows.push_back({{"kind", "make_document"}, {"payload", std::move(payload)}});
        }
    }
    return rows;
}

Json park_fields_of(const Effects& effects) {
    Json fields = Json::object();
    for (const auto& effect : effects)
        if (const auto* set = std::get_if<SetParkField>(&effect)) fields[set->field] = set->value;
    return fields;
}

Json bookings_of(const Effects& effects) {
    Json entries = Json::array();
    for (const auto& effect : effects)
        if (const auto* book = std::get_if<Book>(&effect))
            entries.push_back({{"kind", book->kind},
                               {"cents", book->cents},
                               {"note", book->note},
                               {"overrun", book->overrun},
                               {"of", book->of}});
    return entries;
}

std::string search_text(const Case& subject) {
    std::string words = subject.title + " ";
    collect_words(subject.data, words);
    return words;
}

}  // namespace bolwerk::engine
