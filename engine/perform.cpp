#include "engine/perform.hpp"

#include <algorithm>
#include <stdexcept>

#include "engine/consequences.hpp"
#include "engine/local_time.hpp"

namespace bolwerk::engine {
namespace {

constexpr int tries = 5;

/// Fills in what only the definition knows of a case that does not exist yet.
void prepare(Loaded& loaded, const Definition& definition) {
    auto& subject = loaded.subject;
    if (subject.version != 0) return;
    subject.compartment = definition.compartment;
    subject.definition_version = definition.version;
}

std::optional<Date> due_day(const Case& subject) {
    std::optional<Date> due;
    for (const auto& running : subject.deadlines)
        if (!term::stands_still_since(running.clock) && (!due || running.clock.last_day < *due))
            due = running.clock.last_day;
    return due;
}

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
    request.paused = state.paused || (some_clock_stands_still(after) && !due_day(after));
    request.due = due_day(after);
    request.exclusive_key = exclusive_key(definition, after);
    request.search = search_text(after);
    request.readers = readers_of(after);
    request.tasks = state.final ? Json::array() : tasks_of(definition, after, request.event.at);
    request.deadlines = deadlines_of(after);
    request.alarms = alarms_of(definition, after);
    request.links = links_of(after);
    request.outbox = outbox_of(request.event.effects);
    request.notifications = notifications_of(after, request.event.effects);
    request.park_fields = park_fields_of(request.event.effects);
    request.bookings = bookings_of(request.event.effects);
    return request;
}

Outcome once(Store& store, const Rules& rules, const Command& command, Moment now, bool& overtaken) {
    overtaken = false;
    auto loaded = store.load(command.ask);
    if (!loaded) return NotFound{};
    if (loaded->earlier)
        return Performed{loaded->earlier->id, loaded->earlier->number, loaded->earlier->version, true};
    const auto& definition = definition_of(rules, loaded->subject.workflow);
    prepare(*loaded, definition);
    if (command.made_from && *command.made_from != loaded->subject.version && loaded->last) return Changed{*loaded->last};
    const auto question = question_of(*loaded, command.action, &command.input, rules, now);
    const auto decision = decide(definition, question);
    if (const auto* refused = std::get_if<Refused>(&decision)) return *refused;
    auto request = request_for(command, definition, *loaded, event_of(question, std::get<Accepted>(decision)));
    const auto written = store.write(request);
    if (const auto* done = std::get_if<Written>(&written))
        return Performed{done->id, done->number, done->version, done->repeated};
    if (const auto* refused = std::get_if<Refused>(&written)) return *refused;
    overtaken = true;
    return Changed{std::get<Overtaken>(written).by};
}

}  // namespace

const Definition& definition_of(const Rules& rules, std::string_view workflow) {
    const auto found = std::ranges::find(rules.definitions, workflow, &Definition::id);
    if (found != rules.definitions.end()) return *found;
    throw std::logic_error("Expected a workflow named '" + std::string(workflow) + "', but there is none");
}

Question question_of(const Loaded& loaded, std::string_view action, const Json* input, const Rules& rules, Moment now) {
    return {.subject = loaded.subject,
            .facts = loaded.facts,
            .actor = loaded.actor,
            .action = action,
            .input = input,
            .now = now,
            .today = local_date(now),
            .calendar = rules.calendar,
            .settings = loaded.settings};
}

Outcome perform(Store& store, const Rules& rules, const Command& command, Moment now) {
    bool overtaken = false;
    for (int attempt = 1;; ++attempt) {
        auto outcome = once(store, rules, command, now, overtaken);
        if (!overtaken || command.made_from || attempt == tries) return outcome;
    }
}

std::variant<Preview, NotFound> preview(Store& store, const Rules& rules, const Command& command, Moment now) {
    auto loaded = store.load(command.ask);
    if (!loaded) return NotFound{};
    Preview result{std::move(*loaded), nullptr, Refused{}, std::nullopt, std::nullopt};
    result.definition = &definition_of(rules, result.loaded.subject.workflow);
    prepare(result.loaded, *result.definition);
    const Json* input = command.input.is_null() ? nullptr : &command.input;
    const auto question = question_of(result.loaded, command.action, input, rules, now);
    result.decision = decide(*result.definition, question);
    if (const auto* accepted = std::get_if<Accepted>(&result.decision)) {
        result.event = event_of(question, *accepted);
        result.after = apply(result.loaded.subject, *result.event);
    }
    return result;
}

}  // namespace bolwerk::engine
