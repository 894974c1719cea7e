#include "engine/write_request.hpp"

#include <algorithm>

#include "engine/advice.hpp"
#include "engine/consequences.hpp"
#include "engine/desk.hpp"
#include "engine/due.hpp"
#include "engine/take_back.hpp"

namespace bolwerk::engine {
namespace {

bool some_clock_stands_still(const Case& subject) {
    return std::ranges::any_of(subject.deadlines, [](const RunningDeadline& running) {
        return term::stands_still_since(running.clock).has_value();
    });
}

std::optional<std::string> exclusive_key(const Definition& definition, const Case& subject) {
    if (!definition.one_per_park || subject.park == 0) return std::nullopt;
    return std::string(definition.id) + ":park:" + std::to_string(subject.park);
}

Json links_of(const Case& subject) {
    Json links = Json::array();
    for (const auto& link : subject.links) links.push_back({{"relation", link.relation}, {"to", link.to}});
    return links;
}

Json open_tasks(const Definition& definition, const Case& subject, Moment since) {
    return state_of(definition, subject.state).final ? Json::array() : tasks_of(definition, subject, since);
}

/// The lists around the case. Since when a task waits changes with the state only: a note does not make it new.
void add_lists(WriteRequest& request, const Definition& definition, const Case& before) {
    const auto& after = request.after;
    const auto at = request.event.at;
    const bool opens = before.version == 0;
    const auto keep = [opens](Json& list, const Json& was, Json is) {
        if (opens || was != is) list = std::move(is);
    };
    keep(request.links, links_of(before), links_of(after));
    keep(request.readers, readers_of(before), readers_of(after));
    if (!request.links.is_null()) request.readers = readers_of(after);
    keep(request.deadlines, deadlines_of(before), deadlines_of(after));
    if (opens || before.state != after.state || !request.readers.is_null())
        request.tasks = open_tasks(definition, after, at);
    else
        keep(request.tasks, open_tasks(definition, before, at), open_tasks(definition, after, at));
    if (opens)
        request.alarms = alarms_of(definition, after);
    else
        keep(request.alarms, alarms_of(definition, before), alarms_of(definition, after));
}

/// What whoever follows the case is told; nothing of who has the work, and nothing before anybody can follow it.
std::string news_of(const Definition& definition, const Event& event) {
    if (event.sequence == 1 || event.action == "claim" || event.action == "take_over" || event.action == "release" ||
        event.action == take_back)
        return {};
    for (const auto* actions : {&definition.actions, &desk_actions()})
        for (const auto& one : *actions)
            if (one.id == event.action) return event.by.name + " " + std::string(one.past);
    return {};
}

/// Whoever was asked hears that the question is asked no longer, though the case may be out of reach by now: of V3 not
/// even its number goes along (HANDBOOK 4.3).
void tell_former_adviser(WriteRequest& request, const Case& before) {
    const auto withdrawn = advice_withdrawn_by(request.event);
    const auto advice = std::ranges::find(before.advice, withdrawn, &Advice::id);
    if (withdrawn == 0 || advice == before.advice.end()) return;
    const bool unnamed = before.compartment >= Compartment::riec;
    request.notifications.push_back(
        {{"kind", "advice"},
         {"role", ""},
         {"organisation", advice->organisation},
         {"person", advice->person},
         {"text", "De vraag om advies" + (unnamed ? std::string() : " over " + before.number) +
                      " is ingetrokken. U hoeft niets meer te doen"},
         {"former", true},
         {"alone", opens_to_one_alone(before, *advice)}});
}

}  // namespace

WriteRequest request_for(const Command& command, const Definition& definition, const Loaded& loaded, Event event) {
    const auto& state = state_of(definition, event.to);
    WriteRequest request{.asker = command.ask.asker,
                         .before_version = loaded.subject.version,
                         .after = apply(loaded.subject, event),
                         .event = std::move(event),
                         .once_key = command.ask.once_key,
                         .prefix = std::string(definition.prefix),
                         .closed = state.final};
    const auto& after = request.after;
    const auto& effects = request.event.effects;
    request.paused = state.paused || (some_clock_stands_still(after) && !due_day(after));
    request.due = due_day(after);
    if (loaded.subject.version == 0) request.exclusive_key = exclusive_key(definition, after);
    if (loaded.subject.version == 0 || search_text(loaded.subject) != search_text(after))
        request.search = search_text(after);
    add_lists(request, definition, loaded.subject);
    request.outbox = outbox_of(effects);
    request.notifications = notifications_of(after, request.event);
    tell_former_adviser(request, loaded.subject);
    if (auto news = news_of(definition, request.event); !news.empty())
        request.notifications.push_back({{"news", std::move(news)}});
    request.park_fields = park_fields_of(effects);
    request.bookings = bookings_of(effects);
    request.waits = may_wait(loaded.subject, request.event);
    return request;
}

}  // namespace bolwerk::engine
